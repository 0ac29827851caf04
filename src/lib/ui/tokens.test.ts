import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function properties(selector: string): Map<string, string> {
	const start = css.indexOf(`${selector} {`);
	expect(start, selector).toBeGreaterThanOrEqual(0);
	const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
	return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1]!, m[2]!.trim()]));
}

function channels(hex: string): [number, number, number] {
	const linear = (at: number) => {
		const c = parseInt(hex.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	};
	return [linear(1), linear(3), linear(5)];
}

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
	const light = ([r, g, b]: [number, number, number]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
	const [x, y] = [light(channels(a)), light(channels(b))];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

type Rgb = [number, number, number];
/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const SIGHTS: Record<string, number[][]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]
};

function lab(hex: string, sight: number[][]): Rgb {
	const c = channels(hex);
	const [r, g, b] = sight.map((row) =>
		Math.max(
			0,
			Math.min(
				1,
				row.reduce((s, k, i) => s + k * c[i]!, 0)
			)
		)
	) as Rgb;
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
	const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
	const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
	const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const light = properties(':root');
const dark = properties(":root[data-theme='dark']");
const themes = { light, dark: new Map([...light, ...dark]) };

test('the dark colours chosen by the user equal those the system asks for', () => {
	expect(properties(":root:not([data-theme='light'])")).toEqual(dark);
});

for (const [name, theme] of Object.entries(themes)) {
	const of = (property: string) => theme.get(`--${property}`)!;

	test(`${name}: text and states are readable on every surface they stand on`, () => {
		for (const text of ['text-1', 'text-2', 'text-3', 'accent', 'good', 'warning', 'bad'])
			for (const surface of ['surface-0', 'surface-1', 'surface-2'])
				expect(contrast(of(text), of(surface)), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
		for (const state of ['good', 'warning', 'bad'])
			expect(contrast(of(state), of(`${state}-soft`)), state).toBeGreaterThanOrEqual(4.5);
		expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
		expect(contrast(of('nav-text'), of('nav'))).toBeGreaterThanOrEqual(4.5);
	});

	test(`${name}: the first five series stand out from the surface, and from each other for colour-blind eyes`, () => {
		const series = Array.from({ length: 8 }, (_, i) => of(`series-${i + 1}`));
		for (const color of series.slice(0, 5)) expect(contrast(color, of('surface-1')), color).toBeGreaterThanOrEqual(2.8);
		for (const [sight, matrix] of Object.entries(SIGHTS))
			for (let a = 0; a < 5; a += 1)
				for (let b = a + 1; b < 5; b += 1) {
					const [p, q] = [lab(series[a]!, matrix), lab(series[b]!, matrix)];
					const distance = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
					expect(distance, `${sight}: series ${a + 1} and ${b + 1}`).toBeGreaterThan(12);
				}
	});
}

test('keeps to what Chromium 90 understands', () => {
	const all = css + readFileSync(new URL('./base.css', import.meta.url), 'utf8');
	expect(all.replace(/\/\*[^]*?\*\//g, '')).not.toMatch(/@layer|@container|:has\(|color-mix|dvh|&\s*[:.{]/);
});
