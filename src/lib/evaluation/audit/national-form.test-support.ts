import fc from 'fast-check';

const round2 = (value: number) => (Math.round(value * 100 + 1e-7) / 100).toFixed(2);

/** What a national form is made up of. */
export interface Form {
	readonly budget: number;
	readonly spentShare: number;
	readonly lost: readonly number[];
}

/** Consistent national forms, little or nothing of the money left. */
export const form: fc.Arbitrary<Form> = fc.record({
	budget: fc.integer({ min: 1_00, max: 90_000_00 }),
	spentShare: fc.double({ min: 0.96, max: 1, noNaN: true }),
	lost: fc.array(fc.constantFrom(0, 0, 0, 0.5, 1, 1.25), { minLength: 5, maxLength: 5 })
});

const LINES: readonly (readonly [string, string, string, number])[] = [
	['产出指标（50分）', '数量指标', '受理工单', 20],
	['', '质量指标', '接听规范', 15],
	['', '时效指标', '按期办理', 15],
	['效益指标（30分）', '社会效益指标', '诉求渠道畅通', 30],
	['满意度指标（10分）', '服务对象满意度指标', '来电群众评价', 10]
];

/** What a slip spoils in a form. */
export type FormSlip =
	'rate' | 'execution' | 'source' | 'total' | 'points' | 'score' | 'deviation' | 'actual' | 'blank';

/** The rows of a form as printed: head of funds, funds, head of indicators, indicators, total. */
export function formRows({ budget, spentShare, lost }: Form, slip?: FormSlip): string[][] {
	const yuan = (cents: number) => (cents / 100).toFixed(2);
	const spent = Math.round(budget * spentShare);
	const rate = (spent * 100) / budget;
	const execution = Number(round2(rate / 10));
	const scores = LINES.map(([, , , points], index) => points - lost[index]!);
	const total = scores.reduce((sum, score) => sum + score, execution);
	const half = Math.floor(budget / 2);
	return [
		['项目名称', '热线运行经费'],
		['项目资金（万元）', '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
		[
			'',
			'年度资金总额',
			yuan(budget),
			yuan(budget),
			yuan(spent),
			'10',
			`${round2(rate + (slip === 'rate' ? 2 : 0))}%`,
			(execution - (slip === 'execution' ? 1.5 : 0)).toFixed(2)
		],
		['', '其中：当年财政拨款', yuan(half), yuan(half + (slip === 'source' ? 33 : 0)), yuan(spent), '—', '', '—'],
		['', '上年结转资金', yuan(budget - half), yuan(budget - half), '', '—', '', '—'],
		['', '其他资金', '', '', '', '—', '', '—'],
		['', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
		...LINES.map(([first, second, name, points], index) => [
			'',
			first,
			second,
			name,
			'达到规范要求',
			slip === 'actual' && index === 0 ? '' : '基本达到',
			String(points + (slip === 'points' && index === 1 ? 1 : 0)),
			slip === 'blank' && index === 3 ? '' : String(scores[index]! + (slip === 'score' && index === 3 ? 4 : 0)),
			lost[index] === 0 || slip === 'deviation' ? '' : '人员调整，已补充到位'
		]),
		['总分', '', '', '', '', '', '100', (total + (slip === 'total' ? 1 : 0)).toFixed(2), '']
	];
}
