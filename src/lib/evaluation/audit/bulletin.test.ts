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
	[
		'half-width marks and blanks as a web page has them',
		'本周共受理市民诉求71184件,日均10169件。其中,直办37527 件,占 52.7% ,转办33657件,占47.3%。',
		[]
	],
	['parts between semicolons without a 其中', '咨询类共500件，占50%；求助类共300件，占30%；其他类200件，占20%。', []],
	['two parts that make a total', '共受理1000件，其中电话诉求700件、网络诉求280件、其他20件。', []],
	['a rest that does not make the total', '共受理1000件，其中电话诉求700件、网络诉求280件、其他30件。', ['parts-sum']],
	['a chosen few of a total', '共受理1000件，其中城管类300件、物业类200件。', []],
	[
		'a rate that another is held against',
		'五天共呼入16567个，接通16365个，接通率为98.78%，比上半年平均接通率98.12%高出0.66个百分点。',
		[]
	],
	[
		'points between two rates that are wrong',
		'平均接通率98.78%，比上半年平均接通率98.12%高出1.66个百分点。',
		['points-recomputed']
	],
	['a mean against another mean', '日均通话3313.4个，比上半年日均2135.36个增长了55.17%。', []],
	['a mean against another, wrong', '日均通话3313.4个，比上半年日均2135.36个增长了45.17%。', ['change-recomputed']],
	['days of a holiday', '2022年春节期间，共接听有效来电1036个，日均148个。', []],
	[
		'parts that end in two ways of handling',
		'接收来信2件、平台转派工单5件，共形成工单3338件，其中在线办结数2882件，转办工单456件。',
		[]
	],
	['the nearest base', '受理2343件，派单594件，按时结案591件，按时结案率99.49%。', []],
	['a rate in the sentence after its counts', '受理求助50755件，办结50405件。办结率为99.3%。', []],
	['a wrong rate in the sentence after', '受理求助50755件，办结50405件。办结率为96.3%。', ['rate-recomputed']],
	['a difference is no part', '回访不满意242件，环比减少51件。群众不满意率8.62%。', []],
	['replies', '共收到留言3059条，处理答复3055条，处理答复率99.87%。', []],
	['replies, wrong', '共收到留言3059条，处理答复3055条，处理答复率97.87%。', ['rate-recomputed']],
	['solved and unsolved', '办结3456件，已解决3112件，未解决344件。', []],
	['solved and unsolved, wrong', '共办结3456件，已解决3112件，未解决364件。', ['parts-sum']],
	['taken up and not', '共接到举报45510件。本月接到的举报中，已受理38228件，未受理7282件。', []],
	['taken up and not, wrong', '共接到举报45510件。本月接到的举报中，已受理38228件，未受理7882件。', ['parts-sum']],
	['a rate without a comparison word', '接通率94.09%，上升16.17%。', ['points-called-percent']],
	['a rate above another by percent', '提前办结率69.16%，比全市平均值高7.05%。', ['points-called-percent']],
	['a rate above another by points', '提前办结率69.16%，比全市平均值高7.05个百分点。', []],
	[
		'shares in the order of their counts',
		'共受理272.07万件。咨询、建议、投诉三类业务分别为260.45万件、3.16万件和8.46万件，分别占总量的95.73%、1.16%和3.11%。',
		[]
	],
	[
		'shares in the order of their counts, wrong',
		'共受理272.07万件。咨询、建议、投诉三类业务分别为260.45万件、3.16万件和8.46万件，分别占总量的95.73%、4.16%和3.11%。',
		['share-recomputed']
	],
	[
		'shares of a base that is not told',
		'电话共接收604件，占比46.6%；小程序共接收290件，占比22.38%；平台共接收127件，占比9.8%；来函共接收126件，占比9.72%。',
		[]
	],
	[
		'one share that is not of the base of all others',
		'电话共接收604件，占比46.6%；小程序共接收290件，占比25.38%；平台共接收127件，占比9.8%；来函共接收126件，占比9.72%。',
		['share-recomputed']
	],
	[
		'shares of another total than the one told',
		'共受理12345热线工单2557件。排行前四的是：社保类371件，占比13.9%，农林类369件，占比13.82%，住建类315件，占比11.8%，治安类227件，占比8.5%。',
		['share-base']
	],
	['offices of a list that is all', '超期工单3件，具体承办单位为：甲局1件、乙局1件、丙公司1件。', []],
	['offices of a list that is all, wrong', '超期工单4件，具体承办单位为：甲局1件、乙局1件、丙公司1件。', ['parts-sum']],
	[
		'offices and what was answered at once',
		'有效工单10件，具体承办单位为：甲局3件、乙局2件、丙局2件、在线办结3件。',
		[]
	],
	['towns that are more than their total', '转接共3738通，其中甲区2272通，乙旗1301通，丙旗343通。', ['parts-sum']],
	['steps are no parts', '立案996件，应结案972件，结案911件，办理中61件。', []],
	['things named side by side', '涉及公园管理32件，涉及供水问题31件，涉及垃圾清运26件。', []],
	['a list behind its heading', '共受理2595件。\n（一）来源渠道\n电话2176件，来函73件，微信346件。', []],
	[
		'a list behind its heading, wrong',
		'共受理2595件。\n（一）来源渠道\n电话2176件，来函73件，微信356件。',
		['parts-sum']
	],
	['two ways of a total above', '本月受理38447件。\n在线解答20334件，转派18113件。', []],
	['two ways of a total above, wrong', '本月受理38447件。\n在线解答20334件，转派18813件。', ['parts-sum']],
	[
		'shares of a whole that is not quite the number given',
		'办理提案591件。已经解决的有148件，占总数的25.2%；部分解决的有364件，占总数的61.9%；不能解决的有66件，占总数的11.2%；留作参考的有10件，占总数的1.7%。',
		['share-base']
	],
	[
		'money that adds up',
		'支出799.12万元。其中：人员经费支出434.89万元，公用经费支出77.4万元，项目支出286.83万元。',
		[]
	],
	[
		'money that is more than its total',
		'支出799.12万元。其中：人员经费支出443.89万元，公用经费支出77.4万元，项目支出286.83万元。',
		['parts-sum']
	],
	['some of the money', '支出799.12万元。其中：印刷费4.89万元，培训费7.4万元，差旅费2.83万元。', []],
	['a year behind a number', '一、概况\n1.2023年10月，受理1905件。\n2.12345热线受理233件。\n3.5月以来无逾期。', []],
	[
		'淮北 2021-03, parts of parts',
		'接听群众来电8947个，其中转办2274件，办结1715件，办结率75.42%；直办6673件，直办率74.58%。',
		[]
	],
	[
		'a direct rate that is wrong',
		'接听群众来电8947个，其中转办2274件；直办6673件，直办率76.58%。',
		['rate-recomputed']
	],
	[
		'parts said to be by kind',
		'从受理性质来看。共受理9230件，按性质分：投诉类4733件、咨询类3162件、求助类1335件。',
		[]
	],
	[
		'parts by kind that fall short',
		'共受理9230件，按性质分：投诉类4733件、咨询类3162件、求助类1235件。',
		['parts-sum']
	],
	['连平 2023 Q4, done and open', '共受理2595宗，办结2194宗，在办401宗，办结率84.5%。', []],
	['done and open that miss the total', '共受理2595宗，办结2194宗，在办411宗，办结率84.5%。', ['parts-sum']],
	['宜春 2023-05', '本月受理诉求38447件，在线解答群众诉求20334件，向各成员单位转派18113件。', []],
	['direct and passed on that miss the total', '本月受理诉求38447件，在线解答20334件，转派18213件。', ['parts-sum']],
	['figures in 万 that add up within their print', '共受理173.83万件，办结144.18万件，办理中29.64万件。', []],
	['figures in 万 that do not', '共受理173.83万件，办结144.18万件，办理中28.64万件。', ['parts-sum']],
	['a share of a list', '共办理2495件。位居前三的：交通类783件、城建类579件、政法类562件，占工单总量的77%。', []],
	['丰城 2025-05, a difference and its percentage', '受理3656件，比上月减少41件，下降1.11%。', []],
	['a percentage that is not of the month before', '受理3656件，比上月减少41件，下降2.11%。', ['change-recomputed']],
	['money with its growth', '收入792.22万元，同比上年度增加189.25万元，增加31.39%。', []],
	['money with another growth', '收入792.22万元，同比上年度增加189.25万元，增加13.39%。', ['change-recomputed']],
	['a change from and to', '受理量由1000件增加到1200件，增长20%。', []],
	['a change from and to, of the new figure', '受理量由1000件增加到1200件，增长16.67%。', ['change-recomputed']],
	['a title of the same month', '12345热线二月情况通报\n2月份，共办理热线工单2495件，具体情况如下。', []],
	[
		'a title of another month',
		'12345热线二月情况通报\n2017年3月，共办理热线工单2495件，具体情况如下。',
		['title-period']
	],
	[
		'paragraphs that each begin with a part',
		'共受理有效诉求3942件。\n咨询类共2997件，占比76.03%，主要是政策咨询。\n求助类共654件，占比16.59%。\n投诉类共245件，占比6.22%。',
		[]
	],
	[
		'paragraphs of which one has another share',
		'共受理有效诉求3942件。\n城管类共277件，占比7.03%。\n防控类共207件，占比4.11%，主要是核酸检测。\n交通类共154件，占比3.91%。',
		['share-recomputed']
	],
	['a pace that is even', '截至6月底，预算执行率为50%。', []],
	['a pace just above the warning', '截至9月30日，预算执行率60%。', []],
	['a pace that turns yellow', '截至9月30日，预算执行率59%。', ['monthly-pace']],
	['a pace that turns red', '截至6月底，预算执行率为29%。', ['monthly-pace']],
	['an execution rate of the whole year', '截至12月31日，预算执行率为50%。', []],
	['海口 2022: a rate that fell by percent', '即时办结率63.20%，同比下降11.03%。', ['points-called-percent']],
	['a rate that fell by points', '即时办结率63.20%，同比下降11.03个百分点。', []],
	['a count that fell by percent', '受理3656件，同比下降11.03%。', []],
	['a shortfall that is wrong', '年初预算185万元，实际到位166.02万元。资金缺口19.98万元。', ['amount-difference']],
	['a shortfall that is right', '年初预算185万元，实际到位166.02万元。资金缺口18.98万元。', []]
];

