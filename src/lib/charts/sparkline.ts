/**
 * Values as the path of an SVG line in a box of `width` × `height`, with 2 px kept free on each side. Unknown values break the line; a
 * constant line lies in the middle.
 */
export function sparkline(values: readonly (number | null)[], width: number, height: number): string {
	const pad = 2;
	const known = values.filter((value): value is number => value !== null);
	if (known.length === 0) return '';
	const low = Math.min(...known);
	const span = Math.max(...known) - low;
	const step = values.length > 1 ? (width - pad * 2) / (values.length - 1) : 0;
	const round = (n: number) => Math.round(n * 100) / 100;
	let path = '';
	let open = false;
	values.forEach((value, at) => {
		if (value === null) {
			open = false;
			return;
		}
		const x = round(pad + at * step);
		const y = round(span === 0 ? height / 2 : height - pad - ((value - low) / span) * (height - pad * 2));
		path += `${open ? 'L' : 'M'}${x} ${y}`;
		open = true;
	});
	return path;
}
