import { runWorkspace } from '../../lib/app/run-workspace.ts';
import { formatCount, formatValue } from '../../lib/domain/format.ts';
import { UsageFailure } from '../failure.ts';
import type { Command } from '../command.ts';
import { withWorkspace } from '../open-workspace.ts';
import { shownMetrics } from '../shown-metric.ts';
import { textTable } from '../text-table.ts';

/** `metrics`: every metric of a workspace for its year. */
export const metrics: Command = async ({ files }) => {
	const [path, ...more] = files;
	if (path === undefined || more.length > 0) throw new UsageFailure('metrics 需要一个工作区文件');
	const run = await withWorkspace(path, ({ engine, workspace }) => runWorkspace(engine, workspace));
	const rows = Object.values(run.metrics).map((metric) => [
		metric.name,
		metric.value === null
			? '—'
			: formatValue(metric.value, metric.unit) + (metric.unit === '%' ? '' : ` ${metric.unit}`),
		formatCount(metric.numerator),
		formatCount(metric.denominator),
		formatCount(metric.sample),
		metric.missing ?? metric.variant
	]);
	return {
		json: shownMetrics(run.metrics),
		text: textTable([['指标', '数值', '分子', '分母', '样本', '口径'], ...rows])
	};
};
