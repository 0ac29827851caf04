import { describe, expect, it } from 'vitest';

import { auditReport } from './audit-report.ts';

/** Sentences of bulletins and forms: the checks that each must set off, none where it is right. */
const SENTENCES: readonly (readonly [string, string, readonly string[]])[] = [
	['the seed in a sentence', '派发至职能单位处办11124件，已办结11124件，办结率为100.00%。', []],
	['衡东 2025 Q1', '一季度受理有效诉求11171件，已办结11163件，办结率99.93%。', []],
	['a rate rounded to a whole', '应办结24932件，按时办结22345件，按时办结率90%。', []],
	['a truncated rate', '4月呼入19668通，接通18851通，接通率95.84%。', []],
	['宁国 2021-08, 591 of 594', '派发594件，办结591件，办结率99.6%。', ['rate-recomputed']],
	['an on-time rate on another base', '应办结24932件，按时办结22345件，按时办结率93.21%。', ['rate-recomputed']],
	['a rate on another base that the sentence gives', '受理26007件，派发11124件，已办结11000件，办结率98.89%。', []],
	['satisfaction recomputed', '有效评价6383件，满意6263件，满意度98.12%。', []],
	['satisfaction that is wrong', '有效评价6383件，满意6263件，满意度99.12%。', ['rate-recomputed']],
	[
		'丰城 2025-05, truncated and rounded shares',
		'共受理3656件，其中：咨询类2954件，占80.80%；求助类480件，占13.13%；投诉类139件，占3.80%；建议类66件，占1.81%；其他类17件，占0.46%。',
		[]
	],
	[
		'丰城 with a wrong share',
		'共受理3656件，其中：咨询类2954件，占80.80%；求助类480件，占13.13%；投诉类139件，占4.80%。',
		['share-recomputed']
	],
	[
		'a typo in a part',
		'共受理3656件，其中：咨询类2954件，占80.80%；求助类480件，占13.13%；投诉类193件，占3.80%；建议类66件，占1.81%；其他类17件，占0.46%。',
		['parts-sum']
	],
	[
		'唐山 2024-11 in small: shares of another total',
		'共受理1000件，其中：咨询类400件，占66.67%；投诉类200件，占33.33%。',
		['share-base']
	],
	['a share of some parts only', '共受理1000件，其中：咨询类400件，占40%；投诉类200件，占20%。', []],
	['海口: points called percent', '即时办结率由61.90%提高到72.51%，增长10.61%。', ['points-called-percent']],
	['points called points', '即时办结率由61.90%提高到72.51%，提高10.61个百分点。', []],
	['points that are wrong', '即时办结率由61.90%提高到72.51%，提高10.51个百分点。', ['points-recomputed']],
	['a relative growth of a rate', '即时办结率由50.00%提高到75.00%，增长50%。', []],
	['a decrease of more than all', '投诉量较去年下降120%。', ['decrease-above-100']],
	['a decrease of less than all', '投诉量同比下降24.85%，环比下降0.16%。', []],
	['同比 of the month before', '受理量较上月同比增长3%。', ['comparison-term']],
	['环比 of the month before', '受理量较上月环比增长3%。', []],
	['one amount in two units', '项目支出166.02万元。其中工资166.02元。', ['amount-units']],
	['one round amount in two units', '预算100万元。补助每件100元。', []],
	['a shortfall that is wrong', '年初预算185万元，实际到位166.02万元。资金缺口19.98万元。', ['amount-difference']],
	['a shortfall that is right', '年初预算185万元，实际到位166.02万元。资金缺口18.98万元。', []]
];

describe('a bulletin', () => {
	it.each(SENTENCES)('with %s', (_what, text, checks) => {
		expect(auditReport(text).map(({ check }) => check)).toEqual(checks);
	});
});

describe('the national form', () => {
	const form = (rows: readonly (readonly string[])[]) =>
		[
			['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
			...rows
		]
			.map((row) => row.map((cell) => `\t${cell}\n`).join('') + '\n')
			.join('');
	const good = ['产出指标', '数量指标', '受理工单', '≥20000件', '26007件', '50', '50', '无'];

	it('yields nothing when it is complete', () => {
		expect(
			auditReport(form([good, ['', '质量指标', '办结率', '≥99%', '98%', '50', '49.49', '个别工单延期，已督办']]))
		).toEqual([]);
	});

	it.each<[string, string[], string]>([
		['a lost point without a cause', ['', '质量指标', '办结率', '≥99%', '98%', '50', '49.49', ''], 'deviation-missing'],
		['a target without an actual', ['', '质量指标', '办结率', '≥99%', '', '50', '50', ''], 'target-without-actual'],
		['an actual without a target', ['', '质量指标', '办结率', '', '98%', '50', '50', ''], 'actual-without-target'],
		['a blank score', ['', '质量指标', '办结率', '≥99%', '98%', '50', '', ''], 'score-blank'],
		[
			'execution that does not follow from its rate',
			['预算执行率', '', '预算执行率', '100%', '89.74%', '10', '10', ''],
			'rule-proportional'
		]
	])('reports %s', (_what, row, check) => {
		expect(auditReport(form([good, row])).map((finding) => finding.check)).toEqual([check]);
	});
});
