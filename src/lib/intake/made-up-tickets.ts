import { DATASETS } from '../domain/datasets/index.ts';
import type { FieldDef } from '../domain/dataset.ts';

/** Fields of the tickets that stand for a rehearsal, as an export has them. */
export const MADE_UP_FIELDS: readonly FieldDef[] = DATASETS.tickets.fields.filter(({ computed }) => computed !== true);

export const MADE_UP_MOMENT = '2024-02-27 15:04:05';

/** The cell of a field in a row of made-up tickets, as it lands: what a rehearsal reads, loads and derives from. */
export function madeUpCell({ kind }: FieldDef, row: number): string {
	switch (kind) {
		case 'id':
			return `Y${row}`;
		case 'instant':
			return MADE_UP_MOMENT;
		case 'date':
			return MADE_UP_MOMENT.slice(0, 10);
		case 'integer':
		case 'number':
		case 'money':
			return '1';
		case 'flag':
			return 'true';
		case 'limit':
			return '5个工作日';
		case 'narrative':
			return `预演的第${row}件，说明中有门牌人民路${row}号，也有高兴、方便等字样，没有人会看到。`;
		default:
			return `预演${row % 7}`;
	}
}
