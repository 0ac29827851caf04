import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from './chart-view.ts';
import { init, use } from './echarts.ts';
import { PICTURE, type PictureText } from './picture-text.ts';
import { chartTheme } from './theme.ts';
import type { ChartTokens } from './tokens.ts';

use([SVGRenderer]);

/**
 * A chart as an SVG document with its title, period and unit above and its source below, so that it can stand alone in a
 * report and be enlarged. Drawn anew at `width` × `height` CSS pixels, without a page; texts stay texts.
 */
export function svgPicture(
	view: ChartView,
	given: ChartTokens,
	size: { readonly width: number; readonly height: number },
	text: PictureText
): string {
	// ECharts writes the font into an attribute as it stands, and minified styles have double quotes in it.
	const tokens = { ...given, font: given.font.replace(/"/g, "'") };
	const instance = init(null, chartTheme(tokens), { renderer: 'svg', ssr: true, ...size });
	try {
		instance.setOption({ ...view.option(tokens), animation: false });
		const drawing = instance.renderToSVGString();
		const { head, foot, side, lines } = PICTURE;
		const width = size.width + side * 2;
		const height = size.height + head + foot;
		const write = ({ size: points, weight, tone }: (typeof lines)[number], said: string, place: number) =>
			`<text x="${side}" y="${place}" dominant-baseline="central" font-size="${points}" font-weight="${weight}" fill="${escape(tokens[tone])}"${fit(said, points, size.width)}>${escape(said)}</text>`;
		return [
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(tokens.font)}">`,
			`<rect width="${width}" height="${height}" fill="${escape(tokens.surface)}"/>`,
			...lines.map((line) => write(line, text[line.from], line.y < 0 ? height + line.y : line.y)),
			drawing.replace('<svg ', `<svg x="${side}" y="${head}" `),
			'</svg>'
		].join('\n');
	} finally {
		instance.dispose();
	}
}

/** A line too long for the picture is set tighter rather than cut. */
function fit(text: string, points: number, width: number): string {
	const wide = [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 1 : 0.55), 0) * points;
	return wide > width ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"` : '';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
	// Characters that XML lacks would make the whole file unreadable.
	return text
		.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replace(/[&<>"]/g, (c) => ENTITIES[c]!);
}
