import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf } from '../facts/counts.ts';

const SUM = /^(?:以上)?(?:[一二三四五六七八九十\d]*[类项个])?(?:共计|合计|总计|共)$/;
/** How near the counts before it must come to be what it is the sum of. */
const NEAR = '0.2';

/** 县级下达30万元，镇级配套5万元，共计35万元: a sum behind its parts in one sentence. */
export const trailingSum: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph') return [];
		const counts = countsOf(block.text).filter(({ nested }) => !nested);
		return counts.flatMap((whole, index): Finding[] => {
			if (!SUM.test(whole.name)) return [];
			const stop = Math.max(...['。', '；'].map((mark) => block.text.lastIndexOf(mark, whole.at)));
			const parts = counts.slice(0, index).filter(({ at, unit }) => at > stop && unit === whole.unit);
			if (parts.length < 2) return [];
			// The parts may be the last few only, and a total may stand before them.
			const runs = parts.slice(0, -1).map((_, at) => parts.slice(at));
			const slack = sum(parts.map((part) => part.slack)).plus(whole.slack);
			const sums = runs.map((run) => sum(run.map(({ value }) => value)));
			if (
				sums.some((value) =>
					value
						.minus(whole.value)
						.abs()
						.lte(slack.isZero() ? 0 : whole.slack)
				)
			)
				return [];
			if (parts.some(({ value }) => value.equals(whole.value))) return [];
			const meant = sums.findIndex((value) => value.minus(whole.value).abs().lte(value.times(NEAR)));
			if (meant < 0) return [];
			const terms = runs[meant]!.map(({ value }) => plain(value)).join('+');
			return [
				{
					check: 'parts-sum',
					severity: 'error',
					where: block.place,
					quote: quoteOf(block.text.slice(parts[0]!.at - parts[0]!.name.length, whole.end)),
					stated: plain(whole.value),
					computed: plain(sums[meant]!),
					message: `各项之和 ${terms} = ${plain(sums[meant]!)}，${whole.name}写 ${plain(whole.value)}`,
					remedy: '核对各项与合计'
				}
			];
		});
	});
