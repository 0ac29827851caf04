import type { EChartsOption } from 'echarts';
import type { ActionReturn } from 'svelte/action';
import type { ChartPick, ChartView } from './chart-view.ts';
import { drawLater, drawWaiting, forgetDrawing } from './draw-later.ts';
import { init } from './echarts.ts';
import type { PictureText } from './picture-text.ts';
import { pngPicture } from './png-picture.ts';
import { chartTheme } from './theme.ts';
import { readDatum, withDefinition } from './tip.ts';
import { readTokens } from './tokens.ts';
import { watchTheme } from './watch-theme.ts';

export interface ChartParameters {
	readonly view: ChartView;
	/** 口径 of what is drawn, said in its tooltips too. */
	readonly definition?: string;
	/** A datum was clicked. Without it the chart shows no pointer. */
	readonly onpick?: (pick: ChartPick) => void;
	/**
	 * A stretch of the axis was drawn over with the mouse, from the first to the last band in the order of the axis.
	 * `moving` while the button is down. Only for views with bands along x.
	 */
	readonly onbrush?: (first: ChartPick, last: ChartPick, moving: boolean) => void;
	/** How many times as large it is shown as its CSS size says, by a transform: drawn that much finer. Fixed at the start. */
	readonly scale?: number;
	/** Gives the owner a way to take the picture; called once. */
	readonly onready?: (handle: ChartHandle) => void;
}

export interface ChartHandle {
	/** The drawing as it stands with words above and below, as a PNG of twice its CSS size. */
	readonly png: (text: PictureText) => Promise<Blob>;
	/** The same as SVG, drawn anew. */
	readonly svg: (text: PictureText) => Promise<Blob>;
}

/** What ECharts' drawing surface tells of a pointer. */
interface ZrEvent {
	readonly offsetX: number;
	readonly offsetY: number;
	readonly event?: unknown;
}

/** The option's tooltip with the definition below; nothing where there is none of either. */
function tooltipOf({ tooltip }: EChartsOption, definition: string | undefined): EChartsOption {
	if (definition === undefined || tooltip === undefined || Array.isArray(tooltip)) return {};
	const { formatter } = tooltip;
	if (typeof formatter !== 'function') return {};
	const format = formatter as unknown as (params: unknown) => unknown;
	return { tooltip: { ...tooltip, formatter: withDefinition(format, definition) } };
}

/**
 * Owns one ECharts instance on a node: draws the view, follows size and theme, tells what was clicked, and disposes.
 * A change of what is out of sight is drawn after what is in sight. Until a drawing is done `data-ready` is `false`; it becomes `true` when ECharts has finished (tests, print).
 */
