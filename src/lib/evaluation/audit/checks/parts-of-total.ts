import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, percentOf, saysSame } from '../facts/numbers.ts';
import type { Sentence } from '../facts/report-facts.ts';

const TOTAL = new RegExp(`(?:共|总计|累计|合计|总量)[^，。；\\d其]{0,16}(${FIGURE})\\s*(件|个|次|单|通)`);
const PART = new RegExp(
	`([\\u4e00-\\u9fa5A-Za-z]{2,12}?)(?:类|件)?\\s*[:：]?\\s*(${FIGURE})\\s*(件|个|次|单|通)\\s*[，,（(]\\s*(?:约?占比?|占[^，。；\\d]{0,8})\\s*(${FIGURE})\\s*%`,
	'g'
);
/** Distance from 100 within which printed shares are all of the whole. */
const ALL_SHARES = 0.1;

interface Part {
	readonly name: string;
	readonly count: Decimal;
	readonly shareText: string;
}

/**
 * A total with its parts and their shares in one sentence. Parts whose shares make 100 % must add up to the total; a
 * share must be its part ÷ the total. Shares that all fit another total are one finding that names it.
 */
export const partsOfTotal: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) => {
		if (block.kind !== 'paragraph') return [];
		const total = TOTAL.exec(block.text);
		if (total === null) return [];
		const after = block.text.slice(total.index + total[0].length);
		const parts = [...after.matchAll(PART)]
			.filter(([, , , unit]) => unit === total[2])
			.map(([, name = '', count = '0', , shareText = '0']) => ({ name: tidy(name), count: figure(count), shareText }));
		if (parts.length < 2) return [];
		return against(figure(total[1]!), parts, { text: block.text, place: block.place, source: 'text' });
	});

function against(total: Decimal, parts: readonly Part[], sentence: Sentence): Finding[] {
	const counts = sum(parts.map((part) => part.count));
	const shares = sum(parts.map((part) => figure(part.shareText)));
	const isWhole = shares.minus(100).abs().lte(ALL_SHARES);
	const wrong = parts.filter((part) => !fits(part, total));
	const terms = parts.map((part) => plain(part.count)).join('+');
	if (isWhole && !counts.equals(total)) {
		const other = wrong.length > 1 && parts.every((part) => fits(part, counts));
		const left = total.minus(counts);
		const message = other
			? `各项占比的基数是 ${plain(counts)}，不是总量 ${plain(total)}，另有 ${plain(left)} 未分类也未说明`
			: `各项占比合计 100%，各项之和 ${terms} = ${plain(counts)} 却不等于总量 ${plain(total)}`;
		return [finding(other ? 'share-base' : 'parts-sum', sentence, plain(total), plain(counts), message)];
	}
	if (counts.gt(total)) {
		return [
			finding(
				'parts-sum',
				sentence,
				plain(total),
				plain(counts),
				`各项之和 ${terms} = ${plain(counts)} 大于总量 ${plain(total)}`
			)
		];
	}
	return wrong.map((part) => {
		const computed = `${plain(percentOf(part.count, total)!, 2)}%`;
		const message = `${part.name}占比写 ${part.shareText}%，按 ${plain(part.count)} ÷ ${plain(total)} = ${computed}`;
		return finding('share-recomputed', sentence, `${part.shareText}%`, computed, message);
	});
}

function fits(part: Part, total: Decimal): boolean {
	const computed = percentOf(part.count, total);
	return computed === null || saysSame(part.shareText, computed);
}

function tidy(name: string): string {
	return name.replace(/^(?:其中|以及|和|及)/, '');
}

function finding(check: string, { text, place }: Sentence, stated: string, computed: string, message: string): Finding {
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
