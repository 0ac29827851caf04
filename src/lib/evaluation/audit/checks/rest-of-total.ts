import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';

/** How near a rest must be to what is left to be meant for it. */
const NEAR = '0.1';

/** 有效来电2987个，形成工单1205件，其余1782个当场答复: what is left over must be a total before it less what stands between. */
export const restOfTotal: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph' || !/其余/.test(block.text)) return [];
		const counts = countsOf(block.text).filter(({ nested }) => !nested);
		return counts.flatMap((rest, index): Finding[] => {
			const from = block.text.lastIndexOf('。', rest.at);
			const before = counts
				.slice(0, index)
				.filter(({ at, unit, share }) => at > from && unit === rest.unit && share === null);
			if (!/^其余/.test(rest.name) || before.length < 2 || counts.some(({ slack }) => slack.gt(0))) return [];
			const lefts = before.slice(0, -1).flatMap((total, at) => lessParts(total, before.slice(at + 1)));
			if (lefts.some(({ left }) => left.equals(rest.value))) return [];
			const meant = lefts
				.filter(({ left }) => left.gt(0) && left.minus(rest.value).abs().lte(left.times(NEAR)))
				.sort((a, b) => a.left.minus(rest.value).abs().comparedTo(b.left.minus(rest.value).abs()))[0];
			if (meant === undefined) return [];
			const terms = [meant.total, ...meant.parts].map(({ value }) => plain(value)).join(' − ');
			return [
				{
					check: 'parts-sum',
					severity: 'error',
					where: block.place,
					quote: quoteOf(block.text.slice(meant.total.at - meant.total.name.length, rest.end)),
					stated: plain(rest.value),
					computed: plain(meant.left),
					message: `其余写 ${plain(rest.value)}，按 ${terms} = ${plain(meant.left)}`,
					remedy: '核对总量、各项与其余的数量'
				}
			];
		});
	});

/** What a total leaves when runs of the counts just before the rest are taken off. */
function lessParts(total: Count, parts: readonly Count[]) {
	return parts.map((_, at) => {
		const taken = parts.slice(at);
		return { total, parts: taken, left: total.value.minus(sum(taken.map(({ value }) => value))) };
	});
}
