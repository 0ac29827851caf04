import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf } from '../facts/counts.ts';
import { isSlip, isSwap } from '../facts/digit-slip.ts';
import { figureTable, type FigureLine, type FigureTable } from '../facts/figure-table.ts';
import { figure, FIGURE } from '../facts/numbers.ts';
import type { Sentence } from '../facts/report-facts.ts';

/** Another period, or a difference: such a figure need not stand in the table. */
const OTHER = /上个?[月周年期]|去年|同期|同比|环比|[较比]|累计|今年以来|至/;
/** A total of fewer digits has its digits in another order by chance. */
const TELLING = 4;

/**
 * Figures of the running text against the tables of figures beside it: 县城投公司（86.42%） where its line has 84.62 %, a total
 * whose digits stand in another order. Only slips are reported: any other figure may be of something else.
 */
export const textAgainstTables: ReportCheck = ({ document, sentences }) => {
	const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? (figureTable(block) ?? []) : []));
	if (tables.length === 0) return [];
	const lines = new Map<string, { line: FigureLine; place: string }[]>();
	for (const { lines: own, place } of tables)
		for (const line of own) lines.set(line.name, [...(lines.get(line.name) ?? []), { line, place }]);
	const text = sentences.filter(({ source }) => source === 'text');
	return text.flatMap((sentence) => [...ofLines(sentence, lines), ...ofTotals(sentence, tables)]);
};

function ofLines(
	{ text, place }: Sentence,
	lines: ReadonlyMap<string, readonly { line: FigureLine; place: string }[]>
) {
	return [...lines].flatMap(([name, found]): Finding[] => {
		if (name.length < 2 || !text.includes(name)) return [];
		const stated = new RegExp(`${escape(name)}(?:类|镇|局)?([^，。；、\\d]{0,8})(${FIGURE})\\s*(%|件|个)`, 'g');
		return [...text.matchAll(stated)].flatMap(([quote, between = '', value = '0', unit = '']): Finding[] => {
			if (
				OTHER.test(between) ||
				OTHER.test(
					text
						.slice(0, text.indexOf(quote))
						.split(/[，；。]/)
						.pop()!
				)
			)
				return [];
			const values = found.flatMap(({ line }) =>
				line.values.flatMap((own, x) => (own !== null && /%/.test(line.texts[x] ?? '') === (unit === '%') ? [own] : []))
			);
			const stated = figure(value);
			if (values.length === 0 || values.some((own) => own.equals(stated))) return [];
			const meant = values.find((own) => isSlip(plain(own), plain(stated)) && plain(own).length >= TELLING);
			return meant === undefined
				? []
				: [finding(`${place} 与 ${found[0]!.place}`, text, name, `${value}${unit}`, plain(meant))];
		});
	});
}

function ofTotals({ text, place }: Sentence, tables: readonly FigureTable[]): Finding[] {
	const printed = tables.flatMap(({ total, lines }) => [...lines, ...(total === null ? [] : [total])]);
	const known = new Set(
		printed.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [plain(value)])))
	);
	const counts = countsOf(text).filter(({ unit, nested, slack }) => unit === 'ticket' && !nested && slack.isZero());
	const ofCounts = counts.flatMap(({ name, value }): Finding[] => {
		const stated = plain(value);
		if (stated.length < TELLING || known.has(stated) || OTHER.test(name)) return [];
		const total = tables.find((table) => table.total?.values.some((own) => own !== null && isSwap(plain(own), stated)));
		const meant = total?.total?.values.find((own) => own !== null && isSwap(plain(own), stated));
		return total === undefined || meant == null
			? []
			: [finding(`${place} 与 ${total.place}`, text, total.total!.name, stated, plain(meant))];
	});
	const ofRates = tables.flatMap((table) =>
		table.head.flatMap((name, x): Finding[] => {
			const own = table.total?.values[x] ?? null;
			if (own === null || !/率$/.test(name) || !/%/.test(table.total!.texts[x]!)) return [];
			const match = new RegExp(`(?<![\\u4e00-\\u9fa5])${escape(name)}(?:为|达|是)?(${FIGURE})%`).exec(text);
			if (
				match === null ||
				OTHER.test(
					text
						.slice(0, match.index)
						.split(/[，；]/)
						.pop()!
				)
			)
				return [];
			if (known.has(plain(figure(match[1]!))) || !isSwap(match[1]!, plain(own))) return [];
			return [
				finding(`${place} 与 ${table.place}`, text, `${table.total!.name}的${name}`, `${match[1]!}%`, `${plain(own)}%`)
			];
		})
	);
	return [...ofCounts, ...ofRates];
}

const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function finding(where: string, text: string, name: string, stated: string, computed: string): Finding {
	return {
		check: 'figure-across',
		severity: 'error',
		where,
		quote: quoteOf(text),
		stated,
		computed,
		message: `正文写${name} ${stated}，表中为 ${computed}`,
		remedy: '核对数据，统一正文与表格'
	};
}
