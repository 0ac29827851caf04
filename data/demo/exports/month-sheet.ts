import { addMonths } from '../../../src/lib/domain/period.ts';
import { dayOf, instant, instantText, slashText, type Instant } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import type { Cell, HeaderCell, Sheet } from '../kit/sheet.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { COLUMNS, type ColumnStyle } from './columns.ts';
import { settledAt, snapshot } from './snapshot.ts';

const CENTRE = '白沙黎族自治县12345政务服务便民热线';

/** The platform was updated twice in the year, and each time the export changed its headers, dates and words. */
const STYLES: readonly [ColumnStyle, ColumnStyle, ColumnStyle] = [
	{ instant: instantText, deadline: instantText, nothing: null, words: {} },
	{
		instant: (date) => ({ date }),
		deadline: instantText,
		nothing: '-',
		words: { 微信: '微信公众号', 省平台转派: '省12345平台转派', 成功: '回访成功', 已办结: '办结' }
	},
	{
		instant: instantText,
		deadline: slashText,
		nothing: '—',
		words: { APP: '海易办', 投诉: '投诉类', 求助: '求助类', 咨询: '咨询类', 群众来访: '来访', 已办结: '结案' }
	}
];

export function vintageOf(month: number): 0 | 1 | 2 {
	return month <= 4 ? 0 : month <= 8 ? 1 : 2;
}

/** When the export of a month was made: on the 6th of the next; the last one after the year's accounts closed. */
export function exportedAt(month: number): Instant {
	return month === 12
		? instant('2024-01-31', '18:00:00')
		: instant(`2023-${String(month + 1).padStart(2, '0')}-06`, '09:00:00');
}

/** Tickets in the export of a month: those of earlier months that changed since the last export, then its own. */
export function ticketsInExport(tickets: readonly Ticket[], month: number): Ticket[] {
	const first = instant(`2023-${String(month).padStart(2, '0')}-01`);
	const end = instant(addMonths(dayOf(first), 1));
	const before = month === 1 ? 0 : exportedAt(month - 1);
	return tickets.filter((ticket) => (ticket.acceptedAt < first ? settledAt(ticket) > before : ticket.acceptedAt < end));
}

/** The export of one month as a sheet: title, two header rows, tickets with the oddities of real files, total row. */
export function monthSheet(tickets: readonly Ticket[], month: number, seed: number): Sheet {
	const vintage = vintageOf(month);
	const style = STYLES[vintage];
	const at = exportedAt(month);
	const random = new Random(seed, `month ${month}`);
	const included = ticketsInExport(tickets, month);
	const rows: Cell[][] = [];
	included.forEach((ticket, index) => {
		const shown = snapshot(ticket, at);
		const cells = COLUMNS.map((column) => untidy(column.cell(shown, style), random));
		rows.push([index + 1, ...cells]);
		if (random.chance(0.0012)) rows.push(new Array<Cell>(COLUMNS.length + 1).fill(null));
	});
	rows.push(['合计', `${included.length}件`, ...new Array<Cell>(COLUMNS.length - 1).fill(null)]);
	return {
		name: `${month}月`,
		title: `${CENTRE}2023年${month}月工单明细表`,
		header: mergedHeader(vintage),
		columns: COLUMNS.length + 1,
		rows,
		widths: [6, ...COLUMNS.map((column) => column.width)]
	};
}

/** Groups above, names below; the running number spans both rows. */
function mergedHeader(vintage: 0 | 1 | 2): HeaderCell[][] {
	const groups: { text: string; columns: number }[] = [];
	for (const { group } of COLUMNS) {
		const last = groups[groups.length - 1];
		if (last?.text === group) last.columns += 1;
		else groups.push({ text: group, columns: 1 });
	}
	return [[{ text: '序号', rows: 2 }, ...groups], COLUMNS.map((column) => ({ text: column.names[vintage] }))];
}

/** Now and then a blank behind a text, as people leave it. */
function untidy(cell: Cell, random: Random): Cell {
	if (typeof cell !== 'string' || cell.length < 2 || !random.chance(0.0015)) return cell;
	return `${cell}${random.pick([' ', '  ', '\u3000'])}`;
}
