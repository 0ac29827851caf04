import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import type { PrintedBand } from '../facts/printed-bands.ts';
import type { ReportFacts } from '../facts/report-facts.ts';

/** Integer bands leave 48.5 without a grade. Reported only where the form's own rules can give a fraction. */
export const bandGaps: ReportCheck = (facts) => {
	if (!givesFractions(facts)) return [];
	return facts.summaries.flatMap((summary): Finding[] => {
		const open = summary.rows.flatMap((row) => {
			const gap = gapOf(row.bands);
			return gap === null ? [] : [{ row, gap }];
		});
		const first = open[0];
		if (first === undefined) return [];
		const list = open.map(({ row, gap }) => `${row.name} ${gap}`).join('，');
		return [
			{
				check: 'band-gaps',
				severity: 'notice',
				where: summary.place,
				quote: quoteOf(first.row.bandsText),
				stated: first.row.bandsText,
				computed: null,
				message: `等级分段之间有空档，落在其中的得分无从定级：${list}`,
				remedy: '分段改为“大于等于下限、小于上一档下限”'
			}
		];
	});
};

/** A score between two bands, or null where they close up. */
function gapOf(bands: readonly PrintedBand[]): string | null {
	for (const [index, band] of bands.entries()) {
		const below = bands[index + 1];
		if (below?.max == null || below.max.gte(band.min)) continue;
		return `${plain(below.max)}–${plain(band.min)} 之间（如 ${plain(below.max.plus(band.min).dividedBy(2))}）`;
	}
	return null;
}

function givesFractions({ scoreTables, summaries }: ReportFacts): boolean {
	const rows = scoreTables.flatMap((table) => table.rows);
	const scores = [...rows, ...summaries.flatMap((summary) => summary.rows)].map((row) => row.score);
	const byRule = /\d\.\d+\s*分|比重|比例|完成率\s*[×*]/;
	return scores.some((score) => score?.isInteger() === false) || rows.some((row) => byRule.test(row.standard ?? ''));
}
