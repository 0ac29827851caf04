import { periodLabel, previousPeriod, yearEarlier } from '../../domain/period.ts';
import { addDays } from '../../domain/period.ts';
import { changeText } from './change-text.ts';
import type { BreakdownKey, MetricRow, OperationsInput, OperationsReport, OperationsSection } from './model.ts';
import { operationsSentences } from './sentences.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The outline of a bulletin. `always`: the heading stands even before anybody has written under it. */
const OUTLINE: readonly { id: string; name: string; tables: readonly BreakdownKey[]; always?: boolean }[] = [
	{ id: 'overview', name: '运行概况', tables: [] },
	{ id: 'month', name: '月度走势', tables: ['month'] },
	{ id: 'channel', name: '来源渠道', tables: ['channel'] },
	{ id: 'type', name: '诉求类型', tables: ['type'] },
	{ id: 'category', name: '热点诉求', tables: ['category'] },
	{ id: 'unit', name: '承办单位和乡镇情况', tables: ['unit', 'township'] },
	{ id: 'quality', name: '办理质量', tables: [] },
	{ id: 'attention', name: '需要关注的情况', tables: [] },
	{ id: 'cases', name: '疑难和典型诉求', tables: [] },
	{ id: 'suggestions', name: '工作建议', tables: [], always: true }
];

/** What stands under a heading that only people can write. */
const PENDING = '（待填写）';

/**
 * 热线运行通报: figures with both comparisons, the breakdowns, and sentences written from them. Pure. Sections for which
 * there is neither text nor a figure are left out and the numbering closes up.
 */
export function buildOperationsModel(input: OperationsInput): OperationsReport {
	const names = {
		period: periodLabel(input.period),
		previousPeriod: periodLabel(previousPeriod(input.period)),
		yearEarlierPeriod: periodLabel(yearEarlier(input.period))
	};
	const metrics = input.metrics.map(({ current, previous, yearEarlier: earlier }): MetricRow => {
		const { id, name, unit } = current;
		const changes = { change: changeText(current, previous), yearChange: changeText(current, earlier) };
		return { id, name, unit, current, previous, yearEarlier: earlier, ...changes };
	});
	return {
		title: `${input.unit}${names.period}运行情况通报`,
		unit: input.unit,
		date: (input.asOf ?? addDays(input.period.to, -1)).slice(0, 10),
		...names,
		metrics,
		sections: sections(input, operationsSentences(input, metrics, names)),
		breakdowns: input.breakdowns
	};
}

function sections(
	input: OperationsInput,
	drafts: Readonly<Record<string, readonly string[]>>
): readonly OperationsSection[] {
	const filled = OUTLINE.flatMap(({ id, name, tables, always }) => {
		const written = (input.narrative?.[id] ?? '').split(/\r?\n/).map((line) => line.trim());
		const paragraphs = [...(drafts[id] ?? []), ...written.filter((line) => line !== '')];
		const breakdowns = tables.filter((key) => (input.breakdowns[key]?.length ?? 0) > 0);
		if (paragraphs.length === 0 && breakdowns.length === 0 && !always) return [];
		const pending = paragraphs.length === 0 && breakdowns.length === 0;
		return [{ id, name, paragraphs: pending ? [PENDING] : paragraphs, breakdowns, pending }];
	});
	return filled.map(({ name, ...section }, index) => ({ ...section, heading: `${NUMERALS[index]}、${name}` }));
}
