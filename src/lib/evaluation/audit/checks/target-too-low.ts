import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

const TARGET = new RegExp(`^(?:≥|>=|≧|>|＞|=|＝|不低于|不少于)?(${FIGURE})([\\u4e00-\\u9fa5]{0,4})$`);
const ACTUAL = new RegExp(`^(${FIGURE})([\\u4e00-\\u9fa5]{0,4})$`);
/** From how many times its target an actual shows that the target was set too low: this product's own choice. */
const TIMES = 3;
/** Below this a target is a few pieces, and some more of them are nothing to remark on. */
const FEW = exact(10);

/**
 * A count that is several times its target, at full marks and without a word: the national form has such targets looked
 * at (年初指标值设定明显偏低). Only a notice: there may have been more to do than anyone could know.
 */
export const targetTooLow: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const target = TARGET.exec((row.target ?? '').replace(/\s/g, ''));
			const actual = ACTUAL.exec((row.actual ?? '').replace(/\s/g, ''));
			if (target === null || actual === null || row.score === null || row.points === null) return [];
			const bothNamed = target[2] !== '' && actual[2] !== '' && target[2] !== actual[2];
			const isMoneyOrTime = /时效|成本|预算|资金|金额|时长|时间/.test(`${row.l1}${row.l2}${row.name}`);
			if (bothNamed || isMoneyOrTime || row.score.lt(row.points) || row.deviation) return [];
			const [wanted, reached] = [figure(target[1]!), figure(actual[1]!)];
			if (wanted.lt(FEW) || reached.lt(wanted.times(TIMES))) return [];
			const times = plain(reached.dividedBy(wanted), 1);
			return [
				{
					check: 'target-too-low',
					severity: 'notice',
					where: row.place,
					quote: `${row.name} ${row.target!} ${row.actual!}`,
					stated: row.target!,
					computed: `${times} 倍`,
					message: `${row.name}实际 ${row.actual!} 是目标 ${row.target!} 的 ${times} 倍，年初指标值可能设定明显偏低`,
					remedy: '说明大幅超出的原因；目标确实偏低的，按偏离程度调减分值，并在下年度调高'
				}
			];
		})
	);
