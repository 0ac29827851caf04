import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, show, type ReportCheck } from '../check.ts';

const REASON = /不|未|没|无法|缺|扣|欠|较|尚|部分|偏|滞后|延误|少|低于|仅|只|良|中|差|有待|问题|超(?!过100)/;
const BELOW_FULL = /(?<!\d)\d{1,2}(?:\.\d+)?\s*%/;

/** 得分 below its points, while the evidence says nothing that could have cost a point. */
export const unexplainedLoss: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			if (row.score === null || row.points === null || row.score.gte(row.points)) return [];
			const why = row.basis;
			if (why === null) return [];
			const text = why.replace(/[^，。；]*得\s*\d+(\.\d+)?\s*分。?/g, '');
			if (REASON.test(text) || BELOW_FULL.test(text)) return [];
			const lost = plain(row.points.minus(row.score));
			return [
				{
					check: 'unexplained-loss',
					severity: 'warning',
					where: row.place,
					quote: quoteOf(why),
					stated: show(row.score),
					computed: show(row.points),
					message: `${row.name}扣了 ${lost} 分，评价依据没有说明扣分原因`,
					remedy: '写明扣分的事实和依据，或按标准恢复得分'
				}
			];
		})
	);
