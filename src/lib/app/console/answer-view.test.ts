import { describe, expect, it } from 'vitest';

import type { ConsoleAnswer } from '../../explore/console/ask-console.ts';
import { answerChart, answerColumns, answerSize, answerTable, answerTitle } from './answer-view.ts';

const answer = (types: Record<string, string>, rows: (string | number | boolean | null)[][]): ConsoleAnswer => ({
	columns: Object.entries(types).map(([name, type]) => ({ name, type })),
	rows: rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell]))),
	more: false
});

describe('answer of the console', () => {
	const months = answer({ 月份: 'VARCHAR', 受理: 'BIGINT', 比率: 'DOUBLE' }, [
		['2023-01', 12, 1 / 3],
		['2023-02', null, 0.5]
	]);

	it('shows unknown as unknown and fractions to six places', () => {
		const texts = months.rows.map((row) => answerColumns(months).map(({ text }) => text(row)));
		expect(texts).toEqual([
			['2023-01', '12', '0.333333'],
			['2023-02', '—', '0.5']
		]);
	});

	it('draws lines over times, a series for each column of numbers', () => {
		const view = answerChart(months)!;
		expect(view.table.columns.map(({ name }) => name)).toEqual(['月份', '受理', '比率']);
		expect(view.empty).toBe(false);
	});

	it('has remarks at the place their day falls in, as long as times go upward', () => {
		const remarks = [
			{ day: '2022-12-31', text: '之前' },
			{ day: '2023-01-31', text: '寒潮' },
			{ day: '2023-02-28', text: '停水' },
			{ day: '2023-03-01', text: '之后' }
		];
		const noted = (asked: ConsoleAnswer) =>
			answerChart(asked, remarks)!.table.rows.map(({ cells }) => cells[cells.length - 1]);
		expect(noted(months)).toEqual(['1月31日 寒潮', '2月28日 停水']);
		const mondays = answer({ 周: 'VARCHAR', 受理: 'BIGINT' }, [
			['2023-01-23', 1],
			['2023-01-30', 2]
		]);
		expect(noted(mondays)).toEqual([1, 2]);
		expect(noted({ ...months, rows: [...months.rows].reverse() })).toEqual([0.5, 1 / 3]);
	});

	it('names the chart by what it shows', () => {
		expect(answerTitle(months)).toBe('受理、比率，按月份');
		const towns = answer({ 乡镇: 'VARCHAR', 件数: 'BIGINT', 比率: 'DOUBLE' }, [['牙叉镇', 5, 0.5]]);
		expect(answerTitle(towns)).toBe('件数，按乡镇');
	});

	it('draws bars over names', () => {
		const view = answerChart(
			answer({ 乡镇: 'VARCHAR', 件数: 'BIGINT' }, [
				['牙叉镇', 5],
				[null, 2]
			])
		)!;
		expect(view.table.rows.map(({ cells }) => cells)).toEqual([
			['牙叉镇', 5],
			['—', 2]
		]);
	});

	it('draws nothing of one row or without numbers', () => {
		expect(answerChart(answer({ 件数: 'BIGINT' }, [[1], [2]]))).toBeNull();
		expect(answerChart(answer({ 乡镇: 'VARCHAR', 件数: 'BIGINT' }, [['牙叉镇', 5]]))).toBeNull();
	});

	it('is saved with its statement, figures as numbers, and ids to the last digit', () => {
		const asked = answer({ ticket_no: 'VARCHAR', 件数: 'BIGINT' }, [['460025202306140012', 3]]);
		const { columns, rows, note } = answerTable(asked, 'SELECT 1');
		expect(columns.map(({ key }) => key)).toEqual([true, false]);
		expect(rows).toEqual([['460025202306140012', 3]]);
		expect(note).toContain('SELECT 1');
	});

	it('says where the list was cut', () => {
		expect(answerSize({ ...months, more: true })).toContain('后面还有');
	});
});
