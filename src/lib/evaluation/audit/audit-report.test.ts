import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { Finding } from '../model.ts';
import { auditReport } from './audit-report.ts';
import { fromFlattenedText } from './read/from-flattened-text.ts';
import { reportFromHtml } from './read/report-from-html.ts';
import { reportFromSheets } from './read/report-from-sheets.ts';
import { documentHtml } from './test-support.ts';

const fixture = (name: string) =>
	readFileSync(new URL(`../../../../tests/fixtures/report-text/${name}.txt`, import.meta.url), 'utf8');
const seed = fixture('baisha-2023');
const consistent = fixture('consistent-2023');

/** S1–S29 of the domain notes: the check that must find it, and words of its finding. */
const CONTRADICTIONS: readonly (readonly [string, string, string, RegExp])[] = [
	['S1', '项目管理 subtotal 23, items give 21', 'subtotal-sum', /项目管理的小计写 23.*= 21/],
	['S2', '项目绩效 51 in one table, 53 in another', 'scores-across-tables', /项目绩效小计.*53.*51/],
	['S3', 'errors that cancel out: 18+23+51 = 92', 'compensating-errors', /18\+23\+51 = 92/],
	['S3b', 'detail subtotals add up to 94', 'total-sum', /总分写 92.*= 94/],
	['S4', '21 is 良好, printed 优秀', 'grade-band', /项目管理评为“优秀”.*21.*“良好”/],
	['S5', 'overall grade 优秀 and 良', 'grade-across', /“优秀”.*“良”/],
	['S6', '时效 text 4, score 2', 'text-score', /产出时效.*得 4 分.*2 分/],
	['S7a', '资金完成比例 100 %', 'fund-claims', /资金完成比例写 100%.*89.74%/],
	['S7b', '资金完成使用率 100 %', 'fund-claims', /资金完成使用率写 100%/],
	['S7c', '预算完成率 100 %', 'fund-claims', /预算完成率写 100%/],
	['S8', 'arrived in time, and not in time', 'stated-contradiction', /资金是否及时到位/],
	['S9', 'saving is a shortfall', 'saving-or-shortfall', /18\.98 万元是未到位资金/],
	['S10', 'payments of January 2024 in 2023', 'period-unclear', /2024 年的支付/],
	['S11', '到位率 2, by the rule 2.69', 'rule-proportional', /3 × 89.74% = 2.69/],
	['S12', '分配结果 lost 2 points without a word', 'unexplained-loss', /分配结果扣了 2 分/],
	['S13', '管理制度 lost 2 points without a word', 'unexplained-loss', /管理制度扣了 2 分/],
	['S14', '分配办法 full without 办法健全', 'full-without-evidence', /分配办法.*办法健全、规范/],
	['S15', '决策依据 repeats the question', 'evidence-restates', /决策依据/],
	['S16a', '经济效益 unset but full', 'unset-but-full', /经济效益/],
	['S16b', '环境效益 unset but full', 'unset-but-full', /环境效益/],
	['S17', '经济效益 unset although set', 'unset-although-set', /经济效益指标/],
	['S18', '产出数量 11 with one sub-item', 'rule-sub-items', /最多得 1 分.*11/],
	['S19', '支出率 ≥100 %', 'impossible-target', /支出率≥100%/],
	['S20', '98.02 % of 40 circuits', 'impossible-rate', /97\.5%或100%/],
	['S21', 'targets equal results', 'target-equals-actual', /11124.*98\.12%/],
	['S22a', '28 trainings without an actual', 'target-without-actual', /28次/],
	['S22b', 'three batches without an actual', 'target-without-actual', /三批次/],
	['S22c', '11 townships without an actual', 'target-without-actual', /11个乡镇/],
	['S22d', '368 entries without an actual', 'target-without-actual', /368条/],
	['S22e', '98.02 % without an actual', 'target-without-actual', /98\.02%/],
	['S23a', 'circuits as 社会效益', 'kind-mislabelled', /社会效益指标.*质量指标/],
	['S23b', 'knowledge base as 经济效益', 'kind-mislabelled', /经济效益指标.*数量指标/],
	['S24', 'satisfaction without a sample', 'satisfaction-bare', /98\.12% 没有样本量/],
	['S25', 'direct handling never given', 'direct-handling', /14883 件（57\.23%）/],
	['S26', 'cause analysis analyses nothing', 'cause-missing', /未完成情况及原因分析/],
	['S27a', 'items 1, 2, 4', 'numbering', /4\.项目的可持续性分析/],
	['S27b', '（二） without （一）', 'numbering', /（二）主要经验/],
	['S27c', '项目效益 and 项目效果', 'names-across-tables', /“项目效益”与“项目效果”/],
	['S28', 'bands leave 48.5 and 89.5 out', 'band-gaps', /48\.5.*89\.5/],
	['S29', 'ticket handling outsourced', 'outsourcing-policy', /66号/]
];

function has(findings: readonly Finding[], check: string, words: RegExp): boolean {
	return findings.some((finding) => finding.check === check && words.test(finding.message));
}

