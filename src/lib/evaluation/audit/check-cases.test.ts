import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { auditReport } from './audit-report.ts';

const fixture = (name: string) =>
	readFileSync(new URL(`../../../../tests/fixtures/report-text/${name}.txt`, import.meta.url), 'utf8');
const report = fixture('consistent-2023');
/** The consistent report with a change; throws where nothing changed. */
function but(from: string, to: string): string {
	const text = report.split(from).join(to);
	if (text === report) throw new Error(`nothing to change: ${from}`);
	return text;
}

const rows = (lines: readonly (readonly string[])[]) => lines.map((line) => line.join('\t')).join('\n');
const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const FUNDS = ['项目资金（万元）', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'];
/** A form of two indicators, the second as given, and what stands behind it. */
const form = (second: readonly string[], ...more: readonly (readonly string[])[]) =>
	rows([
		HEAD,
		['产出指标', '数量指标', '受理工单', '≥20000件', '26007件', '50', '50', ''],
		['', '质量指标', ...second],
		...more
	]);
/** A form with what came of its goals in words. */
const results = (text: string) =>
	rows([
		['年度总体目标', '预期目标', '实际完成情况'],
		['', '受理工单20000件以上，规范接听率95%以上。', text]
	]) +
	'\n' +
	form(good);
const good = ['规范接听', '≥95%', '96%', '50', '50', ''];
const funds = (rate: string, score: string, part = '100', spent = '180') =>
	rows([
		FUNDS,
		['年度资金总额', '185', '185', spent, '10', rate, score],
		['其中：财政拨款', '100', part, spent, '—', '', '—'],
		['其他资金', '85', '85', '', '—', '', '—']
	]);
/** A local form with standard and evidence. */
const local = (standard: string, basis: string, score: string, name = '到位率', points = '3') =>
	rows([
		['一级指标', '二级指标', '三级指标', '分值', '评价标准', '评价依据', '得分'],
		['项目管理', '资金到位', name, points, standard, basis, score],
		['', '组织实施', '组织机构', '1', '机构健全（1分）', '机构健全。该指标得1分。', '1']
	]);
const units = (
	change: (line: string[]) => string[] = (line) => line,
	head = ['排名', '单位', '派发', '按时', '超时', '按时率']
) =>
	rows([
		head,
		...[
			['1', '甲镇', '200', '198', '2', '99.00%'],
			['2', '乙镇', '160', '157', '3', '98.13%'],
			['3', '丙局', '90', '88', '2', '97.78%'],
			['4', '丁局', '70', '68', '2', '97.14%'],
			['5', '戊局', '60', '57', '3', '95.00%'],
			['', '合计', '580', '568', '12', '97.93%']
		].map(change)
	]);
const put = (name: string, column: number, text: string) => (line: string[]) =>
	line[1] === name ? line.map((cell, index) => (index === column ? text : cell)) : line;
const SHARES: Readonly<Record<string, string>> = {
	甲镇: '34.48%',
	乙镇: '27.59%',
	丙局: '15.52%',
	丁局: '12.07%',
	戊局: '10.34%',
	合计: '100%'
};
const shares = () => units((line) => [line[1]!, line[2]!, SHARES[line[1]!]!], ['单位', '派发', '占比']);
/** Two weeks side by side, the change of one line as given in place of another. */
const changes = (right: string, stated: string) =>
	rows([
		['类别', '本周（件）', '上周（件）', '环比'],
		...[
			['咨询', '1426', '1502', '-5.06%'],
			['求助', '871', '906', '-3.86%'],
			['投诉', '694', '735', '-5.58%'],
			['其他', '136', '141', '-3.55%']
		].map((line) => line.map((cell) => (cell === right ? stated : cell)))
	]);
const scored = (score: string, rate: string) =>
	rows([
		['一级指标', '分值', '得分', '得分率'],
		['过程', '20', '18.5', '92.50%'],
		['产出', '30', score, rate]
	]);
const proportional = '根据项目实际到位资金占计划的比重计算得分（3分）';
const grades = '按优4分、良2分、中1分、差0分进行评分';
const EVALUATION = '2023年度项目绩效自评报告\n';

/** For each finding: a text that has it, one that is right, and one within rounding, truncation or another wording. */
const CASES: Readonly<Record<string, readonly [found: string, right: string, tolerated: string]>> = {
	'actual-without-target': [
		form(['规范接听', '', '96%', '50', '50', '']),
		form(good),
		form(['规范接听', '较好', '96%', '50', '50', ''])
	],
	'all-met-claim': [
		`各项绩效目标均已完成。\n${form(['规范接听', '≥95%', '94%', '50', '49', '人员调整'])}`,
		`各项绩效目标均已完成。\n${form(good)}`,
		`除规范接听外，各项绩效目标均已完成。\n${form(['规范接听', '≥95%', '94%', '50', '49', '人员调整'])}`
	],
	'amount-difference': [
		'年初预算185万元，实际到位166.02万元，实际支出160万元。资金结余7.02万元。',
		'年初预算185万元，实际到位166.02万元，实际支出160万元。资金结余6.02万元。',
		'年初预算185万元，实际到位166.02万元，实际支出160万元。资金结余25.00万元。'
	],
	'amount-units': [
		'项目支出166.02万元。工资166.02元。',
		'项目支出166.02万元。工资166.02万元。',
		'预算100万元。每件100元。'
	],
	'band-gaps': [but('良好（44-49）', '良好（44-48）'), report, but('良好（44-49）', '良好（44~49分）')],
	'cause-missing': [
		but('第二批线下培训因台风推迟一个月，其余目标均已完成。', '保障业务有序开展。'),
		report,
		but('第二批线下培训因台风推迟一个月，其余目标均已完成。', '全部目标已完成。')
	],
	'change-recomputed': [
		'本月受理1200件，上月1000件，环比增长25%。',
		'本月受理1200件，上月1000件，环比增长20%。',
		'本月受理1201件（上月1010件），环比增长18.9%。'
	],
	'column-change': [changes('-3.86%', '-8.36%'), changes('-3.86%', '-3.86%'), changes('-3.86%', '-3.9%')],
	'column-rate': [units(put('丁局', 5, '92.14%')), units(), units(put('丁局', 5, '97.1%'))],
	'column-share': [shares().replace('15.52%', '17.52%'), shares(), shares().replace('15.52%', '15.51%')],
	'column-total': [units(put('合计', 4, '15')), units(), units(put('合计', 1, '总计'))],
	'comparison-term': ['受理量较上月同比增长3%。', '受理量较上月环比增长3%。', '受理量较上月增长3%，同比增长5%。'],
	'compensating-errors': [fixture('baisha-2023'), report, but('\t46\n\t良好\n', '\t46.0\n\t良好\n')],
	'cumulative-less': [
		'本月受理1200件，今年以来累计受理1100件。',
		'本月受理1200件，今年以来累计受理5100件。',
		'本月受理1200件，今年以来累计受理1200件。'
	],
	'daily-mean': [
		'5月份共受理工单3656件，日均258件。',
		'5月份共受理工单3656件，日均118件。',
		'5月份共受理工单3656件，日均117.93件。'
	],
	'decrease-above-100': ['投诉量同比下降120%。', '投诉量同比下降20%。', '投诉量同比下降100%。'],
	'deduction-stated': [
		form(['规范接听', '≥95%', '94%', '50', '48', '人员调整，扣1分']),
		form(['规范接听', '≥95%', '94%', '50', '48', '人员调整，扣2分']),
		form(['规范接听', '≥95%', '94%', '50', '48', '每低1个百分点扣1分，人员调整扣2.0分'])
	],
	'deviation-missing': [
		form(['规范接听', '≥95%', '94%', '50', '49.47', '']),
		form(['规范接听', '≥95%', '94%', '50', '49.47', '人员调整']),
		form(['规范接听', '≥95%', '96%', '50', '50.00', ''])
	],
	'direct-handling': [fixture('baisha-2023'), report, but('其中前台直接办结14883件，', '其中在线解答14883件，')],
	'evidence-restates': [
		but('项目列入县经济社会发展规划和部门年度工作计划，并', '项目是否符合规划，部门年度工作计划经济社会发展规划；'),
		report,
		but('项目列入县经济社会发展规划和部门年度工作计划，并', '经核实，项目列入县经济社会发展规划和部门年度工作计划，并')
	],
	'execution-rate': [funds('95.30%', '9.73'), funds('97.30%', '9.73'), funds('97.29%', '9.73')],
	'execution-score': [funds('97.30%', '10'), funds('97.30%', '9.73'), funds('97.30%', '9.7')],
	'figure-across': [
		'2023年5月热线运行月报\n2023年5月，热线共受理诉求3656件。\n2023年5月，热线共受理诉求3665件。',
		'2023年5月热线运行月报\n2023年5月，热线共受理诉求3656件。\n2023年5月，热线共受理诉求3656件。',
		'2023年5月热线运行月报\n2023年5月，热线共受理诉求3656件。\n2023年4月，热线共受理诉求3665件。'
	],
	'finance-red': [
		funds('70.27%', '7.03', '100', '130') + '\n' + form(good, ['总分', '', '', '', '', '110', '107.03', '']),
		form(good),
		funds('97.30%', '9.73') + '\n' + form(good)
	],
	'finance-yellow': [funds('75.68%', '7.57', '100', '140'), funds('97.30%', '9.73'), funds('80%', '8', '100', '148')],
	'form-incomplete': [
		rows([HEAD, ...['甲', '乙', '丙'].map((name) => ['产出指标', '数量指标', name, '', '', '30', '', ''])]),
		form(good),
		rows([HEAD, ...['甲', '乙'].map((name) => ['产出指标', '数量指标', name, '', '', '30', '', ''])])
	],
	'full-marks': [
		form(good, ['总分', '', '', '', '', '90', '100', '']),
		form(good, ['总分', '', '', '', '', '100', '100', '']),
		form(good, ['合计', '', '', '', '', '100.0', '100', ''])
	],
	'full-without-evidence': [
		but('资金管理办法健全、规范；资金分配因素', '资金分配因素'),
		report,
		but('资金管理办法健全、规范；资金分配因素', '管理办法健全规范，资金分配因素')
	],
	'fund-amounts': [
		`全年执行数190万元。\n${funds('97.30%', '9.73')}`,
		`全年执行数180万元。\n${funds('97.30%', '9.73')}`,
		`年初预算数185.00万元，全年执行数为180.0万元。\n${funds('97.30%', '9.73')}`
	],
	'fund-claims': [but('预算执行率97.30%', '预算执行率100%'), report, but('预算执行率97.30%', '预算执行率97.29%')],
	'fund-sources': [funds('97.30%', '9.73', '90'), funds('97.30%', '9.73'), funds('97.30%', '9.73', '100.00')],
	'goal-completion': [
		'年度目标：受理群众来电不少于20000件。\n全年受理群众来电21980件，完成年度目标的119.9%。',
		'年度目标：受理群众来电不少于20000件。\n全年受理群众来电21980件，完成年度目标的109.9%。',
		'年度目标：受理群众来电不少于2万件。\n全年受理群众来电21980件，完成年度目标的110%。'
	],
	'goal-result': [
		results('受理工单26000件，规范接听率达到96%。'),
		results('受理工单26007件，规范接听率达到96%。'),
		results('受理工单约26000件，其中线上受理工单6000件，规范接听率达到96.0%。')
	],
	'grade-across': [but('绩效等级：优\n', '绩效等级：良\n'), report, but('绩效等级：优\n', '绩效等级：优秀\n')],
	'grade-band': [but('\t46\n\t良好\n', '\t46\n\t优秀\n'), report, but('\t46\n\t良好\n', '\t46\n\t良\n')],
	'grade-national': [
		`自评等级为优。\n${form(['规范接听', '≥95%', '80%', '50', '35', '人员调整'], ['总分', '', '', '', '', '100', '85', ''])}`,
		`自评等级为良。\n${form(['规范接听', '≥95%', '80%', '50', '35', '人员调整'], ['总分', '', '', '', '', '100', '85', ''])}`,
		`85分以上为优。自评等级为优。\n${form(['规范接听', '≥95%', '80%', '50', '35', '人员调整'], ['总分', '', '', '', '', '100', '85', ''])}`
	],
	'impossible-rate': [
		'40条专用数据电路接通率为98.02%。',
		'40条专用数据电路接通率为97.5%。',
		'40条专用数据电路接通率为98%。'
	],
	'impossible-target': ['数量指标：工资发放率≥100%。', '数量指标：工资发放率≥98%。', '数量指标：工资发放率=100%。'],
	'kind-mislabelled': [
		'社会效益指标：专用数据电路接通率≥98%。',
		'质量指标：专用数据电路接通率≥98%。',
		'社会效益指标：提升前台直接办结率。'
	],
	'listed-count': [
		'逾期工单涉及4家单位：甲局2件、乙局2件、丙镇1件。',
		'逾期工单涉及3家单位：甲局2件、乙局2件、丙镇1件。',
		'逾期工单涉及15家单位：甲局2件、乙局2件、丙镇1件等。'
	],
	'monthly-pace': ['截至9月30日，预算执行率59%。', '截至9月30日，预算执行率75%。', '截至9月30日，预算执行率60%。'],
	'months-sum': [
		'1月受理100件、2月受理120件、3月受理130件，一季度共受理360件。',
		'1月受理100件、2月受理120件、3月受理130件，一季度共受理350件。',
		'2月受理120件、3月受理130件、4月受理110件，全年共受理1360件。'
	],
	'names-across-tables': [fixture('baisha-2023'), report, but('绩效等级：优\n', '绩效等级：优秀\n')],
	numbering: ['一、概况\n1.甲\n2.乙\n4.丁', '一、概况\n1.甲\n2.乙\n3.丙', '一、概况\n1.甲\n2.乙\n二、问题\n1.丙'],
	'outsourcing-policy': [
		'接话、处理工单人员进行服务全外包。',
		'话务接听服务外包。',
		'工单处理由本中心承担，话务接听外包。'
	],
	'parts-sum': [
		'共受理诉求430件。其中投诉类470件，咨询类11件，建议类8件，举报类4件。'.replace('470', '417'),
		'共受理诉求430件。其中投诉类407件，咨询类11件，建议类8件，举报类4件。',
		'共受理173.83万件，办结144.18万件，办理中29.64万件。'
	],
	'period-unclear': [
		'2023年度预算185万元，含2024年1月支付资金。',
		'2023年度预算185万元，含2023年1月支付资金。',
		'截至2023年12月31日，2023年度预算执行完毕。'
	],
	'points-called-percent': [
		'满意率98.12%，上月97.02%，环比提高1.1%。',
		'满意率98.12%，上月97.02%，环比提高1.1个百分点。',
		'满意率98.12%，上月97.02%，环比提高1.13%。'
	],
	'points-recomputed': [
		'满意率98.12%，上月97.02%，环比下降1.1个百分点。',
		'满意率98.12%，上月97.02%，环比提高1.10个百分点。',
		'满意率98.12%，上月97.02%，环比提高1个百分点。'
	],
	'printed-arithmetic': [
		'预算调整率=（715.2-682.35）÷682.35×100%=8.41%。',
		'预算调整率=（715.2-682.35）÷682.35×100%=4.81%。',
		'在职人员控制率=31÷35×100%=88.6%，2021—2023年。'
	],
	'rank-order': [
		'工单量排名前三的单位为：甲镇300件、乙镇250件、丙局280件。',
		'工单量排名前三的单位为：甲镇300件、乙镇280件、丙局250件。',
		'工单量排名前三的单位为：甲镇300件、乙镇280件、丙局280件。'
	],
	'rate-above-100': ['办结率为100.35%。', '办结率为100%。', '培训完成率为116.67%。'],
	'rate-recomputed': [
		'派发594件，办结591件，办结率98.5%。',
		'派发594件，办结591件，办结率99.49%。',
		'派发594件，办结591件，办结率99.5%。'
	],
	'row-sum': [
		units(put('丁局', 4, '5')),
		units(),
		units((line) => (line[1] === '戊局' ? ['5', '戊局', '60', '60', '', '100%'] : line))
	],
	'rule-checklist': [
		local('机制健全（1分），因素合理（3分）', '部分因素不合理。', '2', '分配办法', '4'),
		local('机制健全（1分），因素合理（3分）', '机制不健全。', '3', '分配办法', '4'),
		local('机制健全（1分），因素合理（3分）', '机制不健全。', '3.0', '分配办法', '4')
	],
	'rule-grades': [
		local(grades, '产出时效评为良。', '4', '产出时效', '4'),
		local(grades, '产出时效评为良。', '2', '产出时效', '4'),
		local(grades, '产出时效评为“良好”。', '2.0', '产出时效', '4')
	],
	'rule-proportional': [
		local(proportional, '实际到位/计划到位89.74%。', '2'),
		local(proportional, '实际到位/计划到位89.74%。', '2.69'),
		local(proportional, '实际到位/计划到位89.74%。', '2.7')
	],
	'rule-sub-items': [but('，走访乡镇≥11个，知识库更新信息≥300条', ''), report, but('走访乡镇≥11个', '深入乡镇≥11个')],
	'satisfaction-bare': [
		`${EVALUATION}回访满意度98.12%。`,
		`${EVALUATION}有效评价6383件，满意6263件，满意度98.12%。`,
		`${EVALUATION}抽样回访200份问卷，满意度98.12%。`
	],
	'saving-or-shortfall': [
		'年初预算185万元，实际到位166.02万元，实际支出166.02万元。节约了财政资金。',
		'年初预算185万元，实际到位185万元，实际支出166.02万元。节约了财政资金。',
		'年初预算185万元，实际到位166.02万元，实际支出160万元。节约了财政资金。'
	],
	'score-blank': [
		form(['规范接听', '≥95%', '96%', '50', '', '']),
		form(good),
		form(['规范接听', '≥95%', '96%', '0', '', ''])
	],
	'score-rate': [scored('29.4', '96.00%'), scored('29.4', '98.00%'), scored('29.4', '98%')],
	'score-range': [
		form(['规范接听', '≥95%', '96%', '50', '51', '']),
		form(good),
		form(['规范接听', '≥95%', '96%', '50', '50.00', ''])
	],
	'scores-across-tables': [
		but('\t4\n\t目标内容\n\t4\n\t4\n\n', '\t4\n\t目标内容\n\t4\n\t3\n\n'),
		report,
		but('\t4\n\t目标内容\n\t4\n\t4\n\n', '\t4\n\t目标内容\n\t4\n\t4.0\n\n')
	],
	'share-base': [
		'共受理1000件，其中：咨询类400件，占66.67%；投诉类200件，占33.33%。',
		'共受理1000件，其中：咨询类600件，占60%；投诉类400件，占40%。',
		'共受理1000件，其中：咨询类400件，占40%；投诉类200件，占20%。'
	],
	'shares-sum': [
		'咨询类占77.18%，投诉举报类占12.47%，求助类占9.61%，其他类占1.74%。',
		'咨询类占77.18%，投诉举报类占12.47%，求助类占9.61%，其他类占0.74%。',
		'咨询类占77.2%，投诉举报类占12.5%，求助类占9.6%，其他类占0.8%。'
	],
	'share-recomputed': [
		'共受理3656件，其中：咨询类2954件，占80.80%；求助类480件，占13.13%；投诉类139件，占4.80%。',
		'共受理3656件，其中：咨询类2954件，占80.80%；求助类480件，占13.13%；投诉类139件，占3.80%。',
		'共受理3656件，其中：咨询类2954件，占80.8%；求助类480件，占13.1%；投诉类139件，占3.8%。'
	],
	'stated-contradiction': ['资金及时到位。资金未及时到位，影响进度。', '资金及时到位。', '资金及时到位，未影响进度。'],
	'subtotal-sum': [
		but('该指标得4分。\n\t4\n\t20\n', '该指标得4分。\n\t4\n\t21\n'),
		report,
		but('该指标得4分。\n\t4\n\t20\n', '该指标得4分。\n\t4\n\t20.0\n')
	],
	'target-equals-actual': [
		but('办结率≥99%', '办结率≥99%，派发办结工单11124件'),
		report,
		but('线上集中学习培训≥24次', '线上集中学习培训≥28次')
	],
	'target-too-low': [
		form(['上传知识', '≥300条', '3680条', '50', '50', '']),
		form(['上传知识', '≥300条', '368条', '50', '50', '']),
		form(['上传知识', '≥300条', '3680条', '50', '50', '全省统一推送，一次导入'])
	],
	'target-without-actual': [
		form(['规范接听', '≥95%', '', '50', '50', '']),
		form(good),
		form(['规范接听', '≥95%', '达成预期', '50', '50', ''])
	],
	'text-score': [
		but('本项目自评得分91分', '本项目自评得分93分'),
		report,
		but('本项目自评得分91分', '本项目自评得分91.0分')
	],
	'title-period': [
		'12345热线二月情况通报\n2017年3月，共办理热线工单2495件，具体情况如下。',
		'12345热线二月情况通报\n2017年2月，共办理热线工单2495件，具体情况如下。',
		'12345热线二月情况通报\n2月份，共办理热线工单2495件，具体情况如下。'
	],
	'total-sum': [
		form(good, ['总分', '', '', '', '', '100', '98', '']),
		form(good, ['总分', '', '', '', '', '100', '100', '']),
		form(good, ['总分', '', '', '', '', '100', '100.00', ''])
	],
	'unexplained-loss': [
		local('办法健全（4分）', '资金管理办法健全规范。', '3', '分配办法', '4'),
		local('办法健全（4分）', '资金管理办法健全规范。', '4', '分配办法', '4'),
		local('办法健全（4分）', '资金管理办法尚需完善。', '3', '分配办法', '4')
	],
	'unmet-but-full': [
		form(['规范接听', '≥95%', '94%', '50', '50', '']),
		form(good),
		form(['规范接听', '≥95%', '95.0%', '50', '50', ''])
	],
	'unset-although-set': [
		but('线上答复减少群众往返，达到绩效目标。该指标得6分。', '未设置此指标，按满分6分'),
		report,
		but('线上答复减少群众往返，达到绩效目标。该指标得6分。', '线上答复减少往返，达到目标。该指标得6分。')
	],
	'unset-but-full': [
		local('对照目标评价', '未设置此指标，按满分6分', '6', '环境效益', '6'),
		local('对照目标评价', '达到目标。该指标得6分。', '6', '环境效益', '6'),
		local('对照目标评价', '未设置此指标，不得分', '0', '环境效益', '6')
	]
};

const checksOf = (text: string) => auditReport(text).map(({ check }) => check);

/** The names of findings, as the files of the checks give them. */
function findingNames(): string[] {
	const folder = new URL('./checks/', import.meta.url);
	const sources = readdirSync(folder)
		.filter((name) => name !== 'index.ts')
		.map((name) => readFileSync(new URL(name, folder), 'utf8'));
	return [
		...new Set(
			sources.flatMap((source) =>
				[...source.matchAll(/(?:check: |[fF]inding\(|\? )'([a-z]+(?:-[a-z\d]+)*)'(?: : '([a-z-]+)')?/g)].flatMap(
					([, one, other]) => [one!, ...(other === undefined ? [] : [other])]
				)
			)
		)
	].filter((name) => !['text', 'basis', 'error', 'warning', 'notice'].includes(name));
}

describe('every check', () => {
	it('has a case that it finds, one that is right and one that it tolerates', () => {
		expect(
			findingNames()
				.filter((name) => !(name in CASES))
				.sort()
		).toEqual([]);
		expect(Object.keys(CASES).filter((name) => !findingNames().includes(name))).toEqual([]);
	});

	it.each(Object.entries(CASES))(
		'%s: is found, is silent when right, and tolerates rounding and wording',
		(check, [found, right, tolerated]) => {
			expect(checksOf(found)).toContain(check);
			expect(checksOf(right)).not.toContain(check);
			expect(checksOf(tolerated)).not.toContain(check);
		}
	);

	it.each([
		[
			'more points than the share of the target reached',
			form(['规范接听', '≥95%', '76%', '50', '45', '人员调整']),
			'rule-proportional',
			true
		],
		[
			'the share itself, rounded',
			form(['规范接听', '≥95%', '76%', '50', '40', '人员调整']),
			'rule-proportional',
			false
		],
		[
			'a unit that departs from the share by little',
			form(['规范接听', '≥95%', '76%', '50', '42', '人员调整']),
			'rule-proportional',
			false
		],
		[
			'more spent than the limit, and full points',
			form(['项目成本', '≤100万元', '120万元', '50', '50', '']),
			'unmet-but-full',
			true
		],
		['less spent than the limit', form(['项目成本', '≤100万元', '90万元', '50', '50', '']), 'unmet-but-full', false],
		['less spent than was to be', form(['项目成本', '100万元', '90万元', '50', '50', '']), 'unmet-but-full', false],
		[
			'a rate of more than all in a table',
			form(['群众满意度', '≥95%', '107%', '50', '50', '']),
			'rate-above-100',
			true
		],
		[
			'a completion of more than all in a table',
			form(['任务完成率', '≥95%', '107%', '50', '50', '']),
			'rate-above-100',
			false
		],
		[
			'the actual in every digit',
			form(['办结工单', '≥11124件', '11124件', '50', '50', '']),
			'target-equals-actual',
			true
		],
		[
			'a round target that is reached',
			form(['办结工单', '≥12000件', '12000件', '50', '50', '']),
			'target-equals-actual',
			false
		],
		[
			'money spent to the last figure',
			form(['项目成本', '≤166.02万元', '166.02万元', '50', '50', '']),
			'target-equals-actual',
			false
		],
		[
			'an output under a benefit',
			form(['知识库信息上传', '≥300条', '368条', '50', '50', '']).replace('质量指标', '经济效益指标'),
			'kind-mislabelled',
			true
		],
		[
			'an output under its kind',
			form(['知识库信息上传', '≥300条', '368条', '50', '50', '']),
			'kind-mislabelled',
			false
		],
		[
			'contentment among counts',
			form(['来电群众满意度', '≥95%', '96%', '50', '50', '']).replace('质量指标', '数量指标'),
			'kind-mislabelled',
			true
		],
		['contentment as a quality', form(['来电群众满意度', '≥95%', '96%', '50', '50', '']), 'kind-mislabelled', false],
		['another count of tickets in the words', results('办理工单25000件，规范接听率96%。'), 'goal-result', false],
		['a part of a rate in the words', results('规范接听率94%。'), 'goal-result', true],
		['three times a few', form(['组织宣传', '≥2次', '8次', '50', '50', '']), 'target-too-low', false],
		[
			'what was spent of the whole budget',
			`全年预算185万元，实际支出190万元。\n${funds('97.30%', '9.73')}`,
			'fund-amounts',
			true
		],
		[
			'what was spent of a part',
			`设备购置预算85万元，实际支出80万元。\n${funds('97.30%', '9.73')}`,
			'fund-amounts',
			false
		],
		[
			'万元 in the words, 元 over the funds',
			`全年执行数180万元。\n${funds('97.30%', '9.73').replace('（万元）', '（元）')}`,
			'amount-units',
			true
		],
		[
			'万元 in the words, the same amount in 元',
			`全年执行数0.018万元。\n${funds('97.30%', '9.73').replace('（万元）', '（元）')}`,
			'fund-amounts',
			false
		],
		[
			'a cover with another total',
			`自评得分\t97\n评价等次\t优\n\n说明如下。\n${form(good, ['总分', '', '', '', '', '100', '100', ''])}`,
			'text-score',
			true
		],
		[
			'a cover with the total',
			`自评得分\t100.0\n评价等次\t优\n\n说明如下。\n${form(good, ['总分', '', '', '', '', '100', '100', ''])}`,
			'text-score',
			false
		]
	])('in a form sees %s', (_name, text, check, isFound) => {
		expect(checksOf(text).includes(check)).toBe(isFound);
	});
});
