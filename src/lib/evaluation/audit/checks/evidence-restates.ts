import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

const QUESTION = /用以反映(?:和考核)?|用来考核|是否/;

/** 评价依据 that repeats the question of 指标解释 in place of an answer. */
export const evidenceRestates: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const match = QUESTION.exec(row.basis ?? '');
			if (match === null || !(row.explanation ?? '').includes(match[0])) return [];
			return [
				{
					check: 'evidence-restates',
					severity: 'warning',
					where: row.place,
					quote: quoteOf(row.basis!),
					stated: row.basis,
					computed: null,
					message: `${row.name}的评价依据照抄指标解释（“${match[0]}…”），没有回答做得怎样`,
					remedy: '写出依据的文件、规划或数据'
				}
			];
		})
	);
