/** A grid that keeps its axis labels inside the canvas, with room for a legend on top where there is one. */
export function grid(legend: boolean, right = 12) {
	return {
		left: 4,
		right,
		top: legend ? 40 : 26,
		bottom: 4,
		outerBoundsMode: 'same' as const,
		outerBoundsContain: 'axisLabel' as const
	};
}

/** A legend on top, scrolling where there are many names. */
export const TOP_LEGEND = { type: 'scroll' as const, top: 0, left: 0, right: 0 };

/** The category axis of horizontal bars: first name on top, long names cut (the tooltip and the table say all of it). */
export function nameAxis(names: readonly string[], width = 112) {
	return {
		type: 'category' as const,
		inverse: true,
		data: [...names],
		axisLine: { show: false },
		axisLabel: { width, overflow: 'truncate' as const, hideOverlap: false, interval: 0 }
	};
}
