import type { ReportDocument, ReportTable } from './report-document.ts';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A document as HTML; cells that are empty below a filled one in the first four columns are merged with it. */
export function documentHtml(document: ReportDocument): string {
	return document.blocks
		.map((block) => (block.kind === 'table' ? tableHtml(block) : `<p>${escape(block.text)}</p>`))
		.join('\n');
}

function tableHtml({ rows }: ReportTable): string {
	const merged = (y: number, x: number) => {
		const row = rows[y];
		return x < 4 && row !== undefined && row.length > 6 && row[x] === '' && (rows[y - 1]?.length ?? 0) === row.length;
	};
	const lines = rows.map((row, y) => {
		const cells = row.flatMap((text, x) => {
			if (merged(y, x)) return [];
			let span = 1;
			while (merged(y + span, x)) span += 1;
			return [`<td rowspan="${span}"><p>${escape(text)}</p></td>`];
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<table>${lines.join('')}</table>`;
}
