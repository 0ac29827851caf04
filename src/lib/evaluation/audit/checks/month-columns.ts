import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { cellNumber } from '../facts/numbers.ts';
import type { ReportTable } from '../report-document.ts';

const MONTH = /^(?:20\d{2}年)?(?:\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|第?[一二三四]季度)$/;
const WHOLE = /^(?:合计|总计|共计|累计|全年|小计|全年合计|上半年|下半年)$/;
/** Columns of periods from which a whole beside them is theirs. */
const FEWEST = 3;
/** How near their sum must be: a whole of other months is another figure. */
const NEAR = '0.2';

/** A table whose columns are months or quarters, with their whole beside them: every line of counts must add up. */
export const monthColumns: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) => (block.kind === 'table' ? ofTable(block) : []));

function ofTable({ rows, place }: ReportTable): Finding[] {
	const headAt = rows.findIndex((row) => row.filter((cell) => MONTH.test(plainCell(cell))).length >= FEWEST);
	const head = (rows[headAt] ?? []).map(plainCell);
	const whole = head.findIndex((cell) => WHOLE.test(cell));
	const months = head.flatMap((cell, x) => (MONTH.test(cell) ? [x] : []));
	const [first = 0, last = 0] = [months[0], months[months.length - 1]];
	// Wholes of quarters between the months would count them twice.
	if (
		headAt < 0 ||
		whole < 0 ||
		last - first + 1 !== months.length ||
		Math.abs(whole - (whole < first ? first : last)) > 1
	)
		return [];
	return rows.slice(headAt + 1).flatMap((row): Finding[] => {
		const stated = cellNumber(row[whole] ?? '');
		const values = months.map((x) => cellNumber(row[x] ?? ''));
		const isCount =
			stated !== null && values.every((value) => value?.isInteger()) && !row.some((cell) => cell.includes('%'));
		if (!isCount || stated.isZero()) return [];
		const value = sum(values.map((one) => one!));
		if (value.equals(stated) || value.minus(stated).abs().gt(stated.times(NEAR))) return [];
		const name = row.find((cell) => cell !== '' && cellNumber(cell) === null) ?? '';
		return [
			{
				check: 'row-sum',
				severity: 'error',
				where: `${place}“${name}”`,
				quote: `${name} ${head[whole]!} ${row[whole]!}`,
				stated: plain(stated),
				computed: plain(value),
				message: `${name}的${head[whole]!}写 ${plain(stated)}，${head[first]!}至${head[last]!}之和为 ${plain(value)}`,
				remedy: '核对各月数字与合计'
			}
		];
	});
}

const plainCell = (cell: string) => cell.replace(/\s/g, '').replace(/[（(].*$/, '');
