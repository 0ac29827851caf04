import { sum } from '../../exact.ts';
import type { ReportTable } from '../report-document.ts';
import { fundTable, type FundLine } from './fund-table.ts';
import { isExecution } from './is-execution.ts';
import { scoreTables, type ScoreTable } from './score-table.ts';

/**
 * Scoring tables of a report. Where a form's funds came out as a table of their own above its indicators, and the
 * indicators alone do not make up the whole, the execution rate's points and score belong to it.
 */
export function withExecution(tables: readonly ReportTable[]): ScoreTable[] {
	let funds: FundLine | null = null;
	return tables.flatMap((table) => {
		const scores = scoreTables(table).map((scoring): ScoreTable => {
			const points = funds?.points ?? null;
			const whole = scoring.total?.points ?? null;
			if (scoring.execution !== null || points === null || whole === null) return scoring;
			const own = sum(scoring.rows.flatMap((row) => row.points ?? []));
			const isAmong = scoring.rows.some(isExecution);
			return isAmong || own.equals(whole) ? scoring : { ...scoring, execution: { points, score: funds!.score } };
		});
		funds = fundTable(table)?.total ?? (scores.length > 0 ? null : funds);
		return scores;
	});
}
