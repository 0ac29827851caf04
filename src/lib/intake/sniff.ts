/** What a file's first bytes say it is. The name is never asked. */
export type Container = 'zip' | 'ole' | 'html' | 'spreadsheetml' | 'json' | 'text';

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
	signature.every((byte, index) => bytes[index] === byte);

/** Sorts binary containers by their signature; null means text, to be decoded before it is sorted. */
export function sniffBinary(head: Uint8Array): 'zip' | 'ole' | 'biff' | 'parquet' | null {
	if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
	if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
	if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) return 'parquet';
	// A bare BIFF2–8 stream starts with its BOF record, of 4, 6, 8 or 16 bytes.
	if (head[0] === 0x09 && [0, 2, 4, 8].includes(head[1] ?? -1) && [4, 6, 8, 16].includes(head[2] ?? 0) && head[3] === 0)
		return 'biff';
	return null;
}

/** Binary formats that are not tables, by signature, with the name people know them by. */
export function foreignFormat(head: Uint8Array): string | null {
	const known: readonly (readonly [string, readonly number[]])[] = [
		['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
		['RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
		['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
		['gzip 压缩包', [0x1f, 0x8b, 0x08]],
		['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
		['JPEG 图片', [0xff, 0xd8, 0xff]],
		['GIF 图片', [0x47, 0x49, 0x46, 0x38]]
	];
	return known.find(([, signature]) => startsWith(head, signature))?.[0] ?? null;
}

const withoutBlanks = (head: string) => head.replace(/^[\ufeff\s]+/, '');

/** Text formats that are no tables that can be read, by how they begin, with the name people know them by. */
export function foreignText(head: string): string | null {
	const start = withoutBlanks(head);
	const known: readonly (readonly [string, RegExp])[] = [
		['SYLK（slk）文件', /^ID;P/],
		['DIF 文件', /^TABLE\r?\n0,1\r?\n/],
		['一般的 XML 文件', /^<(?:\?xml\s|!DOCTYPE(?! html))/i],
		['RTF 文档', /^\{\\rtf/]
	];
	return known.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

/** Sorts decoded text by how it begins. */
export function sniffText(head: string): 'html' | 'mhtml' | 'spreadsheetml' | 'ods' | 'json' | 'text' {
	const start = withoutBlanks(head);
	if (/^(?:MIME-Version:|From: <.*>\r?\n|Content-Type: *multipart\/related)/i.test(start)) return 'mhtml';
	if (start.startsWith('<')) {
		if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<(?:\w+:)?Workbook[\s>]/.test(start)) {
			return 'spreadsheetml';
		}
		if (/<office:document\s/.test(start) && /<office:spreadsheet[\s>]|opendocument\.spreadsheet"/.test(start))
			return 'ods';
		if (/<(?:!doctype html|html|head|body|table|meta|style|div|tr|th|td)[\s>/]/i.test(start)) return 'html';
	}
	if (/^(?:\[\s*[[{\]]|\{\s*["}])/.test(start)) return 'json';
	return 'text';
}
