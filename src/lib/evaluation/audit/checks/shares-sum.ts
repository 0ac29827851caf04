import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { FIGURE, figure, printedPlaces } from '../facts/numbers.ts';

/** 咨询类占77.18%，投诉类占12.47%，…，其他类0.01%: shares without their counts, the rest at the end. */
const LIST = new RegExp(
	`(?:[^\\s，。；、：\\d%]{2,12}占(?:比)?(?:为)?\\s*${FIGURE}\\s*%\\s*[，、；]\\s*){2,}(?:和|及|以及)?(?:其[他它]|未分类)[^\\s，。；、：\\d%]{0,8}?(?:占(?:比)?(?:为)?)?\\s*${FIGURE}\\s*%`,
	'g'
);
const SHARE = new RegExp(`(${FIGURE})\\s*%`, 'g');

/** Shares of a list that ends with the rest must make 100 %, each give or take a unit of its printed place. */
export const sharesSum: ReportCheck = ({ sentences }) =>
	sentences.flatMap(({ text, place }) =>
		[...text.matchAll(LIST)].flatMap(([quote]): Finding[] => {
			const shares = [...quote.matchAll(SHARE)].map(([, share = '0']) => share);
			const value = sum(shares.map(figure));
			const slack = shares.reduce((all, share) => all + 10 ** -printedPlaces(share), 0);
			if (value.minus(100).abs().lte(slack)) return [];
			return [
				{
					check: 'shares-sum',
					severity: 'error',
					where: place,
					quote: quoteOf(quote),
					stated: '100%',
					computed: `${plain(value)}%`,
					message: `各项占比 ${shares.join('+')} = ${plain(value)}%，不等于 100%`,
					remedy: '核对各项占比'
				}
			];
		})
	);
