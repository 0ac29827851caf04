import { expect, it } from 'vitest';

import { landFile } from './land.ts';
import { MADE_UP_FIELDS, MADE_UP_MOMENT } from './made-up-tickets.ts';
import { madeUpWorkbook, rehearseReading } from './rehearse-reading.ts';
import { sourceOfBytes } from './source.ts';

it('reads a workbook in which every field has its column, and no row is lost', async () => {
	const { sheets, error } = await landFile(sourceOfBytes('预演.xlsx', madeUpWorkbook(120)), { fileId: 1 });
	expect(error).toBeUndefined();
	expect(sheets[0]).toMatchObject({ source: 120, landed: 120, recognition: { dataset: 'tickets' } });
	expect(sheets[0]!.recognition.columns.filter(({ field }) => field !== null)).toHaveLength(MADE_UP_FIELDS.length);
	expect(sheets[0]!.preview![7]!.cells.map(({ value }) => value)).toContain(MADE_UP_MOMENT);
});

it('stops when it is told to', async () => {
	const abort = new AbortController();
	const reading = rehearseReading(abort.signal);
	abort.abort(new Error('a file was chosen'));
	await expect(reading).rejects.toThrow('a file was chosen');
	await expect(rehearseReading(abort.signal)).resolves.toBeUndefined();
});
