import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

const SAVING = /(?<![不未没])(?:节约|节省|结余)了?(?:财政|项目|预算)?资金/;

/** 节约了财政资金, though all that arrived was spent and the difference to the budget never arrived. */
export const savingOrShortfall: ReportCheck = ({ sentences, funds }) => {
	if (funds === null || funds.budget === null || funds.arrived === null || funds.spent === null) return [];
	const { budget, arrived, spent } = funds;
	if (arrived.gte(budget) || spent.lt(arrived)) return [];
	const gap = plain(budget.minus(arrived));
	return sentences
		.filter(({ text }) => SAVING.test(text))
		.map(({ text, place }): Finding => ({
			check: 'saving-or-shortfall',
			severity: 'warning',
			where: place,
			quote: quoteOf(text),
			stated: '节约资金',
			computed: `未到位 ${gap} 万元`,
			message: `到位的 ${plain(arrived)} 万元已全部支出，与预算相差的 ${gap} 万元是未到位资金，不是节约`,
			remedy: '如实写明资金缺口，或另举节约的事实与金额'
		}));
};
