import { strToU8, zipSync, type Zippable } from 'fflate';

/** Parts of an xlsx of one sheet, whose `sheetData` and shared strings are given. */
export function xlsxOf(sheetData: Uint8Array, strings = ''): Zippable {
	const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
	const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
	return {
		'_rels/.rels': strToU8(
			`<Relationships ${packaged}><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		),
		'xl/workbook.xml': strToU8(
			`<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships ${packaged}><Relationship Id="a" Type="${relations}/worksheet" Target="sheet.xml"/><Relationship Id="b" Type="${relations}/sharedStrings" Target="strings.xml"/></Relationships>`
		),
		'xl/strings.xml': strToU8(`<sst ${main}>${strings}</sst>`),
		'xl/sheet.xml': joined(strToU8(`<worksheet ${main}><sheetData>`), sheetData, strToU8('</sheetData></worksheet>'))
	};
}

/** An OpenDocument spreadsheet of one table with this content, saved by this program. */
export function odsOf(table: string, generator = ''): Uint8Array {
	const names = ['office', 'table', 'text'].map(
		(name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
	);
	return zipSync({
		'meta.xml': strToU8(`<office:document-meta><meta:generator>${generator}</meta:generator></office:document-meta>`),
		mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
		'META-INF/manifest.xml': strToU8(
			'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
		),
		'content.xml': strToU8(
			`<?xml version="1.0"?><office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="表">${table}</table:table></office:spreadsheet></office:body></office:document-content>`
		)
	});
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** `count` times the same bytes. */
export function repeated(text: string, count: number): Uint8Array {
	const one = strToU8(text);
	const whole = new Uint8Array(one.length * count);
	whole.set(one);
	for (let filled = one.length; filled < whole.length; filled *= 2)
		whole.copyWithin(filled, 0, Math.min(filled, whole.length - filled));
	return whole;
}
