import type { Cells } from './landed.test-support.ts';

/** A ticket as the oracle has it, in the words of `SHOWN`; null where it has no value. */
export type PlainTicket = Readonly<Record<string, string | number | boolean | null>>;

/** Columns that are compared, as SQL over `tickets`. */
export const SHOWN = [
	...['ticket_no', 'status', 'unit', 'category', 'cat1', 'cat2', 'cat3', 'limit_text', 'is_closed', 'quality_flags'],
	...['accept_time', 'close_time', 'deadline', 'due_at'].map((key) => `${key}::VARCHAR AS ${key}`),
	...['work_hours_from_accept', 'on_workday', '_file', '_sheet', '_row']
].join(', ');

/** What a centre's own terms and aliases make of values, beside the dictionary's 结案. */
export const OWN_TERMS = {
	terms: [{ dictionary: 'status', value: '自定', term: '已办结' }],
	unitAliases: [{ alias: '旧甲局', unit: '甲局' }]
};
const TRANSLATED: Readonly<Record<string, string>> = { 结案: '已办结', 自定: '已办结', 旧甲局: '甲局' };
const FIELDS = ['accept_time', 'close_time', 'status', 'unit', 'category', 'cat1', 'deadline', 'limit_text'];

/** Monday 8 and Tuesday 9 May 2023 are working days; office hours are 8:30 to 12:00 and 14:30 to 17:30. */
const HOURS: Readonly<Record<string, number>> = {
	'2023-05-08 09:00:00|2023-05-08 10:30:00': 1.5,
	'2023-05-08 09:00:00|2023-05-09 09:00:00': 6.5,
	'2023-05-09 09:00:00|2023-05-09 09:00:00': 0
};

/**
 * The tickets that files of rows give, the slow way: rows without a number or a readable time are left out, values are
 * translated, a later row of the same number wins field by field, and the rest is derived row by row.
 * @param files rows by number of the file, in order of import; a row's place is its index + 2
 */
export function plainTickets(files: ReadonlyMap<number, readonly Cells[]>): PlainTicket[] {
	const merged = new Map<string, Record<string, string | number | null>>();
	for (const [file, rows] of files) {
		for (const [index, row] of rows.entries()) {
			const number = row.ticket_no ?? '';
			if (number === '' || !(row.accept_time ?? '').startsWith('2023')) continue;
			const before = merged.get(number) ?? { ticket_no: number };
			const said = FIELDS.map((key) => [key, TRANSLATED[row[key] ?? ''] ?? (row[key] || before[key] || null)]);
			merged.set(number, {
				...before,
				...Object.fromEntries(said),
				_file: file,
				_sheet: 'Sheet1',
				_row: index + 2
			});
		}
	}
	return [...merged.values()].map((row) => derive(row as Record<string, string | null>));
}

function derive(row: Record<string, string | null>): PlainTicket {
	const { accept_time: accepted, close_time: closed, status, category, deadline } = row;
	const parts = row.cat1 === null && category !== null ? category!.split('->') : [row.cat1, null, null];
	const isDone = status === '已办结';
	const due = endOfDay(deadline ?? null) ?? (row.limit_text === '1天' ? `${dayAfter(accepted!)} 23:59:59` : null);
	const broken = {
		closed_before_accepted: closed !== null && closed! < accepted!,
		due_before_accepted: due !== null && due < accepted!,
		closed_without_time: isDone && closed === null,
		open_with_close_time: status !== null && !isDone && closed !== null
	};
	return {
		...row,
		...{ cat1: parts[0] ?? null, cat2: parts[1] ?? null, cat3: parts[2] ?? null },
		is_closed: closed !== null || isDone,
		due_at: due,
		on_workday: true,
		work_hours_from_accept: HOURS[`${accepted}|${closed}`] ?? null,
		quality_flags: Object.entries(broken)
			.flatMap(([id, isBroken]) => (isBroken ? id : []))
			.join(',')
	};
}

const endOfDay = (deadline: string | null) => deadline?.replace('00:00:00', '23:59:59') ?? null;
const dayAfter = (instant: string) => (instant.startsWith('2023-05-08') ? '2023-05-09' : '2023-05-10');
