import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, show, type ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

const STANDARD = new RegExp(`[优良中差]秀?好?\\s*[（(]?(${FIGURE})\\s*分`, 'g');
const WORD =
	/(?:评(?:定)?(?:为|级为)|等级(?:为|是)|结果为|达到绩效目标)\s*[“"]?(优|良|中|差)(?:秀|好)?[”"]?(?=[，。；、级等档）)]|$)/;

/** 按优6分、良4分、中2分、差1分: a score that is none of them, or another grade's than the evidence gives. */
export const ruleGrades: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const grades = [...(row.standard ?? '').matchAll(STANDARD)].map(([text, value]) => ({
				name: text[0]!,
				points: figure(value!)
			}));
			const { score } = row;
			if (grades.length < 3 || score === null) return [];
			const list = grades.map(({ name, points }) => `${name} ${plain(points)}`).join('、');
			const said = WORD.exec(row.basis ?? '')?.[1];
			const own = grades.find(({ name }) => name === said);
			const common = {
				check: 'rule-grades',
				severity: 'error',
				where: row.place,
				quote: quoteOf(row.basis ?? '')
			} as const;
			if (own !== undefined && !own.points.equals(score)) {
				return [
					{
						...common,
						stated: show(score),
						computed: show(own.points),
						message: `${row.name}评为“${own.name}”，按评价标准得 ${plain(own.points)} 分，得分栏为 ${plain(score)}`,
						remedy: '按评定的等次计分，或更正等次'
					}
				];
			}
			if (grades.some(({ points }) => points.equals(score))) return [];
			return [
				{
					...common,
					quote: quoteOf(row.standard ?? ''),
					stated: show(score),
					computed: list,
					message: `${row.name}得 ${plain(score)} 分，评价标准只有${list} 分几档`,
					remedy: '按所评等次的分值计分'
				}
			];
		})
	);
