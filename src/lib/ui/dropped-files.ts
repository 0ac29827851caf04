/** Reads a directory to its end: one call gives at most a hundred entries. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = directory.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) return all;
		all.push(...some);
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}

/** All files under an entry, folders within folders included, in order of their paths. */
export async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
	if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
	if (!isDirectory(entry)) return [];
	const entries = await entriesOf(entry);
	entries.sort((a, b) => a.fullPath.localeCompare(b.fullPath, 'zh-CN', { numeric: true }));
	const files: File[] = [];
	for (const child of entries) files.push(...(await filesUnder(child)));
	return files;
}

/** Left behind by Excel, WPS and systems; never an export: lock files, hidden files, Thumbs.db. */
export function isClutter(name: string): boolean {
	return /^(~\$|\.|thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** The files of a drop, folders opened, clutter left out. Must be called within the drop event. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
	const entries: FileSystemEntry[] = [];
	for (const item of transfer.items) {
		const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
		if (entry) entries.push(entry);
	}
	const loose = entries.length === 0 ? [...transfer.files] : [];
	const files: File[] = [...loose];
	for (const entry of entries) files.push(...(await filesUnder(entry)));
	return files.filter((file) => !isClutter(file.name));
}
