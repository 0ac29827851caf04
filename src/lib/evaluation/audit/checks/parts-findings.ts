import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf } from '../check.ts';
import type { Count } from '../facts/counts.ts';
import { percentOf } from '../facts/numbers.ts';
import { fits, type Group } from '../facts/share-fit.ts';

/** Parts that do not make up the total, or whose shares have their own sum as base. */
export function sumFinding(group: Group, total: Decimal, counts: Decimal, isWhole: boolean): Finding {
	const terms = group.parts.map(({ value }) => plain(value)).join('+');
	const fit = group.parts.filter(
		({ share, value, slack }) => share !== null && fits(share.text, value, slack, counts.toNumber())
	);
	const wrong = group.parts.filter(
		({ share, value, slack }) => share !== null && !fits(share.text, value, slack, total.toNumber())
	);
	const isBase = isWhole && wrong.length > 1 && fit.length === group.parts.length;
	const left = total.minus(counts);
	const message = isBase
		? left.gt(0)
			? `各项占比的基数是 ${plain(counts)}，不是总量 ${plain(total)}，另有 ${plain(left)} 未分类也未说明`
			: `各项占比的基数是 ${plain(counts)}，不是总量 ${plain(total)}`
		: `${isWhole ? '各项占比合计 100%，' : ''}各项之和 ${terms} = ${plain(counts)}，不等于总量 ${plain(total)}`;
	return partsFinding(isBase ? 'share-base' : 'parts-sum', group, plain(total), plain(counts), message);
}

/** A share that is not its part ÷ the base. */
export function shareFinding(group: Group, part: Count, base: Decimal): Finding {
	const computed = `${plain(percentOf(part.value, base)!, 2)}%`;
	const message = `${tidy(part.name)}占比写 ${part.share!.text}%，按 ${plain(part.value)} ÷ ${plain(base)} = ${computed}`;
	return partsFinding('share-recomputed', group, `${part.share!.text}%`, computed, message);
}

function tidy(name: string): string {
	return name.replace(/^(?:其中|以及|和|及)/, '').replace(/共$/, '');
}

/** A finding about a list as a whole. */
export function partsFinding(
	check: string,
	{ text, place }: Group,
	stated: string,
	computed: string,
	message: string
): Finding {
	return {
		check,
		severity: 'error',
		where: place,
		quote: quoteOf(text),
		stated,
		computed,
		message,
		remedy: '核对各项数量与总量，未分类的单列说明'
	};
}
