import { checkTable, decimalCell, headCell, textCell, type ReportTable, type TableRow } from '../table.ts';
import type { SelfEvaluationReport } from './model.ts';

const KINDS = ['经常性项目', '一次性项目'] as const;

/** 一、项目基本情况 of the first page: who, what and the funds by source. */
export function basicsTable({ facts, funds }: SelfEvaluationReport): ReportTable {
	const wide = (name: string, text: string): TableRow => [
		headCell(name),
		textCell(text, { columnSpan: 5 }),
		null,
		null,
		null,
		null
	];
	const pair = (name: string, text: string, other: string, otherText: string): TableRow => [
		headCell(name),
		textCell(text, { columnSpan: 3 }),
		null,
		null,
		headCell(other),
		textCell(otherText)
	];
	const kind = KINDS.map((name) => `${name}（${name === facts.kind ? '√' : '  '}）`).join('       ');
	const money = (label: string, budget: string | null, arrived: string | null, spent: string | null): TableRow => [
		headCell(label === '' ? '年初预算（万元）' : label),
		decimalCell(budget),
		headCell(label === '' ? '实际到位（万元）' : label),
		decimalCell(arrived),
		headCell(label === '' ? '实际使用（万元）' : label),
		decimalCell(spent)
	];
	return checkTable({
		title: '一、项目基本情况',
		notes: [],
		widths: [18, 12, 18, 12, 18, 18],
		headerRows: 0,
		rows: [
			wide('项目名称', facts.name),
			pair('项目实施单位', facts.implementer, '主管部门', facts.department),
			pair('项目负责人', facts.leader, '联系电话', facts.phone),
			pair('地址', facts.address, '邮编', facts.postcode),
			wide('项目类型', kind),
			money('', funds.budget, funds.arrived, funds.spent),
			...funds.rows.map((row) => money(`其中：${row.source}`, row.budget, row.arrived, row.spent))
		]
	});
}

/** 三、评价人员: by role and unit; the name is signed by hand, the product keeps none. */
export function evaluatorsTable({ evaluators }: SelfEvaluationReport): ReportTable {
	const header = ['职务/职称', '单  位', '签  字'].map((name) => headCell(name));
	const people = evaluators.length > 0 ? evaluators : [{ role: '', unit: '' }];
	const rows = people.map(({ role, unit }) => [
		textCell(role, { align: 'center' }),
		textCell(unit, { align: 'center' }),
		textCell('（手签）', { align: 'center' })
	]);
	return checkTable({
		title: '三、评价人员',
		notes: [],
		widths: [30, 40, 26],
		headerRows: 1,
		rows: [header, ...rows]
	});
}
