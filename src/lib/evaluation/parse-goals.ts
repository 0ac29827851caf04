import { chineseNumber } from './chinese-number.ts';
import type { Goal } from './model.ts';
import { suggestMetric } from './suggest-metric.ts';
import type { GoalKind } from './template.ts';

/** Labels of goal kinds in reports: 数量指标, 社会效益指标, 服务对象满意度指标 … */
const LABELS: readonly (readonly [RegExp, GoalKind])[] = [
	[/数量/, '数量'],
	[/质量/, '质量'],
	[/时效/, '时效'],
	[/成本/, '成本'],
	[/经济/, '经济'],
	[/社会/, '社会'],
	[/生态|环境/, '生态'],
	[/可持续/, '可持续'],
	[/满意/, '满意度']
];
const UNITS =
	'%|个百分点|万元|亿元|元|件|条|批次|人次|场次|次|批|场|期|人|个工作日|工作日|个|家|户|小时|天|日|分钟|秒|份|台|套|项|篇|部|座|公里';
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const LABEL = /^\s*(?:\d+[.、．]\s*)?(?:产出|效益)?([\u4e00-\u9fa5]{2,8})指标\s*[:：]\s*/;
const COMPARED = new RegExp(
	`^(.+?)\\s*(≥|≤|>=|<=|＞|＜|>|<|=|＝|不低于|不少于|不小于|达到|超过|不超过|不高于|不多于|低于|少于|达|为)\\s*(${NUMBER})\\s*(${UNITS})`
);
const COUNTED = new RegExp(`(${NUMBER})\\s*(${UNITS})`, 'g');
const COUNTED_IN_WORDS = /([二两三四五六七八九]?十?[一二三四五六七八九]?)(批次|批|次|场|期)/;

const COMPARISONS: Readonly<Record<string, Goal['comparison']>> = {
	'≤': '≤',
	'<=': '≤',
	不超过: '≤',
	不高于: '≤',
	不多于: '≤',
	'＜': '<',
	'<': '<',
	低于: '<',
	少于: '<',
	'＞': '>',
	'>': '>',
	超过: '>',
	'=': '=',
	'＝': '='
};

/** Kind of a goal label, null where the words name none. */
export function goalKindOf(label: string): GoalKind | null {
	return LABELS.find(([words]) => words.test(label))?.[1] ?? null;
}

/** A figure promised in a clause, before it becomes a goal. */
export interface StatedFigure {
	readonly name: string;
	readonly comparison: Goal['comparison'];
	readonly value: string;
	readonly unit: string;
	/** The clause it was read from. */
	readonly clause: string;
}

/** Figures in a text, one a clause: 专用数据电路接通率≥98.02% · 上传信息368条 (at least) · 分三批次. */
export function statedFigures(text: string): StatedFigure[] {
	return text
		.split(/[，；;。\n、]|,(?!\d{3})/)
		.map((clause) => clause.trim())
		.flatMap((clause) => figureOf(clause) ?? []);
}

function figureOf(clause: string): StatedFigure | null {
	const compared = COMPARED.exec(clause);
	if (compared) {
		const [, name = '', sign = '', value = '', unit = ''] = compared;
		return { name: name.trim(), comparison: COMPARISONS[sign] ?? '≥', value: plainNumber(value), unit, clause };
	}
	const counted = [...clause.matchAll(COUNTED)].pop();
	if (counted) {
		const name = clause.slice(0, counted.index) + clause.slice(counted.index + counted[0].length);
		return { name: name.trim(), comparison: '≥', value: plainNumber(counted[1]!), unit: counted[2]!, clause };
	}
	const worded = COUNTED_IN_WORDS.exec(clause);
	const value = worded ? chineseNumber(worded[1]!) : null;
	if (worded === null || value === null || value < 2) return null;
	const name = clause.replace(worded[0], '').replace(/^分/, '').trim();
	return { name, comparison: '≥', value: String(value), unit: worded[2]!, clause };
}

function plainNumber(text: string): string {
	return text.replace(/,/g, '');
}

/**
 * Goals in pasted text, one or more a line. A label such as 社会效益指标： gives their kind, otherwise the words do. A
 * labelled line without a figure becomes one qualitative goal. Metrics are suggested by name; the user decides.
 */
export function parseGoals(text: string): Goal[] {
	const drafts = text.split(/\r?\n/).flatMap((line): Omit<Goal, 'id'>[] => {
		const label = LABEL.exec(line);
		const kind = label === null ? null : goalKindOf(label[1]!);
		const body = (label === null ? line : line.slice(label[0].length)).trim();
		const figures = statedFigures(body).filter((figure) => figure.name !== '');
		if (figures.length === 0) {
			if (label === null || body === '') return [];
			return [{ name: body.replace(/。$/, ''), kind: kind ?? '社会', comparison: '≥', value: null, unit: '' }];
		}
		return figures.map(({ name, comparison, value, unit }) => {
			const metric = suggestMetric(name, unit);
			const draft = { name, kind: kind ?? guessKind(name, unit), comparison, value, unit };
			return metric === null ? draft : { ...draft, metric: { id: metric } };
		});
	});
	return drafts.map((draft, index) => ({ id: `goal-${index + 1}`, ...draft }));
}

function guessKind(name: string, unit: string): GoalKind {
	if (/满意/.test(name)) return '满意度';
	if (/及时|按时|按期|时限/.test(name)) return '时效';
	if (/万元|元/.test(unit)) return '成本';
	return unit === '%' ? '质量' : '数量';
}
