import type { MappingProfile, PreviewRow } from '../../intake/model.ts';
import type { SessionPorts } from '../session-ports.ts';
import { signatureOf } from './mapping-draft.ts';

type Land = SessionPorts['land'];

/**
 * The first rows of the table that a mapping is for, as they would land. Its header is in row `headAt` of its sheet, or above.
 * No more of the file is read than that table is understood by, and nothing is kept. Throws with a Chinese message where none
 * of its rows can be read so.
 */
export async function previewAs(
	land: Land,
	file: File,
	profile: MappingProfile,
	reading: Omit<Parameters<Land>[1], 'signal' | 'onProgress' | 'sink'> & { readonly headAt: number }
): Promise<readonly PreviewRow[]> {
	const { signal } = new AbortController();
	const landed = await land(file, { ...reading, signal, onProgress: () => undefined });
	const sheet = landed.sheets.find((one) => signatureOf(one) === profile.signature);
	if (!sheet?.preview?.length) throw new Error(landed.error ?? '这样读不到任何数据行');
	return sheet.preview;
}
