import type Decimal from 'decimal.js';

import type { ReportTable } from '../report-document.ts';
import { cellNumber } from './numbers.ts';

/** A line of the funds of the national form: 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金. */
export interface FundLine {
	readonly name: string;
	readonly initial: Decimal | null;
	readonly budget: Decimal | null;
	readonly spent: Decimal | null;
	readonly points: Decimal | null;
	/** 执行率 as printed, without the sign; null when blank. */
	readonly rateText: string | null;
	readonly scoreText: string;
	readonly score: Decimal | null;
	readonly isTotal: boolean;
	readonly place: string;
}

/** The funds block of 项目支出绩效自评表: a header with 全年预算数 and 全年执行数, the whole and its sources below. */
export interface FundTable {
	readonly place: string;
	readonly lines: readonly FundLine[];
	readonly total: FundLine | null;
	/** 项目资金（万元）: the unit that the head names; null when it names none. */
	readonly unit: '元' | '万元' | null;
}

const TOTAL = /总额|合计|总计|^总数|^(?:年度|部门|项目|单位|全年)*预算(?:执行情况)?(?:[（(]|$)/;
const EXECUTION = /^(?:预算|资金)?执行率/;
const SCORE = /^(?:自评)?得分$/;
const SOURCE = /拨款|结转|资金|收入|债券|其他|其中|财政/;

/** The first block of funds in a table, null when it has none. */
export function fundTable({ rows, place }: ReportTable): FundTable | null {
	for (const [index, header] of rows.entries()) {
		const cells = header.map((cell) => cell.replace(/\s/g, ''));
		const at = (words: RegExp) => cells.findIndex((cell) => words.test(cell));
		const budget = at(/^(全年|调整后)预算数?|^预算数/);
		const spent = at(/^全年执行数|^(预算)?执行数|^全年支出数|^(实际)?支出数/);
		if (budget < 0 || spent < 0) continue;
		const columns = {
			initial: at(/^年初预算/),
			points: at(/^(分值|权重|满分)/),
			rate: at(/执行率/),
			score: at(/^(自评)?得分/)
		};
		const lines: FundLine[] = [];
		for (const row of rows.slice(index + 1)) {
			const name = row
				.slice(0, Math.min(budget, columns.initial < 0 ? budget : columns.initial))
				.filter((cell) => cell !== '');
			// One line of money beside a label that stands across the head and the line.
			const label = plain(name[name.length - 1] ?? (lines.length === 0 && budget > 0 ? (header[0] ?? '') : ''));
			if (!SOURCE.test(label) && !TOTAL.test(label)) break;
			const value = (column: number) => cellNumber(column < 0 ? '' : (row[column] ?? ''));
			lines.push({
				name: label.replace(/[:：]$/, ''),
				initial: value(columns.initial),
				budget: value(budget),
				spent: value(spent),
				points: value(columns.points),
				rateText: /^(\d[\d,]*(?:\.\d+)?)\s*%?$/.exec((row[columns.rate] ?? '').trim())?.[1] ?? null,
				scoreText: (row[columns.score] ?? '').trim(),
				score: value(columns.score),
				isTotal: TOTAL.test(label),
				place: `${place}“${label.replace(/[:：]$/, '')}”`
			});
		}
		if (lines.length > 0)
			return { place, lines, total: lines.find((line) => line.isTotal) ?? null, unit: unitOf(cells) };
	}
	return labelledFunds(rows, place);
}

/** 年度预算数 210, 执行数 203.7, 预算执行率 97.00% 权重 10 得分 9.70: funds as labels with their values beside them. */
function labelledFunds(rows: ReportTable['rows'], place: string): FundTable | null {
	const row = rows.find(
		(cells) => EXECUTION.test(plain(cells[0] ?? '')) && cells.some((cell) => SCORE.test(plain(cell)))
	);
	if (row === undefined) return null;
	const beside = (label: RegExp, cells: readonly string[]) => {
		const at = cells.findIndex((cell) => label.test(plain(cell)));
		return at < 0 ? '' : (cells.slice(at + 1).find((cell) => cell !== '') ?? '').trim();
	};
	const amount = (label: RegExp) =>
		cellNumber(beside(label, rows.find(([first]) => label.test(plain(first ?? ''))) ?? []));
	const scoreText = beside(SCORE, row);
	const line: FundLine = {
		name: plain(row[0]!),
		initial: null,
		budget: amount(/^(?:年度|全年|调整后)预算(?:总?[额数])?/),
		spent: amount(/^(?:全年|预算)?执行数|^(?:实际)?支出数/),
		points: cellNumber(beside(/^(?:分值|权重|满分)/, row)),
		rateText: /^(\d[\d,]*(?:\.\d+)?)\s*%?$/.exec(beside(EXECUTION, row))?.[1] ?? null,
		scoreText,
		score: cellNumber(scoreText),
		isTotal: true,
		place: `${place}“${plain(row[0]!)}”`
	};
	return line.points === null || line.score === null ? null : { place, lines: [line], total: line, unit: null };
}

const plain = (cell: string) => cell.replace(/\s/g, '');

function unitOf(head: readonly string[]): FundTable['unit'] {
	const unit = head.flatMap((cell) => /[（(](?:单位[:：])?(万?元)[）)]/.exec(cell)?.[1] ?? [])[0];
	return unit === '元' || unit === '万元' ? unit : null;
}
