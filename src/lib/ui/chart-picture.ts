export interface PictureText {
	readonly title: string;
	/** Period and unit. */
	readonly subtitle: string;
	/** Where the figures come from, under the drawing. */
	readonly source: string;
}

/**
 * A chart's canvas with its title above and its source below, as a PNG, so that the picture can stand alone in a report.
 * Colours and font are those in force on `element`. Throws when the browser cannot encode the picture.
 */
export async function chartPicture(
	drawing: HTMLCanvasElement,
	ratio: number,
	text: PictureText,
	element: Element
): Promise<Blob> {
	const style = getComputedStyle(element);
	const colour = (name: string) => style.getPropertyValue(name).trim();
	const head = 58 * ratio;
	const foot = 30 * ratio;
	const left = 16 * ratio;
	const canvas = document.createElement('canvas');
	canvas.width = drawing.width + left * 2;
	canvas.height = drawing.height + head + foot;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('这个浏览器不能画图');
	pen.fillStyle = colour('--surface-1');
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.textBaseline = 'middle';
	const write = (line: string, size: number, weight: number, name: string, y: number) => {
		pen.font = `${weight} ${size * ratio}px ${colour('--font')}`;
		pen.fillStyle = colour(name);
		pen.fillText(line, left, y, drawing.width);
	};
	write(text.title, 16, 600, '--text-1', 22 * ratio);
	write(text.subtitle, 12, 400, '--text-2', 44 * ratio);
	pen.drawImage(drawing, left, head);
	write(text.source, 12, 400, '--text-3', canvas.height - foot / 2);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('图片没有生成'))), 'image/png');
	});
}
