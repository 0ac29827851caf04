import { builtInFormat, formatKind, isElapsed, type FormatKind } from '../date-format.ts';
import { attribute, startTags } from './xml.ts';

/** What a cell style says about a number. */
export interface CellStyle {
	readonly kind: FormatKind;
	readonly elapsed: boolean;
}

/** The number format of every cell style (`cellXfs`), by its index. */
export function readStyles(xml: string): CellStyle[] {
	const codes = new Map<number, string>();
	const styles: CellStyle[] = [];
	const start = xml.search(/<(?:[\w.-]+:)?cellXfs[\s>]/);
	const end = xml.search(/<\/(?:[\w.-]+:)?cellXfs>/);
	for (const { name, tag } of startTags(xml)) {
		if (name === 'numFmt') codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
	}
	if (start < 0) return styles;
	for (const { name, tag } of startTags(xml.slice(start, end < 0 ? undefined : end))) {
		if (name !== 'xf') continue;
		const id = Number(attribute(tag, 'numFmtId') ?? 0);
		const code = codes.get(id);
		styles.push(
			code === undefined
				? { kind: builtInFormat(id), elapsed: id === 46 }
				: { kind: formatKind(code), elapsed: isElapsed(code) }
		);
	}
	return styles;
}