describe('a bulletin', () => {
	it.each(SENTENCES)('with %s', (_what, text, checks) => {
		expect(auditReport(text).map(({ check }) => check)).toEqual(checks);
	});
});

describe('a table of figures', () => {
	const table = (change: (row: string[]) => string[] = (row) => row) =>
		[
			['序号', '单位', '交办', '按时办结', '按时办结率'],
			['1', '甲镇', '200', '190', '95.00%'],
			['2', '乙镇', '160', '150', '93.75%'],
			['3', '丙局', '90', '81', '90%'],
			['4', '丁局', '70', '69', '98.57%'],
			['', '合计', '520', '490', '94.23%']
		]
			.map((row) => `| ${change(row).join(' | ')} |`)
			.join('\n');
	const put = (name: string, column: number, text: string) => (row: string[]) =>
		row[1] === name ? row.map((cell, index) => (index === column ? text : cell)) : row;

	it('yields nothing when columns and rates agree, truncated too', () => {
		expect(auditReport(table())).toEqual([]);
		expect(auditReport(table(put('丁局', 4, '98.6%')))).toEqual([]);
	});

	it.each([
		['a total', put('合计', 3, '480'), ['column-total', 'column-rate']],
		['a rate', put('丁局', 4, '92.57%'), ['column-rate']]
	])('gives away a slip in %s', (_what, change, checks) => {
		expect(auditReport(table(change)).map(({ check }) => check)).toEqual(checks);
	});

	it('judges no total that is of no sum, as of a chosen few', () => {
		expect(auditReport(table((row) => (row[1] === '合计' ? ['', '合计', '900', '880', '97.78%'] : row)))).toEqual([]);
	});
});

