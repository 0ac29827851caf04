import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { unmetTarget } from './rule-quantitative.ts';

const CLAIM =
	/(?:各项|全部|所有|年度)?(?:绩效)?(?:目标|指标)(?:值)?(?:均|全部|都|已全部|已全面|全面)(?:已|顺利|如期|全面|圆满|全部)*(?:完成|达成|达到|实现)|(?:全面|全部)(?:完成|实现)了?(?:各项|年度|预期)*(?:绩效)?(?:目标|指标)/;

/** 各项绩效目标均已完成, while the form's own lines show one that was not. */
export const allMetClaim: ReportCheck = ({ sentences, cells, scoreTables }) => {
	const claim = [...sentences, ...cells].find(({ text }) => CLAIM.test(text) && !/其余|除|未|其他目标/.test(text));
	const unmet = scoreTables.flatMap(({ rows }) => rows).filter((row) => unmetTarget(row) !== null);
	const first = unmet[0];
	if (claim === undefined || first === undefined) return [];
	const names = unmet.map(({ name, target, actual }) => `${name}（目标 ${target!}，实际 ${actual!}）`).join('、');
	const finding: Finding = {
		check: 'all-met-claim',
		severity: 'error',
		where: `${claim.place} 与 ${first.place}`,
		quote: quoteOf(claim.text),
		stated: CLAIM.exec(claim.text)![0],
		computed: names,
		message: `正文写目标全部完成，评价表中${names}没有完成`,
		remedy: '如实写明没有完成的目标和原因'
	};
	return [finding];
};
