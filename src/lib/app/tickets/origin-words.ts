import type { FieldDef } from '../../domain/dataset.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import type { Correction } from '../../intake/corrections.ts';
import { placeText } from '../quality/finding-columns.ts';
import { shownText } from '../quality/shown-cell.ts';
import type { SourceCell, TicketSources } from './ticket-sources.ts';

/**
 * Where the value of a ticket's field comes from, in words: the file that changed what an earlier one said, and the
 * correction that was made. '' where it simply stands in the ticket's first row.
 */
export function originWords({ rows, fields }: TicketSources, key: string): string {
	const origin = fields.get(key);
	const row = origin && rows[origin.row];
	if (origin === undefined || row === undefined) return '';
	const { before, correction } = origin;
	const parts = [
		...(correction === null ? [] : [`已更正：文件原来写的是“${wasText(correction)}”，${madeWords(correction)}`]),
		...(origin.row === 0 ? [] : [`来自 ${placeText(row.file, row.sheet, row.row)}`]),
		...(before === null ? [] : [`先前是“${before}”`])
	];
	return parts.join('；');
}

/** What was made of a cell and when: `更正为“2023-06-02 08:00:00”，2026-11-29 10:30`; null where nobody changed it. */
export function correctedWords({ correction }: SourceCell): string | null {
	if (correction === null) return null;
	const value = correction.value === '' ? '没有填写' : `“${correction.value}”`;
	return `更正为${value}，${madeWords(correction)}`;
}

const fieldOf = (key: string): FieldDef | undefined => DATASETS.tickets.fields.find((field) => field.key === key);

function wasText({ field, was }: Correction): string {
	const definition = fieldOf(field);
	return (definition === undefined ? was : shownText(definition, was)) || '（空）';
}

function madeWords({ at, from }: Correction): string {
	const time = at === undefined ? '时间不详' : at.slice(0, 16);
	return from === undefined ? time : `${time}随“${from}”`;
}