describe('the funds of the national form', () => {
	const form = (changes: Readonly<Record<string, string>> = {}) => {
		const cell = (text: string) => changes[text] ?? text;
		const rows = [
			['项目资金（万元）', '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
			['', '年度资金总额', '200', 'budget', 'spent', '10', 'rate', 'execution'],
			['', '其中：当年财政拨款', '150', '155', '152.75', '—', '98.55%', '—'],
			['', '上年结转资金', '50', '45', '45', '—', '100%', '—'],
			['', '其他资金', '', '', '', '—', '', '—'],
			['', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
			['', '产出指标（50分）', '数量指标', '受理工单', '≥20000件', '26007件', '50', '50', ''],
			['', '效益指标（40分）', '社会效益', '畅通渠道', '有效', '达成预期', '40', '38', '宣传覆盖不足，已加大宣传'],
			['总分', '', '', '', '', '', '100', 'total', '']
		];
		const values: Readonly<Record<string, string>> = {
			budget: '200',
			spent: '197.75',
			rate: '98.88%',
			execution: '9.89',
			total: '97.89'
		};
		return rows
			.map((row) => row.map((text) => `\t${changes[text] ?? values[text] ?? cell(text)}\n`).join('') + '\n')
			.join('');
	};

	it('yield nothing when execution, sources and total agree', () => {
		expect(auditReport(form())).toEqual([]);
	});

	it.each<[string, Record<string, string>]>([
		['a truncated rate', { rate: '98.87%' }],
		['a rate without its sign', { rate: '98.88' }],
		['a score truncated at one place', { execution: '9.8', total: '97.8' }]
	])('tolerate %s', (_what, changes) => {
		expect(auditReport(form(changes))).toEqual([]);
	});

	it.each<[string, Record<string, string>, string[]]>([
		['another rate', { rate: '95.88%' }, ['execution-rate']],
		['full points of an incomplete execution', { execution: '10', total: '98' }, ['execution-score']],
		['sources that do not add up', { '45': '40' }, ['fund-sources', 'fund-sources']],
		['a total that leaves the execution out', { total: '88' }, ['total-sum']],
		[
			'points of a first-level indicator that its lines lack',
			{ '产出指标（50分）': '产出指标（40分）' },
			['full-marks']
		],
		[
			'a budget far from spent',
			{ spent: '150', rate: '75%', execution: '7.5', total: '95.5', '152.75': '105', '98.55%': '67.74%' },
			['finance-red', 'finance-yellow']
		],
		[
			'a budget of nothing',
			{
				budget: '0',
				spent: '0',
				rate: '',
				execution: '0',
				total: '88',
				'155': '0',
				'45': '0',
				'152.75': '0',
				'98.55%': '',
				'100%': ''
			},
			['finance-red', 'finance-yellow']
		]
	])('report %s', (_what, changes, checks) => {
		expect(auditReport(form(changes)).map(({ check }) => check)).toEqual(checks);
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

	it('is incomplete, once, while no score is filled in', () => {
		const blank = ['数量', '质量', '时效'].map((kind) => [
			'产出指标',
			`${kind}指标`,
			`${kind}甲`,
			'',
			'',
			'30',
			'',
			''
		]);
		expect(auditReport(form(blank)).map(({ check }) => check)).toEqual(['form-incomplete']);
	});

	it.each<[string, string[], string]>([
		['a lost point without a cause', ['', '质量指标', '办结率', '≥99%', '98%', '50', '49.49', ''], 'deviation-missing'],
		['a target without an actual', ['', '质量指标', '办结率', '≥99%', '', '50', '50', ''], 'target-without-actual'],
		['an actual without a target', ['', '质量指标', '办结率', '', '98%', '50', '50', ''], 'actual-without-target'],
		['a blank score', ['', '质量指标', '办结率', '≥99%', '98%', '50', '', ''], 'score-blank'],
		[
			'full points of a target that was missed',
			['', '质量指标', '办结率', '≥99%', '98%', '50', '50', ''],
			'unmet-but-full'
		],
		[
			'execution that does not follow from its rate',
			['预算执行率', '', '预算执行率', '100%', '89.74%', '10', '10', ''],
			'rule-proportional'
		]
	])('reports %s', (_what, row, check) => {
		expect(auditReport(form([good, row])).map((finding) => finding.check)).toEqual([check]);
	});
});
