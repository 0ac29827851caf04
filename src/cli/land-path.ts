import { basename } from 'node:path';

import { landFile, type LandOptions } from '../lib/intake/land.ts';
import { createMasker, maskAllBut } from '../lib/intake/mask.ts';
import type { LandedFile } from '../lib/intake/model.ts';
import { sourceOfBytes } from '../lib/intake/source.ts';
import { readInput } from './read-file.ts';

/**
 * Lands one file, masked as in the browser: every kind of personal data but those in `unmasked`. Callers are hashed with a
 * key of this process alone: repeated callers are found within one run, and nothing that is printed can be traced back.
 */
export async function landPath(
	path: string,
	options: Omit<LandOptions, 'transform'> & { callerKey: string }
): Promise<LandedFile> {
	const { callerKey, ...rest } = options;
	const source = sourceOfBytes(basename(path), await readInput(path));
	return landFile(source, { ...rest, transform: createMasker(maskAllBut(rest.unmasked, callerKey)) });
}
