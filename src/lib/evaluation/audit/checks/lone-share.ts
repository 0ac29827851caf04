import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import type { Count } from '../facts/counts.ts';
import { figureTable } from '../facts/figure-table.ts';
import { percentOf } from '../facts/numbers.ts';
import { countedParagraphs, TOTAL } from '../facts/part-lists.ts';
import { fits } from '../facts/share-fit.ts';

/** 占工单总量的, 占转派量的: the base is a count that the report should give. */
const BASE = /^(?:热线|全部)?(工单|诉求|受理|转派|转办|派单|派发|办结|来电)?(?:总|工单总)?[量数](?:的)?$/;

/** A share that stands alone, of a base that the report names: 占转派量的6.15% while no count of the report gives that. */
export const loneShare: ReportCheck = ({ document }) => {
	const paragraphs = countedParagraphs(document.blocks, 'ticket');
	const counts = paragraphs.flatMap((paragraph) => paragraph.counts);
	const printed = document.blocks.flatMap((block) => {
		const table = block.kind === 'table' ? figureTable(block) : null;
		return table === null ? [] : [...table.lines, ...(table.total === null ? [] : [table.total])];
	});
	const values = [
		...counts.map(({ value }) => value),
		...printed.flatMap(({ values: own }) => own.flatMap((one) => one ?? []))
	];
	const main = counts.find(({ name, nested, share }) => TOTAL.test(name) && !nested && share === null);
	return paragraphs.flatMap(({ text, place, counts: own }) =>
		own.flatMap((part, index): Finding[] => {
			const named = part.share === null ? null : BASE.exec(part.share.base);
			const told = part.share === null ? undefined : toldBase(text, own, index);
			const isAlone = ![own[index - 1], own[index + 1]].some((other) => other?.share != null);
			if ((named === null && told === undefined) || !isAlone) return [];
			if (values.some((value) => fits(part.share!.text, part.value, part.slack, value.toNumber()))) return [];
			const base = told ?? baseOf(counts, named?.[1], part) ?? main;
			if (base === undefined || base.value.lt(part.value) || runsFit(own, index, base)) return [];
			const computed = `${plain(percentOf(part.value, base.value)!, 2)}%`;
			return [
				{
					check: 'share-recomputed',
					severity: 'error',
					where: place,
					quote: quoteOf(text.slice(Math.max(0, part.at - part.name.length), part.end + 24)),
					stated: `${part.share!.text}%`,
					computed,
					message: `${part.name}占比写 ${part.share!.text}%，按 ${plain(part.value)} ÷ ${plain(base.value)} = ${computed}`,
					remedy: '核对数量与占比的基数'
				}
			];
		})
	);
};

/** 接听244684通，其中接起231715通，占94.7% · 市级部门办理15.48万件，…合计8.54万件，占市级部门办理量的55.17% */
function toldBase(text: string, counts: readonly Count[], index: number): Count | undefined {
	const [part, before] = [counts[index]!, counts[index - 1]];
	const { base } = part.share!;
	if (base === '') {
		const between = before === undefined ? '' : text.slice(before.end, part.at - part.name.length);
		return /^[，；]?$/.test(between) && /^其中/.test(part.name) && before?.share === null ? before : undefined;
	}
	const words = base.replace(/的$/, '').slice(0, 4);
	const alike = counts
		.slice(0, index)
		.filter(({ name, share }) => share === null && words.length === 4 && name.includes(words));
	return alike.length === 1 ? alike[0] : undefined;
}

/** The largest count that the base's word names. */
function baseOf(counts: readonly Count[], word: string | undefined, part: Count): Count | undefined {
	if (word === undefined || /工单|诉求|来电/.test(word)) return undefined;
	const alike = counts.filter(
		({ name, share, slack }) => name.includes(word) && share === null && slack.lte(part.slack)
	);
	return [...alike].sort((a, b) => b.value.comparedTo(a.value))[0];
}

/** A share behind a list may be of the list: 甲5件、乙4件、丙3件，占总量的60%. */
function runsFit(counts: readonly Count[], index: number, base: Count): boolean {
	let run = exact(0);
	for (let at = index; at >= 0; at -= 1) {
		run = run.plus(counts[at]!.value);
		if (fits(counts[index]!.share!.text, run, counts[index]!.slack, base.value.toNumber())) return true;
	}
	return false;
}
