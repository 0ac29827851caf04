import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawSheet } from '../../model.ts';
import { sheetWithLeftOut } from '../left-out.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet.ts';
import { readStyles } from './styles.ts';
import { attribute, startTags, xmlDecoder } from './xml.ts';
import type { ZipFile } from './zip.ts';

interface Relation {
	readonly type: string;
	/** Path of the part inside the container. */
	readonly target: string;
}

async function readXml(zip: ZipFile, path: string): Promise<string | null> {
	const entry = zip.find(path);
	return entry ? xmlDecoder()(await zip.readWhole(entry, LIMITS.indexBytes), true) : null;
}

/** Path of a relation's target, which is relative to the folder of the part that names it. */
function resolvePath(part: string, target: string): string {
	const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
	for (const step of target.split(/[/\\]/)) {
		if (step === '..') steps.pop();
		else if (step !== '.' && step !== '') steps.push(step);
	}
	return steps.join('/');
}

async function readRelations(zip: ZipFile, part: string): Promise<Map<string, Relation>> {
	const slash = part.lastIndexOf('/') + 1;
	const xml = (await readXml(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)) ?? '';
	const relations = new Map<string, Relation>();
	for (const { name, tag } of startTags(xml)) {
		if (name !== 'Relationship') continue;
		const type = (attribute(tag, 'Type') ?? '').split('/').pop() ?? '';
		relations.set(attribute(tag, 'Id') ?? '', { type, target: resolvePath(part, attribute(tag, 'Target') ?? '') });
	}
	return relations;
}

/** Path of the workbook part, as the container's own relations name it. */
export async function workbookPart(zip: ZipFile): Promise<string | null> {
	for (const { type, target } of (await readRelations(zip, '')).values()) {
		if (type === 'officeDocument' && zip.find(target)) return target;
	}
	return zip.find('xl/workbook.xml') ? 'xl/workbook.xml' : null;
}

/**
 * Sheets of an OOXML workbook (transitional or strict), each read as a stream. Chart, dialog and macro sheets have no
 * cells and are left out. Shared strings and styles are read once, when the first sheet is.
 */
export async function readXlsx(zip: ZipFile, part: string, file: string): Promise<RawSheet[]> {
	const xml = await readXml(zip, part);
	if (xml === null) throw new IntakeError(`“${file}”：缺少工作簿目录，文件已损坏，请重新导出`);
	const relations = await readRelations(zip, part);
	const tags = startTags(xml);
	const date1904 = tags.some(
		({ name, tag }) => name === 'workbookPr' && /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')
	);
	const uncalculated = tags.some(
		({ name, tag }) => name === 'calcPr' && /^(?:1|true)$/.test(attribute(tag, 'fullCalcOnLoad') ?? '')
	);
	const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target ?? '';

	const loadShared = async () => {
		const entry = zip.find(byType('sharedStrings')) ?? zip.find(resolvePath(part, 'sharedStrings.xml'));
		const styles = (await readXml(zip, byType('styles') || resolvePath(part, 'styles.xml'))) ?? '';
		return { strings: entry ? await readSharedStrings(zip.read(entry), file) : [], styles: readStyles(styles) };
	};
	let shared: ReturnType<typeof loadShared> | null = null;

	const sheets: RawSheet[] = [];
	for (const { name, tag } of tags) {
		if (name !== 'sheet') continue;
		if (sheets.length === LIMITS.sheets) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.sheets}`);
		const relation = relations.get(attribute(tag, 'id') ?? '');
		// Without any relations the parts are where every program puts them.
		const target =
			relations.size === 0 ? resolvePath(part, `worksheets/sheet${sheets.length + 1}.xml`) : relation?.target;
		const entry = relation === undefined || relation.type === 'worksheet' ? zip.find(target ?? '') : null;
		if (!entry) continue;
		const sheet = attribute(tag, 'name') ?? '';
		const fail = (row: number, message: string) =>
			new IntakeError(`“${file}”的工作表“${sheet}”第 ${row} 行：${message}`);
		const hidden = /hidden/i.test(attribute(tag, 'state') ?? '');
		sheets.push(
			sheetWithLeftOut({ name: sheet, hidden }, fail, async function* (out) {
				shared ??= loadShared();
				yield* sheetRows(zip.read(entry), { file, date1904, uncalculated, out, fail, ...(await shared) });
			})
		);
	}
	return sheets;
}
