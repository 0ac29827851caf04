import type Decimal from 'decimal.js';

import { figure, FIGURE } from './numbers.ts';

/** The evaluation's total as running text gives it. */
export interface StatedTotal {
	readonly value: Decimal;
	readonly text: string;
	readonly place: string;
	/** As printed. */
	readonly printed: string;
}

const TOTAL = new RegExp(
	`(?:自评|评价|综合|绩效|最终)(?:综合|评价|自评)?，?(?:总)?(?:得分|评分|总分)(?:为|是|[:：])?\\s*(${FIGURE})\\s*分|自评(?:，|结果为)?(?:总)?得分?(?:为)?\\s*(${FIGURE})\\s*分`,
	'g'
);

/** 自评得分96.5分, 综合得分为95分, 按照…自评，得分95.2分 in running text. */
export function statedTotals(
	sentences: readonly { readonly text: string; readonly place: string; readonly source: string }[]
): StatedTotal[] {
	return sentences.flatMap(({ text, place, source }) =>
		source === 'basis'
			? []
			: [...text.matchAll(TOTAL)].map((match) => {
					const printed = match[1] ?? match[2] ?? '0';
					return { value: figure(printed), text, place, printed };
				})
	);
}
