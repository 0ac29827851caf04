import { quoteOf, type ReportCheck } from '../check.ts';
import { FIGURE } from '../facts/numbers.ts';

const FIGURED = new RegExp(`满意(?:度|率|程度)(?:为|达到?|是|[:：])?\\s*(${FIGURE})\\s*%`);
/** A goal: 满意度90%以上, 满意度不低于90%. */
const GOAL = /目标[:：]|满意(?:度|率)[^，。；]{0,6}%(?:以上|及以上)|(?:力争|确保|保持|达到?)[^，。；]{0,12}以上/;
const SAMPLE =
	/样本|问卷|\d+\s*份|参评|有效评价|有效回访|评价\s*\d+|回访(?:了|量|数)?(?:工单|群众|市民)?\s*\d+|抽[查样]|受访|\d+\s*人次?(?:评价|表示)|满意(?:率|度)?[=＝]|满意(?:件|数)\s*\d|[÷/]/;

/** 满意度 without sample, response or formula anywhere in an evaluation. */
export const satisfactionBare: ReportCheck = ({ isEvaluation, sentences }) => {
	if (!isEvaluation) return [];
	const stated = sentences.filter(({ text, source }) => source === 'text' && FIGURED.test(text) && !GOAL.test(text));
	const first = stated[0];
	if (first === undefined) return [];
	if (sentences.some(({ text }) => /满意|回访|评价/.test(text) && SAMPLE.test(text) && !/到位/.test(text))) return [];
	const match = FIGURED.exec(first.text)!;
	return [
		{
			check: 'satisfaction-bare',
			severity: 'notice',
			where: stated.map(({ place }) => place).join('、'),
			quote: quoteOf(first.text),
			stated: `${match[1]!}%`,
			computed: null,
			message: `满意度 ${match[1]!}% 没有样本量、参评率和计算口径`,
			remedy: '写明回访量、参评量、满意量和计算公式'
		}
	];
};
