import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf } from '../facts/counts.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

/** Words that promise the list behind them in order: 排名前三的, 从高到低依次为, 前五位为. */
const LEAD =
	/(?:排名?|位居|居|列|量|率|度|得分)前[一二三四五六七八九十\d]+(?:位|名)?|(?:从|由)[高多大]到[低少小]|(?:从|由)[低少小]到[高多大]|前[三四五六七八九十\d]+(?:位|名)(?:的|为|是|依次|分别)/g;
const PERCENT = new RegExp(`([\\u4e00-\\u9fa5]{2,12})[（(]?(${FIGURE})(?:%|分)`, 'g');

interface Item {
	readonly name: string;
	readonly value: Decimal;
}

/** A list that is said to be in order, by figures that are not. */
export const rankOrder: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph') return [];
		const leads = [...block.text.matchAll(LEAD)];
		if (leads.length === 0) return [];
		return leads.flatMap((lead, index): Finding[] => {
			const from = lead.index + lead[0].length;
			const next = leads[index + 1]?.index ?? block.text.length;
			const stop = block.text.indexOf('。', from);
			const text = block.text.slice(from, Math.min(next, stop < 0 ? block.text.length : stop));
			const items = itemsOf(
				text.split(
					/[，；]\s*(?:[共计]|[一二三四五六七八九十\d]+[类项个者]{0,2}(?:合计|共)|合计|总计|占|上述|以上|(?:排名?)?[后末])/
				)[0]!
			);
			if (items.length < 3 || items.length > 20) return [];
			const isRising = /[低少小]到[高多大]/.test(lead[0]);
			const at = items.findIndex(
				(item, i) => i > 0 && (isRising ? item.value.lt(items[i - 1]!.value) : item.value.gt(items[i - 1]!.value))
			);
			// A list that runs the other way throughout is of the lowest first.
			const other = items.every((item, i) => i === 0 || item.value.gte(items[i - 1]!.value));
			if (at < 0 || (!isRising && other)) return [];
			const [one, two] = [items[at - 1]!, items[at]!];
			return [
				{
					check: 'rank-order',
					severity: 'warning',
					where: block.place,
					quote: quoteOf(block.text.slice(lead.index, from + text.length)),
					stated: `${one.name} ${plain(one.value)}，${two.name} ${plain(two.value)}`,
					computed: `${two.name}应在${one.name}之前`,
					message: `“${lead[0]}”之后的排列与数字不符：${one.name} ${plain(one.value)} 排在${two.name} ${plain(two.value)} 之前`,
					remedy: '按数字重新排列，或更正数字'
				}
			];
		});
	});

/** The list's counts where it has them, else its percentages; a list of both kinds of things has no order. */
function itemsOf(text: string): Item[] {
	const counts = countsOf(text).filter(({ nested, name }) => !nested || name === '');
	if (counts.length >= 3) {
		const units = new Set(counts.map(({ unit }) => unit));
		const named = counts.every(({ name, nested }) => name !== '' || nested);
		if (
			units.size > 1 ||
			!named ||
			/[率度]/.test(text) ||
			/共|合计|其中|总/.test(counts.map(({ name }) => name).join())
		)
			return [];
		return counts.map(({ name, value }) => ({
			name: name.replace(/^(?:和|及|以及|为|是|依次为|分别为|的)/, ''),
			value
		}));
	}
	if (counts.length > 0 || /占|增长|下降|上升|同比|环比|提高/.test(text)) return [];
	return [...text.matchAll(PERCENT)].map(([, name = '', value = '0']) => ({ name, value: figure(value) }));
}
