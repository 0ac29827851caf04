import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { deductionIn, statedDeduction } from '../facts/stated-deduction.ts';

/** Shortest name that a sentence cannot hold by chance. */
const SHORTEST = 4;

/** 扣2分 in an indicator's reasons, evidence or in the running text, against the points that it lost. */
export const deductionStated: ReportCheck = ({ scoreTables, sentences, cells }) => {
	const rows = scoreTables.length === 1 ? scoreTables[0]!.rows : scoreTables.flatMap((table) => table.rows);
	const own = rows.flatMap((row): Finding[] => {
		const stated = statedDeduction(row);
		if (stated === null || row.points === null || row.score === null) return [];
		const lost = row.points.minus(row.score);
		if (stated.equals(lost)) return [];
		return [finding(row.place, row.deviation || (row.basis ?? ''), row.name, plain(stated), plain(lost))];
	});
	const told = [...sentences, ...cells].flatMap(({ text, place, source }): Finding[] => {
		const stated = source === 'basis' ? null : deductionIn(text);
		const named = rows.filter(({ name }) => name.length >= SHORTEST && text.includes(name));
		const [row] = named;
		if (stated === null || row === undefined || named.length > 1 || scoreTables.length > 1) return [];
		if (row.points === null || row.score === null || row.points.minus(row.score).equals(stated)) return [];
		return [finding(`${place} 与 ${row.place}`, text, row.name, plain(stated), plain(row.points.minus(row.score)))];
	});
	return [...own, ...told];
};

function finding(where: string, text: string, name: string, stated: string, computed: string): Finding {
	return {
		check: 'deduction-stated',
		severity: 'error',
		where,
		quote: quoteOf(text),
		stated: `扣${stated}分`,
		computed: `扣${computed}分`,
		message: `${name}的说明写扣 ${stated} 分，得分栏扣了 ${computed} 分`,
		remedy: '统一扣分说明与得分'
	};
}
