import { isMetricId } from '../domain/metric.ts';
import { periodText, readPeriod } from '../domain/period.ts';
import { countsRows, METRICS } from '../metrics/catalogue.ts';
import { DIMENSION_IDS, DIMENSIONS, type Dimension } from '../metrics/dimensions.ts';
import {
	DRILL_PARTS,
	isChosen,
	type DimensionSelection,
	type MetricDrill,
	type TicketFilter,
	type ValueRange
} from '../metrics/ticket-filter.ts';

const BETWEEN = '..';

/**
 * A filter as URL parameters, only what the user chose, in a fixed order:
 * `period=2023-06&type=投诉&type=咨询&unit!=&q=路灯&metric=resolution_rate.due.outside`.
 * A dimension repeats for each value, an empty value is 未填写, a name ending in `!` excludes, and a dimension with an
 * order of its own takes ranges: `day=2023-05-01..2023-05-14`.
 */
export function encodeFilter(filter: TicketFilter): URLSearchParams {
	const search = new URLSearchParams();
	if (filter.period) search.set('period', periodText(filter.period));
	for (const id of DIMENSION_IDS) {
		const selection = filter.dimensions?.[id];
		if (!selection) continue;
		const name = selection.exclude ? `${id}!` : id;
		for (const value of selection.values) search.append(name, value ?? '');
		for (const range of selection.ranges ?? []) search.append(name, range.join(BETWEEN));
	}
	const text = filter.text?.trim();
	if (text) search.set('q', text);
	if (filter.drill) search.set('metric', drillText(filter.drill));
	for (const drill of filter.within ?? []) search.append('within', drillText(drill));
	return search;
}

function drillText({ metric, variant, part }: MetricDrill): string {
	return [metric, ...(variant === undefined ? [] : [variant]), part].join('.');
}

/** Reads what `encodeFilter` wrote. What it does not understand (an old or mistyped link) is left out, never an error. */
export function decodeFilter(search: URLSearchParams): TicketFilter {
	const period = readPeriod(search.get('period') ?? '');
	const dimensions = Object.fromEntries(
		DIMENSION_IDS.flatMap((id) => {
			const selection =
				decodeSelection(DIMENSIONS[id], search.getAll(id), false) ??
				decodeSelection(DIMENSIONS[id], search.getAll(`${id}!`), true);
			return selection ? [[id, selection]] : [];
		})
	);
	const text = search.get('q')?.trim();
	const drill = decodeDrill(search.get('metric'));
	const within = search.getAll('within').flatMap((one) => decodeDrill(one) ?? []);
	return {
		...(period ? { period } : {}),
		...(Object.keys(dimensions).length > 0 ? { dimensions } : {}),
		...(text ? { text } : {}),
		...(drill ? { drill } : {}),
		...(within.length > 0 ? { within } : {})
	};
}

function decodeSelection(
	{ ordered, reads = () => true }: Dimension,
	texts: readonly string[],
	exclude: boolean
): DimensionSelection | null {
	const different = [...new Set(texts)];
	const isRange = (text: string) => ordered && text.includes(BETWEEN);
	const values = different
		.filter((text) => !isRange(text) && (text === '' || reads(text)))
		.map((text) => (text === '' ? null : text));
	const ranges = different
		.filter(isRange)
		.map((text): ValueRange => {
			const at = text.indexOf(BETWEEN);
			return [text.slice(0, at), text.slice(at + BETWEEN.length)];
		})
		.filter(([first, last]) => reads(first) && reads(last) && first <= last);
	const selection = { values, ...(ranges.length > 0 ? { ranges } : {}), ...(exclude ? { exclude } : {}) };
	return isChosen(selection) ? selection : null;
}

function decodeDrill(text: string | null): MetricDrill | null {
	const words = (text ?? '').split('.');
	const metric = words[0] ?? '';
	const part = DRILL_PARTS.find((known) => known === words[words.length - 1]);
	if (!isMetricId(metric) || !countsRows(metric) || !part) return null;
	if (words.length === 2) return { metric, part };
	const variant = words[1] ?? '';
	if (words.length !== 3 || !METRICS[metric].variants.some(({ id }) => id === variant)) return null;
	return { metric, variant, part };
}
