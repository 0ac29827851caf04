import { plain } from '../../exact.ts';
import { statedFigures } from '../../parse-goals.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { coverage } from '../facts/checklist-standard.ts';
import { countsOf, type Count } from '../facts/counts.ts';
import { exact } from '../../exact.ts';
import { figure, FIGURE, saysSame } from '../facts/numbers.ts';

/** 完成年度目标的109.9%, 目标完成率119.08% */
const COMPLETED = new RegExp(
	`(?:完成|达到)(?:了)?(?:全年|年度|年初|预期|既定)*(?:目标|任务|计划)[值数]?的?(${FIGURE})%|(?:目标|任务)?完成率(?:为|达)?(${FIGURE})%`,
	'g'
);
/** Share of a goal's words that a count's name must have. */
const SPEAKS_OF = 0.3;

/** 受理21980件，完成年度目标的109.9%: the count ÷ the goal that the report sets for it. Only where a goal is named alike. */
export const goalCompletion: ReportCheck = ({ document, sentences, goalLines }) => {
	const texts = document.blocks.flatMap((block) =>
		block.kind === 'paragraph' && /目标|任务/.test(block.text) ? [block.text] : []
	);
	const goals = [...goalLines.flatMap(({ figures }) => figures), ...texts.flatMap(statedFigures)].filter(
		({ unit, clause, name }) => unit !== '%' && name !== '' && !/完成[^目]*目标的|完成率/.test(clause)
	);
	return sentences.flatMap(({ text, place, source }) =>
		source !== 'text'
			? []
			: [...text.matchAll(COMPLETED)].flatMap((match): Finding[] => {
					const stated = match[1] ?? match[2] ?? '0';
					const clause = text.slice(text.slice(0, match.index).lastIndexOf('；') + 1, match.index);
					const count = countsOf(clause)
						.filter(({ unit, nested }) => unit === 'ticket' && !nested)
						.filter(({ name }) => !/(?:多|少|超出?|增加|减少)了?$/.test(name))
						.pop();
					if (count === undefined) return [];
					const alike = goals.filter(
						({ name, value, clause: own }) =>
							!clause.includes(own) && coverage(thing(name), thing(count.name)) >= SPEAKS_OF && figure(value).gt(0)
					);
					const shares = alike.map(({ value }) => count.value.times(100).dividedBy(exact(value)));
					const [share] = shares;
					if (share === undefined || shares.some((one) => saysSame(stated, one) || isWide(count, stated, one)))
						return [];
					if (new Set(alike.map(({ value }) => value)).size > 1) return [];
					return [
						{
							check: 'goal-completion',
							severity: 'error',
							where: place,
							quote: quoteOf(text),
							stated: `${stated}%`,
							computed: `${plain(share, 2)}%`,
							message: `完成率写 ${stated}%，按 ${plain(count.value)} ÷ 目标 ${alike[0]!.value} = ${plain(share, 2)}%`,
							remedy: '核对目标值、完成值和完成率'
						}
					];
				})
	);
};

const thing = (name: string) => name.replace(/20\d{2}年度?|全年|年度|共|群众|市民|不少于|以上/g, '');

/** A count in 万 is only as good as its print. */
function isWide({ slack, value }: Count, stated: string, share: ReturnType<typeof exact>): boolean {
	return slack.gt(0) && figure(stated).minus(share).abs().lte(share.times(slack).dividedBy(value).plus('0.01'));
}
