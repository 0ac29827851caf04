import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { templateProblems } from '../../evaluation/check-template.ts';
import { plain, exact } from '../../evaluation/exact.ts';
import { TEMPLATES, findTemplate } from '../../evaluation/templates.ts';
import { TEMPLATE_FORMAT, type IndicatorNode, type Template } from '../../evaluation/template.ts';
import { packWorkbook } from '../../report/xlsx/pack-workbook.ts';
import { formJson, formXlsx, readFormFile } from './form-files.ts';

const IDENTITY = { id: 'own-1', year: 2024 };
const NATIONAL_STANDARD = '完成指标值的得满分；未完成的按完成值占指标值的比例计分';

/** What a printed table says of a tree. */
interface Printed {
	name: string;
	points: string;
	explanation: string;
	standard: string;
	children: Printed[];
}

function printed(nodes: readonly IndicatorNode[]): Printed[] {
	return nodes.map(({ name, points, explanation = '', standard = '', children = [] }) => ({
		name,
		points,
		explanation,
		standard,
		children: printed(children)
	}));
}

function leavesOf(nodes: readonly IndicatorNode[]): IndicatorNode[] {
	return nodes.flatMap((node) => (node.children === undefined ? [node] : leavesOf(node.children)));
}

/** Rules without the ids that a guess makes up. */
function ruleWords(node: IndicatorNode): string {
	return JSON.stringify(node.rule, (key, value) => (key === 'id' ? undefined : value));
}

const text = (value: string) => ({ value, type: String });
async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
	return packWorkbook([
		{ sheet: '自评表', data: rows.map((row) => row.map((cell) => (cell === '' ? null : text(cell)))) }
	]);
}