describe('the seed report', () => {
	const findings = auditReport(seed);

	it.each(CONTRADICTIONS)('%s: %s', (_id, _what, check, words) => {
		expect(findings.filter((finding) => finding.check === check).map(({ message }) => message)).toContainEqual(
			expect.stringMatching(words)
		);
	});

	it('has nothing else: no finding on what is consistent', () => {
		const unexpected = findings.filter(
			({ check, message }) => !CONTRADICTIONS.some(([, , id, words]) => id === check && words.test(message))
		);
		// Each of these is a second sight of a contradiction in the list, not a new one.
		expect(unexpected.map(({ check, message }) => `${check}：${message}`)).toEqual([
			'subtotal-sum：项目绩效的小计写 51，各项指标得分之和为 11+6+2+4+6+6+6+6+6 = 53',
			'rule-checklist：分配结果得 2 分，评价标准各项的组合只能得 0、1、3、4 分',
			'full-without-evidence：决策依据得满分，评价依据没有提到“根据需要制定中长期实施规划”',
			'period-unclear：日期“12月份31日”写法有误，统计截止日不清',
			'target-without-actual：目标“13人话务员工资福利支出率≥100%”全文没有对应的实际完成值',
			'kind-mislabelled：“社会效益指标”下列的是产出，应归为质量、数量指标'
		]);
	});

	it.each([
		['资金到位率 89.74 %', /到位率写/],
		['full marks of 100', /分值之和/],
		['办结率 100 % of 11124', /办结率(为|写)/],
		['subtotal 18 of 项目决策', /项目决策的小计/]
	])('leaves %s alone', (_what, words) => {
		expect(findings.filter(({ message }) => words.test(message))).toEqual([]);
	});

	it('says where, and quotes, what it finds', () => {
		for (const finding of findings) {
			expect(finding.where).not.toBe('');
			expect(finding.message).toMatch(/[\u4e00-\u9fa5]/);
			expect(finding.remedy ?? '').not.toBe('');
		}
		expect(findings.find(({ check }) => check === 'text-score')!.where).toContain('“产出时效”');
	});

	it('gives the same findings when its tables come as HTML with merged cells', () => {
		const html = auditReport(reportFromHtml(documentHtml(fromFlattenedText(seed))));
		expect(html.map(({ check, message }) => [check, message])).toEqual(
			findings.map(({ check, message }) => [check, message])
		);
	});

	it('gives the same bytes twice', () => {
		expect(JSON.stringify(auditReport(seed))).toBe(JSON.stringify(findings));
	});

	it('finds the sums of an indicator table that comes as a sheet', () => {
		const table = fromFlattenedText(seed).blocks.filter((block) => block.kind === 'table')[2]!;
		const sheet = auditReport(reportFromSheets([{ name: '指标体系表', rows: table.rows }]));
		expect(has(sheet, 'subtotal-sum', /项目管理的小计写 23.*= 21/)).toBe(true);
		expect(has(sheet, 'total-sum', /= 94/)).toBe(true);
	});
});

