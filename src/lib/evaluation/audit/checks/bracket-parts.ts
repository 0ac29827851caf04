import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf } from '../facts/counts.ts';

/** Share of the amount within which a list in brackets that does not add up has a slip and is no choice of some. */
const NEAR = '0.1';

/** 基本支出452.17万元（人员经费398.6万元、公用经费53.57万元）: amounts in brackets behind one must add up to it. */
export const bracketParts: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph' || !block.text.includes('（')) return [];
		const counts = countsOf(block.text);
		return counts.flatMap((whole, index): Finding[] => {
			const bracket = /^（([^（）]*)）/.exec(block.text.slice(whole.end));
			if (bracket === null || /含|其中|比|上年|去年|同期|上月|上周|主要/.test(bracket[0])) return [];
			const end = whole.end + bracket[0].length;
			const parts = counts.slice(index + 1).filter((count) => count.end < end + 1 && count.unit === whole.unit);
			const isList = bracket[1]!.split(/[、，；]/).length === parts.length;
			if (parts.length < 2 || !isList || parts.some(({ name, share }) => name === '' || share !== null)) return [];
			const value = sum(parts.map((part) => part.value));
			const off = value.minus(whole.value).abs();
			const slack = sum(parts.map((part) => part.slack)).plus(whole.slack);
			if (off.lte(whole.unit === 'money' ? whole.slack : slack) || off.gt(whole.value.times(NEAR))) return [];
			return [
				{
					check: 'parts-sum',
					severity: 'error',
					where: block.place,
					quote: quoteOf(block.text.slice(whole.at - whole.name.length, end)),
					stated: plain(whole.value),
					computed: plain(value),
					message: `括号内各项之和 ${parts.map((part) => plain(part.value)).join('+')} = ${plain(value)}，不等于 ${plain(whole.value)}`,
					remedy: '核对括号内各项与合计'
				}
			];
		});
	});