describe('the Excel table of a form', () => {
	it.each(TEMPLATES.map((template) => [template.id, template] as const))(
		'%s comes back as the same tree, with nothing it could not read',
		async (_id, template) => {
			const { template: back, problems } = await readFormFile('表.xlsx', await formXlsx(template), IDENTITY);
			expect(printed(back.indicators)).toEqual(printed(template.indicators));
			expect([back.name, back.points, problems]).toEqual([template.name, template.points, []]);
		}
	);

	it('of Baisha gives the same twenty rules by their words, each still to be confirmed', async () => {
		const baisha = findTemplate({ id: 'baisha-2023', version: 1 });
		const { template } = await readFormFile('表.xlsx', await formXlsx(baisha), IDENTITY);
		const leaves = leavesOf(template.indicators);
		expect(leaves.map(ruleWords)).toEqual(leavesOf(baisha.indicators).map(ruleWords));
		expect(leaves.every((leaf) => leaf.guessed)).toBe(true);
		const problems = templateProblems(template);
		expect(problems.filter(({ message }) => /请核对后确认/.test(message))).toHaveLength(20);
		expect(problems.filter(({ message }) => !/请核对后确认/.test(message))).toEqual([]);
	});

	it('keeps any tree of one to six levels', async () => {
		const name = fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}[A-Za-z]?$/);
		const words = fc.stringMatching(/^([\u4e00-\u9fa5]{2,12}(（\d分）)?[，。]?)?$/);
		const cents = fc.integer({ min: 1, max: 2000 }).map((value) => plain(exact(value).dividedBy(100)));
		const { node } = fc.letrec<{ node: Printed }>((tie) => ({
			node: fc.oneof(
				{ depthSize: 'small', maxDepth: 5 },
				fc.record({ name, points: cents, explanation: words, standard: words, children: fc.constant<Printed[]>([]) }),
				fc.record({
					name,
					points: cents,
					explanation: fc.constant(''),
					standard: fc.constant(''),
					children: fc.uniqueArray(tie('node'), { minLength: 1, maxLength: 3, selector: (child) => child.name })
				})
			)
		}));
		const trees = fc.uniqueArray(node, { minLength: 1, maxLength: 4, selector: (child) => child.name });
		await fc.assert(
			fc.asyncProperty(trees, async (tree) => {
				fc.pre(!JSON.stringify(tree).match(/总分|合计|总计|小计|说明|备注|等次|填表|注/));
				const asNodes = (nodes: Printed[], prefix = 'n'): IndicatorNode[] =>
					nodes.map(({ children, ...one }, index) => ({
						...one,
						id: `${prefix}.${index}`,
						...(children.length > 0 ? { children: asNodes(children, `${prefix}.${index}`) } : {})
					}));
				const template: Template = {
					...TEMPLATES[0]!,
					name: '某县评价指标体系',
					points: '100',
					indicators: asNodes(tree)
				};
				const { template: back } = await readFormFile('表.xlsx', await formXlsx(template), IDENTITY);
				expect(printed(back.indicators)).toEqual(tree);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('the national layout', () => {
	const rows = [
		['项目支出绩效自评表（2023年度）', '', '', '', '', '', '', ''],
		['项目名称', '热线工作经费', '', '', '', '', '', ''],
		['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
		['', '年度资金总额', '185', '185', '166.02', '10', '89.74%', '8.97'],
		['', '其中：当年财政拨款', '185', '185', '166.02', '-', '-', '-'],
		['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
		['', '产出指标（50分）', '数量指标', '受理群众诉求', '≥26000件', '26007件', '20', '20'],
		['', '', '', '业务培训', '≥28次', '28次', '10', '10'],
		['', '', '质量指标', '工单办结率', '100%', '100%', '20', '20'],
		['', '效益指标（30分）', '社会效益指标', '专用数据电路接通率', '≥98.02%', '98.02%', '30', '30'],
		['', '满意度指标（10分）', '服务对象满意度指标', '回访综合满意度', '≥95%', '98.12%', '10', '10'],
		['总分', '', '', '', '', '', '100', '98.97']
	];

	it('gives the tree, the points of each branch, and the execution rate from the funds above it', async () => {
		const { template, problems } = await readFormFile('自评表.xlsx', await workbook(rows), IDENTITY);
		expect(problems).toEqual([]);
		expect(template.indicators.map(({ name, points }) => [name, points])).toEqual([
			['预算执行率', '10'],
			['产出指标', '50'],
			['效益指标', '30'],
			['满意度指标', '10']
		]);
		expect(template.indicators[1]!.children!.map(({ name, points }) => [name, points])).toEqual([
			['数量指标', '30'],
			['质量指标', '20']
		]);
		expect([template.name, template.points, template.years.from]).toEqual([
			'项目支出绩效自评表（2023年度）',
			'100',
			2024
		]);
	});

	it('scores each third level by the goal of its own name', async () => {
		const { template } = await readFormFile('自评表.xlsx', await workbook(rows), IDENTITY);
		const rules = leavesOf(template.indicators).map(({ rule }) => rule);
		expect(rules[0]).toEqual({ kind: 'execution-rate' });
		expect(rules[1]).toEqual({ kind: 'national-quantitative', goals: '数量', named: '受理群众诉求' });
		expect(rules[2]).toEqual({ kind: 'national-quantitative', goals: '数量', named: '业务培训' });
		expect(rules[5]).toEqual({ kind: 'national-quantitative', goals: '满意度', named: '回访综合满意度' });
	});
});

describe('the words of a standard', () => {
	const header = ['一级指标', '二级指标', '分值', '评价标准'];
	it.each([
		['每低1个百分点', '按时办结率', '25', '达到100%得满分，每低1个百分点扣1分，扣完为止', 'piecewise'],
		['deductions', '资金使用', '7', '虚列（套取）扣4-7分，支出依据不合规扣1分', 'deductions'],
		['situations', '到位时效', '2', '及时到位（2分），未及时到位（0-1分）', 'ranges'],
		['grades', '产出质量', '6', '按优6分、良4分、中2分、差1分进行评分', 'grades'],
		['full-width digits', '管理制度', '3', '建立制度（１分）；严格执行（２分）', 'checklist'],
		['the national ratio', '数量指标', '15', NATIONAL_STANDARD, 'national-quantitative'],
		['thirds', '社会影响', '10', '分达成、部分达成、未达成三档', 'national-qualitative'],
		['a share', '到位率', '3', '根据实际到位资金占计划的比重计算得分（3分）', 'proportional'],
		['what it does not understand', '其他', '5', '视情况酌情给分', 'checklist']
	])('%s', async (_what, name, points, standard, kind) => {
		const bytes = await workbook([header, ['某一级', name, points, standard]]);
		const { template } = await readFormFile('表.xlsx', bytes, IDENTITY);
		const [leaf] = leavesOf(template.indicators);
		expect(leaf).toMatchObject({ name, points, standard, rule: { kind } });
		expect(leaf!.guessed).toBeTruthy();
	});
});

describe('a file that is no form', () => {
	it('is refused in words that say what to do', async () => {
		const bytes = await workbook([
			['工单编号', '受理时间'],
			['A1', '2023-01-01']
		]);
		await expect(readFormFile('工单.xlsx', bytes, IDENTITY)).rejects.toThrow(/“工单.xlsx”里没有评价表.*表头行/);
		const json = new TextEncoder().encode('{"format":"other"}');
		await expect(readFormFile('x.json', json, IDENTITY)).rejects.toThrow(/不是评价表文件/);
		const broken = new TextEncoder().encode('{"format":');
		await expect(readFormFile('x.json', broken, IDENTITY)).rejects.toThrow(/不是评价表文件/);
	});

	it('has its unreadable points named by sheet, row and column, and the rest comes in', async () => {
		const bytes = await workbook([
			['一级指标', '二级指标', '分值'],
			['管理', '制度', '若干'],
			['', '机构', '4']
		]);
		const { template, problems } = await readFormFile('表.xlsx', bytes, IDENTITY);
		expect(problems).toEqual(['“表.xlsx”工作表“自评表”第 2 行第 3 列：“制度”的分值“若干”不是数字']);
		expect(leavesOf(template.indicators).map(({ points }) => points)).toEqual(['', '4']);
	});
});

describe('the JSON of a form', () => {
	it.each(TEMPLATES.map((template) => [template.id, template] as const))(
		'%s comes back as it was',
		async (_id, template) => {
			const json = formJson(template);
			expect(JSON.parse(json).format).toBe(TEMPLATE_FORMAT);
			const back = await readFormFile('表.json', new TextEncoder().encode(json), IDENTITY);
			expect(back.template).toEqual(template);
			expect(formJson(back.template)).toBe(json);
		}
	);

	it('that lacks something is refused with the name of what it lacks', async () => {
		const json = JSON.stringify({ ...TEMPLATES[0], points: '一百' });
		await expect(readFormFile('表.json', new TextEncoder().encode(json), IDENTITY)).rejects.toThrow(
			/“表.json”格式有误：评价表：分值 应为十进制数字/
		);
	});
});
