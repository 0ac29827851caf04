import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { cellNumber } from '../facts/numbers.ts';
import { statedTotals } from '../facts/stated-totals.ts';

/** Bands of 财预〔2020〕10号 by the whole of 100, for reports that print none of their own. */
const BANDS: readonly (readonly [number, string])[] = [
	[90, '优'],
	[80, '良'],
	[60, '中'],
	[0, '差']
];
/** A band of the report's own: 85 分以上为优. */
const OWN = /\d{2}[^。；\d]{0,12}(?:为|[（(]?含[）)]?)?[“"]?优|优秀?[“"]?[^。；\d]{0,8}\d{2}/;

/** The overall grade against the total, by the national bands. */
export const gradeNational: ReportCheck = ({ document, grades, summaries, scoreTables, sentences }) => {
	const summed = summaries.flatMap(({ rows }) => rows).find(({ isTotal }) => isTotal) ?? null;
	const printed = scoreTables.find((table) => table.total?.score)?.total ?? summed;
	const told = statedTotals(sentences);
	const score = printed?.score ?? told[0]?.value ?? null;
	if (score === null || (printed === null ? told.some(({ value }) => !value.equals(score)) : !isOf100(printed)))
		return [];
	if (summaries.some(({ rows }) => rows.some(({ bands }) => bands.length > 0))) return [];
	const texts = document.blocks.map((block) =>
		block.kind === 'paragraph'
			? block.text
			: block.rows
					.flat()
					.filter((cell) => cellNumber(cell) === null)
					.join(' ')
	);
	if (texts.some((text) => OWN.test(text))) return [];
	const band = score.gt(100) ? undefined : BANDS.find(([min]) => score.gte(min))?.[1];
	return grades
		.filter(({ grade }) => band !== undefined && grade !== band)
		.slice(0, 1)
		.map((stated): Finding => ({
			check: 'grade-national',
			severity: 'warning',
			where: stated.place,
			quote: stated.quote,
			stated: stated.text,
			computed: band!,
			message: `总分 ${plain(score)}，按 90、80、60 分划档属于“${band!}”，报告写“${stated.text}”`,
			remedy: '核对等级；另有划档标准的在报告中写明'
		}));
};

const isOf100 = ({ points }: { readonly points: Decimal | null }) => points?.equals(100) === true;
