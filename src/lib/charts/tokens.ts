/** Colours and font that charts take from `ui/tokens.css`; all are CSS colours. */
export interface ChartTokens {
	readonly dark: boolean;
	readonly font: string;
	readonly surface: string;
	readonly raised: string;
	readonly text: string;
	readonly muted: string;
	readonly line: string;
	readonly lineStrong: string;
	readonly accent: string;
	readonly good: string;
	readonly warning: string;
	readonly bad: string;
	/** Eight series colours, to be used in this order. */
	readonly series: readonly string[];
	/** Low and high end of a single-hue ramp. */
	readonly heat: readonly [string, string];
}

/**
 * Makes chart tokens from custom properties.
 * @param property gives the text of a custom property such as `--surface-1`, as `getPropertyValue` does
 * @param dark whether the dark values are in force
 */
export function chartTokens(property: (name: string) => string, dark: boolean): ChartTokens {
	const read = (name: string) => property(name).trim();
	return {
		dark,
		font: read('--font') || 'sans-serif',
		surface: read('--surface-1'),
		raised: read('--surface-2'),
		text: read('--text-1'),
		muted: read('--text-2'),
		line: read('--line'),
		lineStrong: read('--line-strong'),
		accent: read('--accent'),
		good: read('--good'),
		warning: read('--warning'),
		bad: read('--bad'),
		series: Array.from({ length: 8 }, (_, i) => read(`--series-${i + 1}`)),
		heat: [read('--heat-0'), read('--heat-1')]
	};
}

/** The tokens in force on an element. */
export function readTokens(element: Element): ChartTokens {
	const style = getComputedStyle(element);
	const dark = style.getPropertyValue('color-scheme').trim() === 'dark';
	return chartTokens((name) => style.getPropertyValue(name), dark);
}
