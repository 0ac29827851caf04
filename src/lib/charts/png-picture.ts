import { PICTURE, type PictureText } from './picture-text.ts';
import type { ChartTokens } from './tokens.ts';

/**
 * A chart's canvas, drawn at `ratio` times its CSS size, with its title above and its source below, as a PNG, so that the
 * picture can stand alone in a report. Throws when the browser cannot encode the picture.
 */
export async function pngPicture(
	drawing: HTMLCanvasElement,
	ratio: number,
	tokens: ChartTokens,
	text: PictureText
): Promise<Blob> {
	const canvas = document.createElement('canvas');
	const left = PICTURE.side * ratio;
	canvas.width = drawing.width + left * 2;
	canvas.height = drawing.height + (PICTURE.head + PICTURE.foot) * ratio;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('这个浏览器不能画图');
	pen.fillStyle = tokens.surface;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.textBaseline = 'middle';
	for (const { from, size, weight, tone, y } of PICTURE.lines) {
		pen.font = `${weight} ${size * ratio}px ${tokens.font}`;
		pen.fillStyle = tokens[tone];
		pen.fillText(text[from], left, y < 0 ? canvas.height + y * ratio : y * ratio, drawing.width);
	}
	pen.drawImage(drawing, left, PICTURE.head * ratio);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('图片没有生成'))), 'image/png');
	});
}