export function chart(node: HTMLElement, parameters: ChartParameters): ActionReturn<ChartParameters> {
	let current = parameters;
	let tokens = readTokens(node);
	const still = matchMedia('(prefers-reduced-motion: reduce)');
	const instance = init(node, chartTheme(tokens), {
		renderer: 'canvas',
		devicePixelRatio: devicePixelRatio * (parameters.scale ?? 1)
	});

	let drawn = false;
	function draw(): void {
		node.dataset['ready'] = 'false';
		// What is drawn again answers a click: it stands at once, and fifteen frames of moving bars are not painted.
		const animation = !drawn && !still.matches;
		drawn = true;
		const option = current.view.option(tokens);
		const tooltip = tooltipOf(option, current.definition);
		instance.setOption({ animation, animationDuration: 240, ...option, ...tooltip }, { notMerge: true });
	}

	instance.on('finished', () => {
		node.dataset['ready'] = 'true';
	});
	instance.on('click', (params: unknown) => {
		const { pick } = readDatum(params);
		if (pick && !current.view.bands) current.onpick?.(pick);
	});
	instance.on('legendselectchanged', (params: unknown) => {
		const { legend } = current.view;
		const { name } = params as { readonly name: string };
		if (!legend) return;
		instance.dispatchAction({ type: 'legendSelect', name });
		const pick = legend.get(name);
		if (pick) current.onpick?.(pick);
	});
	instance.getZr().on('click', (event: ZrEvent) => {
		if (brushed) {
			brushed = false;
			return;
		}
		const at = bandAt(event);
		const pick = at === null ? null : current.view.bands?.picks[at];
		if (pick) current.onpick?.(pick);
	});

	/** The band under a point of the first grid. */
	function bandAt({ offsetX, offsetY }: { readonly offsetX: number; readonly offsetY: number }): number | null {
		const { bands } = current.view;
		if (!bands || !instance.containPixel({ gridIndex: 0 }, [offsetX, offsetY])) return null;
		const at =
			bands.axis === 'x'
				? instance.convertFromPixel({ xAxisIndex: 0 }, offsetX)
				: instance.convertFromPixel({ yAxisIndex: 0 }, offsetY);
		return Math.round(Number(at));
	}

	let brushFrom: number | null = null;
	let brushTo: number | null = null;
	/** A brush has just ended: the click that comes with it picks nothing. */
	let brushed = false;
	function tellBrush(moving: boolean): void {
		const picks = current.view.bands?.picks ?? [];
		if (brushFrom === null || brushTo === null) return;
		const [first, last] = [picks[Math.min(brushFrom, brushTo)], picks[Math.max(brushFrom, brushTo)]];
		if (first && last) current.onbrush?.(first, last, moving);
	}
	function endBrush(): void {
		if (brushTo !== null) {
			brushed = true;
			tellBrush(false);
		}
		brushFrom = null;
		brushTo = null;
	}
	instance.getZr().on('mousedown', (event: ZrEvent) => {
		brushed = false;
		const touch = (event.event as { pointerType?: string } | undefined)?.pointerType === 'touch';
		if (current.onbrush && current.view.bands?.axis === 'x' && !touch) brushFrom = bandAt(event);
	});
	instance.getZr().on('mousemove', (event: ZrEvent) => {
		if (brushFrom === null) return;
		const at = bandAt(event);
		if (at === null || at === brushTo || (brushTo === null && at === brushFrom)) return;
		brushTo = at;
		tellBrush(true);
	});
	instance.getZr().on('mouseup', endBrush);
	instance.getZr().on('globalout', endBrush);

	let width = node.clientWidth;
	let height = node.clientHeight;
	const observer = new ResizeObserver(() => {
		if (node.clientWidth === width && node.clientHeight === height) return;
		width = node.clientWidth;
		height = node.clientHeight;
		if (width > 0 && height > 0) instance.resize();
	});
	observer.observe(node);
	let inSight = true;
	const sight = new IntersectionObserver(([entry]) => {
		inSight = entry?.isIntersecting === true;
		if (inSight) drawWaiting(draw);
	});
	sight.observe(node);

	const unwatch = watchTheme(() => {
		tokens = readTokens(node);
		instance.setTheme(chartTheme(tokens));
		draw();
	});

	draw();
	current.onready?.({
		png: (text) => {
			drawWaiting(draw);
			const ratio = 2;
			const drawing = instance.renderToCanvas({ pixelRatio: ratio, backgroundColor: tokens.surface });
			return pngPicture(drawing, ratio, tokens, text);
		},
		svg: async (text) => {
			const { svgPicture } = await import('./svg-picture.ts');
			const size = { width: instance.getWidth(), height: instance.getHeight() };
			return new Blob([svgPicture(current.view, tokens, size, text)], { type: 'image/svg+xml' });
		}
	});

	return {
		update(next) {
			const changed = next.view !== current.view;
			current = next;
			if (!changed) return;
			node.dataset['ready'] = 'false';
			if (inSight) draw();
			else drawLater(draw);
		},
		destroy() {
			unwatch();
			forgetDrawing(draw);
			sight.disconnect();
			observer.disconnect();
			instance.dispose();
			delete node.dataset['ready'];
		}
	};
}
