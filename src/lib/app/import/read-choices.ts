import type { LandedFile } from '../../intake/model.ts';

/** What the user said about how a file is read, as it is kept with the workspace: a chosen encoding, hidden sheets taken. */
export function readChoices(landed: LandedFile): { encoding?: string; hiddenSheets?: string[] } {
	const taken = landed.sheets.filter((sheet) => sheet.hidden && sheet.source > 0);
	const hiddenSheets = [...new Set(taken.map(({ name, within }) => within ?? name))];
	return {
		...(landed.encodingChosen === true && landed.encoding !== null ? { encoding: landed.encoding } : {}),
		...(hiddenSheets.length > 0 ? { hiddenSheets } : {})
	};
}
