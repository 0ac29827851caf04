import { chineseNumber } from './chinese-number.ts';
import { exact } from './exact.ts';
import type { Goal } from './model.ts';
import { suggestMetric } from './suggest-metric.ts';
import type { GoalKind } from './template.ts';

/** A day that something is due by measures nothing: 2024年12月31日前. */
const DUE = /(?:20\d{2}年)?\d{1,2}月\d{1,2}日/g;
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
	'%|个百分点|万元|亿元|元|件次|件|条|批次|人次|户次|场次|次|批|场|期|人|名|个工作日|工作日|个月|个|家|户|所|小时|天|日|分钟|秒|份|台|套|项|篇|部|座|类|种|起|公里|席|通(?!过)|课时';
/** Counts that people write in ten thousands: 2.6万件. */
const IN_WAN = /(\d+(?:,\d{3})*(?:\.\d+)?)万(?=件|条|人|次|户|起|通)/g;
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const LABEL = /^\s*(?:\d+[.、．]\s*)?(?:产出|效益)?([\u4e00-\u9fa5]{2,8})指标\s*[:：]\s*/;
const SIGNS =
	'≥|≤|>=|<=|>|<|=|不低于|不少于|不小于|不得低于|不得少于|至少|不超过|不得超过|不高于|不多于|不大于|至多|最多|控制在|达到|等于|超过|高于|大于|低于|少于|小于|达|为';
const COMPARED = new RegExp(`^(.+?)\\s*(${SIGNS})\\s*(?=\\d)(.+)$`);
const FIGURE = new RegExp(
	`^(${NUMBER})\\s*(${UNITS})?(?:\\s*[-~—至到]\\s*(${NUMBER})\\s*(${UNITS})?)?\\s*(${'(?:及|\\(含\\))?以上|(?:及|\\(含\\))?以下|以内|之内|左右'})?`
);
const COUNTED = new RegExp(
	`(${NUMBER})\\s*(${UNITS})?(?:\\s*[-~—至到]\\s*(${NUMBER})\\s*(${UNITS}))?\\s*((?:及|\\(含\\))?以上|(?:及|\\(含\\))?以下|以内|之内|左右)?`,
	'g'
);
const COUNTED_IN_WORDS = /([二两三四五六七八九]?十?[一二三四五六七八九]?)(批次|批|次|场|期)/;
/** 1. 1、 （1） ① 一、 · at the head of a line or a clause; never the whole part of a figure (1.5万元). */
const NUMBERING =
	/^\s*(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、)）](?!\d)|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[-•·*●◆])\s*/;

const COMPARISONS: Readonly<Record<string, Goal['comparison']>> = {
	'≤': '≤',
	'<=': '≤',
	不超过: '≤',
	不得超过: '≤',
	不高于: '≤',
	不多于: '≤',
	不大于: '≤',
	至多: '≤',
	最多: '≤',
	控制在: '≤',
	'<': '<',
	低于: '<',
	少于: '<',
	小于: '<',
	'>': '>',
	超过: '>',
	高于: '>',
	大于: '>',
	等于: '=',
	'=': '='
};
/** Words that do not say a direction of their own: 达到95%以上, 控制在3天以内. */
const OPEN_SIGNS = new Set(['达到', '达', '为', '控制在']);

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

/**
 * Figures in a text, one a clause: 专用数据电路接通率≥98.02% · 上传信息368条 (at least) · 控制在185万元以内 · 分三批次. A span
 * (3-5次) gives two, its least and its most.
 */
export function statedFigures(text: string): StatedFigure[] {
	return plainFigures(text)
		.split(/[，；;。\n、\t]|,(?!\d{3})|\s{2,}|(?<=[%件次条批人个元户天家上下内])\s+(?=[\u4e00-\u9fa5])/)
		.map((clause) => clause.replace(NUMBERING, '').replace(DUE, '').trim())
		.flatMap(figuresOf);
}

/** Full-width digits and signs made plain, 百分之九十五 as 95%, the several ways to write ≥ as one. */
function plainFigures(text: string): string {
	return text
		.replace(/[０-９．％＋－＞＜＝～]/g, (mark) => mark.normalize('NFKC'))
		.replace(/[≧⩾]|>\s*=|=\s*>/g, '≥')
		.replace(/[≦⩽]|<\s*=|=\s*</g, '≤')
		.replace(/（含）/g, '(含)')
		.replace(/百分之(百|\d+(?:\.\d+)?|[一二两三四五六七八九十]+)/g, (whole, words: string) => {
			if (words === '百') return '100%';
			if (/\d/.test(words)) return `${words}%`;
			const value = chineseNumber(words);
			return value === null ? whole : `${value}%`;
		});
}

