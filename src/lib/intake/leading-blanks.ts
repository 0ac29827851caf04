import type { RawSheet } from './model.ts';
import { isBlank } from './row-counter.ts';

/** The sheet without the blank rows that it stores before its first text: they say nothing, and may be any number. */
export function withoutLeadingBlanks(sheet: RawSheet): RawSheet {
	return {
		...sheet,
		async *rows() {
			let begun = false;
			for await (const batch of sheet.rows()) {
				const first = begun ? 0 : batch.findIndex(({ cells }) => !cells.every(isBlank));
				if (first < 0) continue;
				begun = true;
				yield first === 0 ? batch : batch.slice(first);
			}
		}
	};
}
