import type { ActionReturn } from 'svelte/action';
import type { ChartPick, ChartView } from './chart-view.ts';
import { init } from './echarts.ts';
import { chartTheme } from './theme.ts';
import { readDatum } from './tip.ts';
import { readTokens } from './tokens.ts';
import { watchTheme } from './watch-theme.ts';

export interface ChartParameters {
	readonly view: ChartView;
	/** A datum was clicked. Without it the chart shows no pointer. */
	readonly onpick?: (pick: ChartPick) => void;
	/** Gives the owner a way to take the picture; called once. */
	readonly onready?: (handle: ChartHandle) => void;
}

export interface ChartHandle {
	/** The drawing as it stands, as a canvas at `ratio` times the CSS size. */
	readonly picture: (ratio: number) => HTMLCanvasElement;
}

/**
 * Owns one ECharts instance on a node: draws the view, follows size and theme, tells what was clicked, and disposes.
 * While a drawing is in progress `data-ready` is `false`; it becomes `true` when ECharts has finished (tests, print).
 */
export function chart(node: HTMLElement, parameters: ChartParameters): ActionReturn<ChartParameters> {
	let current = parameters;
	let tokens = readTokens(node);
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	const instance = init(node, chartTheme(tokens), { renderer: 'canvas' });

	function draw(): void {
		node.dataset['ready'] = 'false';
		const option = current.view.option(tokens);
		instance.setOption({ animation: !still.matches, animationDuration: 240, ...option }, { notMerge: true });
	}

	instance.on('finished', () => {
		node.dataset['ready'] = 'true';
	});
	instance.on('click', (params: unknown) => {
		const { pick } = readDatum(params);
		if (pick && !current.view.bands) current.onpick?.(pick);
	});
	instance.getZr().on('click', (event: { readonly offsetX: number; readonly offsetY: number }) => {
		const { bands } = current.view;
		if (!bands || !instance.containPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])) return;
		const at =
			bands.axis === 'x'
				? instance.convertFromPixel({ xAxisIndex: 0 }, event.offsetX)
				: instance.convertFromPixel({ yAxisIndex: 0 }, event.offsetY);
		const pick = bands.picks[Math.round(Number(at))];
		if (pick) current.onpick?.(pick);
	});

	let width = node.clientWidth;
	let height = node.clientHeight;
	const observer = new ResizeObserver(() => {
		if (node.clientWidth === width && node.clientHeight === height) return;
		width = node.clientWidth;
		height = node.clientHeight;
		if (width > 0 && height > 0) instance.resize();
	});
	observer.observe(node);

	const unwatch = watchTheme(() => {
		tokens = readTokens(node);
		instance.setTheme(chartTheme(tokens));
		draw();
	});

	draw();
	current.onready?.({
		picture: (ratio) => instance.renderToCanvas({ pixelRatio: ratio, backgroundColor: tokens.surface })
	});

	return {
		update(next) {
			const changed = next.view !== current.view;
			current = next;
			if (changed) draw();
		},
		destroy() {
			unwatch();
			observer.disconnect();
			instance.dispose();
			delete node.dataset['ready'];
		}
	};
}
