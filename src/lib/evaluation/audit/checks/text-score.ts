import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { cellNumber, figure, FIGURE } from '../facts/numbers.ts';
import { statedTotals } from '../facts/stated-totals.ts';

const SCORED = new RegExp(`(?:指标|此项|本项|该项|故|共|应|，|^)(?:得|计|评)\\s*(${FIGURE})\\s*分(?!值)`, 'g');

/** 自评得分 and its figure, alone in a line of the cover. */
const LABEL = /^(?:自评|评价|综合|绩效|最终)总?(?:得分|评分|总分)(?:[（(]分[）)])?$/;

/** 评价依据 says 该指标得4分, the score column says 2; or the running text or the cover gives another total than the table. */
export const textScore: ReportCheck = ({ document, scoreTables, summaries, sentences, cells }) => {
	const findings: Finding[] = [];
	for (const row of scoreTables.flatMap((table) => table.rows)) {
		const said = [...(row.basis ?? '').matchAll(SCORED)].pop();
		if (said === undefined || row.score === null || figure(said[1]!).equals(row.score)) continue;
		findings.push(finding(row.place, quoteOf(row.basis!), said[1]!, plain(row.score), `${row.name}的评价依据`));
	}
	const summed = summaries.flatMap(({ rows }) => rows).find(({ isTotal }) => isTotal)?.score ?? null;
	const total = scoreTables.find((table) => table.total?.score)?.total?.score ?? summed;
	for (const { text, place, value, printed } of total === null ? [] : statedTotals([...sentences, ...cells])) {
		if (value.equals(total!)) continue;
		findings.push(finding(place, quoteOf(text), printed, plain(total!), '正文的总分'));
	}
	for (const { place, rows } of document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))) {
		for (const row of rows) {
			const [label = '', value = '', more] = row.filter((cell) => cell !== '');
			const score = more === undefined && LABEL.test(label.replace(/\s/g, '')) ? cellNumber(value) : null;
			if (score === null || total === null || score.equals(total)) continue;
			findings.push(finding(place, `${label} ${value}`, plain(score), plain(total), `${place}的总分`));
		}
	}
	return findings;
};

function finding(where: string, quote: string, stated: string, computed: string, subject: string): Finding {
	return {
		check: 'text-score',
		severity: 'error',
		where,
		quote,
		stated,
		computed,
		message: `${subject}写得 ${stated} 分，得分栏为 ${computed} 分`,
		remedy: '核对评分标准后统一文字与得分'
	};
}
