import type { ChartPick } from './chart-view.ts';

/** The content of a tooltip, as text only. */
export interface Tip {
	readonly title: string;
	readonly lines: readonly { readonly name: string; readonly value: string; readonly color?: string }[];
}

/** What an event or a tooltip tells of a datum; ECharts types it loosely, so every field is checked here. */
export interface Datum {
	readonly dataIndex: number;
	readonly seriesIndex: number;
	readonly color: string | undefined;
	readonly pick: ChartPick | null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Reads one datum of ECharts' callback parameters. */
export function readDatum(params: unknown): Datum {
	const p = isRecord(params) ? params : {};
	const pick = isRecord(p['data']) ? p['data']['pick'] : undefined;
	const known = isRecord(pick) && typeof pick['key'] === 'string';
	return {
		dataIndex: typeof p['dataIndex'] === 'number' ? p['dataIndex'] : -1,
		seriesIndex: typeof p['seriesIndex'] === 'number' ? p['seriesIndex'] : -1,
		color: typeof p['color'] === 'string' ? p['color'] : undefined,
		pick: known
			? {
					key: String(pick['key']),
					series: typeof pick['series'] === 'string' ? pick['series'] : null,
					name: typeof pick['name'] === 'string' ? pick['name'] : String(pick['key'])
				}
			: null
	};
}

/** Builds the tooltip as elements with text content, so that a category named like markup stays text. */
export function tipElement(tip: Tip): HTMLElement {
	const root = document.createElement('div');
	const title = root.appendChild(document.createElement('div'));
	title.textContent = tip.title;
	title.style.fontWeight = '600';
	for (const line of tip.lines) {
		const row = root.appendChild(document.createElement('div'));
		row.style.cssText = 'display:flex;align-items:center;gap:8px;margin-top:3px';
		if (line.color !== undefined) {
			const mark = row.appendChild(document.createElement('span'));
			mark.style.cssText = 'width:10px;height:4px;border-radius:2px;flex:none';
			mark.style.backgroundColor = line.color;
		}
		const name = row.appendChild(document.createElement('span'));
		name.textContent = line.name;
		name.style.flex = '1';
		const value = row.appendChild(document.createElement('span'));
		value.textContent = line.value;
		value.style.cssText = 'font-weight:600;margin-left:16px;font-variant-numeric:tabular-nums';
	}
	return root;
}

/**
 * A tooltip formatter that asks `tip` for text and turns it into elements. Nothing is shown when `tip` gives null.
 * `tip` gets one datum, or all data under an axis pointer.
 */
export function tipFormatter(tip: (data: readonly Datum[]) => Tip | null): (params: unknown) => HTMLElement | string {
	return (params) => {
		const list: readonly unknown[] = Array.isArray(params) ? params : [params];
		const content = tip(list.map(readDatum));
		return content === null ? '' : tipElement(content);
	};
}

/** The formatter with the definition (口径) of the figures below what it gives, in three lines; the panel's head has all of it. */
export function withDefinition(
	formatter: (params: unknown) => unknown,
	definition: string
): (params: unknown) => HTMLElement | string {
	return (params) => {
		const content = formatter(params);
		if (!(content instanceof HTMLElement)) return '';
		const note = content.appendChild(document.createElement('div'));
		note.textContent = definition;
		note.style.cssText =
			'max-width:24em;margin-top:6px;white-space:normal;font-size:12px;line-height:1.5;opacity:.75;overflow:hidden;' +
			'display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3';
		return content;
	};
}
