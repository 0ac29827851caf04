import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

// fflate writes local time parts into the archive: built from parts, they are the same in every time zone.
const FIXED_TIME = new Date(2000, 0, 1, 0, 0, 0);

/**
 * Packs an office file again with fixed times, so that the same report gives the same bytes. `rewrite` gives, by the
 * name of a part, what changes its text, or nothing.
 */
export function repack(
	bytes: Uint8Array,
	rewrite: (name: string) => ((text: string) => string) | undefined = () => undefined
): Uint8Array<ArrayBuffer> {
	const parts: Zippable = {};
	for (const [name, content] of Object.entries(unzipSync(bytes))) {
		if (name.endsWith('/')) continue;
		const change = rewrite(name);
		parts[name] = change ? strToU8(change(strFromU8(content))) : content;
	}
	return new Uint8Array(zipSync(parts, { mtime: FIXED_TIME, level: 6 }));
}
