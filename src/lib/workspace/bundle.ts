import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { z } from 'zod';

import type { LandedFile } from '../intake/model.ts';
import { parseWorkspace, WorkspaceError, workspaceText } from './parse.ts';
import type { Workspace } from './schema.ts';
import { compressed, type StoredInput } from './stored-input.ts';

/** A workspace and everything it needs, as one file: decisions as JSON, each input's masked text beside them. */
export interface Bundle {
	readonly workspace: Workspace;
	readonly inputs: readonly StoredInput[];
}

export const BUNDLE_SUFFIX = '.hotline';

const MAX_BYTES = 4_000_000_000;
/** Zip times are fixed, so that the same workspace gives the same bytes. */
const FIXED_TIME = '2000-01-01T00:00:00';

const landedSchema = z.object({
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	fileId: z.number().int().positive(),
	landed: z.custom<LandedFile>(
		(value) => typeof value === 'object' && value !== null && 'sheets' in value && Array.isArray(value.sheets)
	)
});

/**
 * Packs a bundle as a zip: `workspace.json`, and for input n `inputs/n/meta.json` and `inputs/n/<sheet>.csv.gz`, the rows as
 * they are kept.
 */
export async function packBundle(bundle: Bundle): Promise<Uint8Array> {
	const files: Zippable = { 'workspace.json': strToU8(workspaceText(bundle.workspace)) };
	for (const { csv, ...meta } of bundle.inputs) {
		files[`inputs/${meta.fileId}/meta.json`] = strToU8(JSON.stringify(meta));
		for (const [sheet, text] of csv.entries()) {
			files[`inputs/${meta.fileId}/${sheet}.csv.gz`] = [await compressed(text), { level: 0 }];
		}
	}
	return zipSync(files, { mtime: FIXED_TIME });
}

/** Opens what `packBundle` wrote. Throws a `WorkspaceError` when the file is something else or incomplete. */
export function unpackBundle(bytes: Uint8Array, fileName: string): Bundle {
	let files: Record<string, Uint8Array>;
	try {
		let total = 0;
		files = unzipSync(bytes, {
			filter: (file) => {
				total += file.originalSize;
				if (total > MAX_BYTES) throw new WorkspaceError(`“${fileName}”展开后过大`);
				return true;
			}
		});
	} catch (error) {
		if (error instanceof WorkspaceError) throw error;
		throw new WorkspaceError(`“${fileName}”不是工作区文件，或者已经损坏`);
	}
	const workspace = files['workspace.json'];
	if (!workspace) throw new WorkspaceError(`“${fileName}”里没有 workspace.json`);
	const inputs = Object.keys(files)
		.filter((name) => /^inputs\/\d+\/meta\.json$/.test(name))
		.map((name) => readInput(files, name, fileName))
		.sort((a, b) => a.fileId - b.fileId);
	return { workspace: parseWorkspace(strFromU8(workspace), fileName), inputs };
}

function readInput(files: Record<string, Uint8Array>, name: string, fileName: string): StoredInput {
	const broken = () => new WorkspaceError(`“${fileName}”里的 ${name} 不完整`);
	let meta: z.infer<typeof landedSchema>;
	try {
		meta = landedSchema.parse(JSON.parse(strFromU8(files[name] ?? new Uint8Array())));
	} catch {
		throw broken();
	}
	const csv = meta.landed.sheets.map((_, sheet) => {
		const bytes = files[name.replace('meta.json', `${sheet}.csv.gz`)];
		if (!bytes) throw broken();
		return bytes;
	});
	return { ...meta, csv };
}
