import type { DatasetKind } from '../domain/dataset.ts';
import { DERIVED_COLUMNS } from '../domain/datasets/derived.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import { periodLabel, type Period } from '../domain/period.ts';
import { covers, type Coverage } from './coverage.ts';
import type { MetricDefinition, MetricVariant } from './definition.ts';

/** Chinese name of a column of a typed relation. */
function columnName(kind: DatasetKind, column: string): string {
	const known = [...DATASETS[kind].fields, ...(DERIVED_COLUMNS[kind] ?? [])].find(({ key }) => key === column);
	return known?.name ?? column;
}

/** What keeps a metric unknown before anything is counted: a dataset, a column, or a period. Null: nothing does. */
export function missingInput(
	definition: MetricDefinition,
	variant: MetricVariant,
	period: Period,
	found: Coverage
): string | null {
	const [main] = definition.datasets;
	for (const kind of definition.datasets) {
		if ((found.get(kind)?.rows ?? 0) === 0) return `没有导入“${DATASETS[kind].name}”数据`;
	}
	for (const choice of variant.columns ?? []) {
		const columns = choice.split('|');
		if (columns.some((column) => found.get(main)?.columns.has(column))) continue;
		const names = columns.map((column) => `“${columnName(main, column)}”`).join('或');
		return `导入的“${DATASETS[main].name}”没有${names}的内容`;
	}
	// A circuit is in service for years: what must speak for the period is the fault ledger.
	const spoken = definition.datasets.filter((kind) => kind !== 'circuits');
	for (const kind of spoken) {
		if (!covers(kind, found.get(kind), period)) return `导入的“${DATASETS[kind].name}”不含${periodLabel(period)}的数据`;
	}
	return null;
}

/** Why a figure that was counted is still unknown. */
export function missingBase([main]: MetricDefinition['datasets'], variant: MetricVariant): string {
	const kind = variant.measure.kind;
	if (kind === 'mean' || kind === 'quantile') return `没有可计算时长的${DATASETS[main].row.noun}`;
	return `分母为零：没有符合口径“${variant.name}”的记录`;
}