function figuresOf(clause: string): StatedFigure[] {
	const compared = COMPARED.exec(clause);
	if (compared) {
		const [, name = '', sign = '', tail = ''] = compared;
		const found = FIGURE.exec(fromWan(tail));
		const unit = found?.[2] ?? found?.[4];
		if (found && unit !== undefined) {
			const own = COMPARISONS[sign] ?? '≥';
			const comparison = OPEN_SIGNS.has(sign) ? (bySuffix(found[5]) ?? own) : own;
			return spanOf({ name: bare(name), clause, unit, low: found[1]!, high: found[3], comparison });
		}
	}
	const text = fromWan(clause);
	const counted = [...text.matchAll(COUNTED)].filter((match) => (match[2] ?? match[4]) !== undefined).pop();
	if (counted) {
		const name = text.slice(0, counted.index) + text.slice(counted.index + counted[0].length);
		const comparison = bySuffix(counted[5]) ?? '≥';
		const unit = (counted[2] ?? counted[4])!;
		return spanOf({ name: bare(name), clause, unit, low: counted[1]!, high: counted[3], comparison });
	}
	const worded = COUNTED_IN_WORDS.exec(clause);
	const value = worded ? chineseNumber(worded[1]!) : null;
	if (worded === null || value === null || value < 2) return [];
	const name = clause.replace(worded[0], '').replace(/^分/, '').trim();
	return [{ name, comparison: '≥', value: String(value), unit: worded[2]!, clause }];
}

/** One figure, or the two ends of a span. */
function spanOf(found: {
	readonly name: string;
	readonly clause: string;
	readonly unit: string;
	readonly low: string;
	readonly high: string | undefined;
	readonly comparison: Goal['comparison'];
}): StatedFigure[] {
	const { name, clause, unit, low, high, comparison } = found;
	const value = plainNumber(low);
	if (high === undefined) return [{ name, comparison, value, unit, clause }];
	return [
		{ name, comparison: '≥', value, unit, clause },
		{ name, comparison: '≤', value: plainNumber(high), unit, clause }
	];
}

function bySuffix(words: string | undefined): Goal['comparison'] | null {
	if (words === undefined || words === '左右') return null;
	return /上/.test(words) ? '≥' : '≤';
}

/** 2.6万件 as 26000件; other text as it stands. */
function fromWan(text: string): string {
	return text.replace(IN_WAN, (_whole, number: string) => exact(plainNumber(number)).times(10_000).toFixed());
}

/** A name without the marks that led to its figure. */
function bare(name: string): string {
	return name
		.trim()
		.replace(/[:：]$/, '')
		.replace(/^(?:[≥≤<>=]|不[低高少超多]于?过?)+$/, '')
		.replace(/(?:应|须|需|要|能)$/, '')
		.trim();
}

function plainNumber(text: string): string {
	return text.replace(/,/g, '');
}

/** 群众满意度：优良中差, 服务水平 优: a goal in words, as the finance system prints it. */
const IN_WORDS = /^([\u4e00-\u9fa5“”]{2,20}?)\s*[：:\s]\s*(?:优良中低?差|高中低|好坏|优秀?|良好?|高|好)。?$/;

/**
 * Goals in pasted text, one or more a line. A label such as 社会效益指标： gives their kind, otherwise the words do. A
 * labelled line without a figure becomes one qualitative goal. Metrics are suggested by name; the user decides.
 */
export function parseGoals(text: string): Goal[] {
	const drafts = text.split(/\r?\n/).flatMap((line): Omit<Goal, 'id'>[] => {
		const label = LABEL.exec(line.replace(NUMBERING, ''));
		const kind = label === null ? null : goalKindOf(label[1]!);
		const text = line.replace(NUMBERING, '');
		const body = (label === null ? text : text.slice(label[0].length)).trim();
		const figures = statedFigures(body).filter((figure) => figure.name !== '');
		if (figures.length === 0) {
			const worded = IN_WORDS.exec(body)?.[1];
			if ((label === null && worded === undefined) || body === '') return [];
			const name = worded ?? body.replace(/。$/, '');
			const own = kind ?? (/满意/.test(name) ? '满意度' : '社会');
			return [{ name, kind: own, comparison: '≥', value: null, unit: '' }];
		}
		return figures.map(({ name, comparison, value, unit }) => {
			const metric = suggestMetric(name, unit);
			const draft = { name, kind: kind ?? guessKind(name, unit), comparison, value, unit };
			return metric === null ? draft : { ...draft, metric: { id: metric } };
		});
	});
	return drafts.map((draft, index) => ({ id: `goal-${index + 1}`, ...draft }));
}

const TIME_UNIT = /^(?:秒|分钟|小时|个?工作日)$/;

/** The kind of goal that a name and a unit speak for, where nothing else says. */
export function guessKind(name: string, unit: string): GoalKind {
	if (/满意/.test(name)) return '满意度';
	if (/及时|按时|按期|时限|时长|等待|响应|秒内/.test(name) || TIME_UNIT.test(unit)) return '时效';
	if (/万元|元/.test(unit)) return '成本';
	return unit === '%' ? '质量' : '数量';
}