describe('a consistent report', () => {
	it('yields nothing', () => {
		expect(auditReport(consistent)).toEqual([]);
	});

	it('yields nothing as HTML with merged cells', () => {
		expect(auditReport(reportFromHtml(documentHtml(fromFlattenedText(consistent))))).toEqual([]);
	});

	/** One change each, and the checks that it must set off. */
	const SPOILED: readonly (readonly [string, string | RegExp, string, readonly string[]])[] = [
		[
			'a subtotal one too high',
			'该指标得4分。\n\t4\n\t20\n',
			'该指标得4分。\n\t4\n\t21\n',
			['subtotal-sum', 'scores-across-tables', 'total-sum']
		],
		[
			'a score in the cover table',
			'\t4\n\t目标内容\n\t4\n\t4\n\n',
			'\t4\n\t目标内容\n\t4\n\t3\n\n',
			['scores-across-tables', 'total-sum']
		],
		[
			'points of a leaf',
			'\t财务管理\n\t3\n\t3\n',
			'\t财务管理\n\t4\n\t3\n',
			['full-marks', 'full-marks', 'full-marks']
		],
		[
			'a score above its points',
			'\t组织机构\n\t1\n\t1\n',
			'\t组织机构\n\t1\n\t2\n',
			['score-range', 'scores-across-tables', 'total-sum']
		],
		['a blank score', '\t产出成本\n\t4\n\t4\n', '\t产出成本\n\t4\n\t\n', ['score-blank']],
		['a grade outside its band', '\t46\n\t良好\n', '\t46\n\t优秀\n', ['grade-band']],
		['another overall grade', '绩效等级：优\n', '绩效等级：良\n', ['grade-across']],
		['another score in the evidence', '评为良。该指标得2分', '评为良。该指标得4分', ['text-score']],
		['another total in the text', '本项目自评得分91分', '本项目自评得分93分', ['text-score']],
		['a rate of money', '预算执行率97.30%', '预算执行率100%', ['fund-claims']],
		['an arrival rate', '资金到位率100%', '资金到位率98%', ['fund-claims']],
		['timely and not timely', '线下培训安排偏晚。', '资金未及时到位，影响进度。', ['stated-contradiction']],
		[
			'next year in the budget',
			'年初预算185万元，实际到位',
			'年初预算185万元，含2024年1月支付资金，实际到位',
			['period-unclear']
		],
		['a date that is none', '截至2023年12月31日，实际支出', '截至2023年12月份31日，实际支出', ['period-unclear']],
		[
			'a lost point without a word',
			'建立健全了项目管理制度5项，并严格执行相关管理制度。本指标得9分。\n\t9\n\t\n',
			'建立健全了项目管理制度5项，并严格执行相关管理制度。本指标得2分。\n\t2\n\t\n',
			['unexplained-loss', 'scores-across-tables', 'subtotal-sum', 'total-sum']
		],
		['full marks without a part', '资金管理办法健全、规范；资金分配因素', '资金分配因素', ['full-without-evidence']],
		[
			'evidence that asks',
			'项目列入县经济社会发展规划和部门年度工作计划，并',
			'项目是否符合规划，部门年度工作计划经济社会发展规划；',
			['evidence-restates']
		],
		[
			'unset but full and set',
			'线上答复减少群众往返，达到绩效目标。该指标得6分。',
			'未设置此指标，按满分6分',
			['unset-but-full', 'unset-although-set']
		],
		['more sub-items than goals', '，走访乡镇≥11个，知识库更新信息≥300条', '', ['rule-sub-items']],
		['a rate of at least all', '办结率≥99%', '办结率≥100%', ['impossible-target']],
		['a rate above all', '办结率为100.00%', '办结率为100.35%', ['rate-above-100', 'rate-recomputed']],
		['a share that no count gives', '专用数据电路接通率≥98%', '40条专用数据电路接通率≥98.02%', ['impossible-rate']],
		['a target without an actual', '，走访乡镇11个', '', ['target-without-actual']],
		['a target equal to the actual', '办结率≥99%', '办结率≥99%，派发办结工单11124件', ['target-equals-actual']],
		[
			'an output as a benefit',
			'社会效益指标：畅通群众诉求渠道。',
			'社会效益指标：专用数据电路接通率≥98%。',
			['kind-mislabelled']
		],
		['a bare satisfaction', /有效评价6383件，满意6263件，满意度/g, '满意度', ['satisfaction-bare']],
		['direct handling not given', '其中前台直接办结14883件，', '', []],
		[
			'a cause analysis without a cause',
			'第二批线下培训因台风推迟一个月，其余目标均已完成。',
			'根据文件精神，保障业务有序开展。',
			['cause-missing']
		],
		['a number that is skipped', '3.项目的有效性分析', '5.项目的有效性分析', ['numbering']],
		['bands with gaps', '良好（44-49）', '良好（44-48）', ['band-gaps']],
		['outsourced ticket handling', '承担工单办理和督办', '接话、处理工单人员全外包', ['outsourcing-policy']]
	];

	it.each(SPOILED)('is found out by %s', (_what, from, to, checks) => {
		const text = consistent.replace(from, to);
		expect(text).not.toBe(consistent);
		const found = auditReport(text).map(({ check }) => check);
		expect([...new Set(found)].sort()).toEqual([...new Set(checks)].sort());
	});

	/** Changes within the tolerance of rounding, truncation or wording: still nothing to find. */
	const TOLERATED: readonly (readonly [string, string | RegExp, string])[] = [
		['a rate truncated at two decimals', '预算执行率97.30%', '预算执行率97.29%'],
		['a rate rounded to one decimal', '预算执行率97.30%', '预算执行率97.3%'],
		['a rate rounded to a whole percent', '预算执行率97.30%', '预算执行率97%'],
		['a score printed with a decimal', '本项目自评得分91分', '本项目自评得分91.0分'],
		['another word for the same grade', '绩效等级：优\n', '绩效等级：优秀\n'],
		['a rate based on what arrived, and saying so', '预算执行率97.30%', '到位资金的使用率97.30%'],
		['a target that equals the actual in few digits', '线上集中学习培训≥24次', '线上集中学习培训≥28次'],
		['a share that a count gives', '专用数据电路接通率≥98%', '40条专用数据电路接通率≥97.5%'],
		['a completion rate above all', '其余目标均已完成。', '其余目标均已完成，培训完成率为116.67%。'],
		['a list that begins again at one', '2.存在问题', '1.存在问题']
	];

	it.each(TOLERATED)('tolerates %s', (_what, from, to) => {
		const text = consistent.replace(from, to);
		expect(text).not.toBe(consistent);
		const found = auditReport(text).filter(({ check }) => check !== 'numbering' || !/3\.改进/.test(text));
		expect(found.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
	});
});

describe('texts that are no report', () => {
	it.each(['', '\n\n\t\n', '今天天气很好。', '\t一\n\t二\n', '<table><tr><td colspan="99999999">x</td></tr></table>'])(
		'find nothing in %j and never throw',
		(text) => {
			expect(auditReport(text)).toEqual([]);
			expect(auditReport(reportFromHtml(text))).toEqual([]);
		}
	);
});
