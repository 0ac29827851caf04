import { chineseNumber } from '../../chinese-number.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

/** Numbering levels of an official document, outermost first: 一、（一）1.（1） */
const LEVELS: readonly (readonly [RegExp, (number: number) => string])[] = [
	[/^([一二三四五六七八九十]+)、/, (n) => `第 ${n} 个“一、”级标题`],
	[/^[（(]([一二三四五六七八九十]+)[）)]/, (n) => `第 ${n} 个“（一）”级标题`],
	// 1.2023年10月，… and 2.12345热线… are numbered, 1.5万件 is not.
	[/^(\d{1,2})\s*[.．、](?!\d(?!\d{3}年|\d?月|2345))/, (n) => `${n}.`],
	[/^[（(](\d{1,2})[）)]/, (n) => `（${n}）`]
];

/** Numbers that skip: 1、2、4, or （二） without （一）. A list that begins again at one is a new list. */
export const numbering: ReportCheck = ({ document }) => {
	const last = LEVELS.map(() => 0);
	const findings: Finding[] = [];
	for (const [index, block] of document.blocks.entries()) {
		if (block.kind !== 'paragraph') continue;
		const level = LEVELS.findIndex(([mark]) => mark.test(block.text));
		if (level < 0) continue;
		const [mark, name] = LEVELS[level]!;
		const text = mark.exec(block.text)![1]!;
		const number = chineseNumber(text) ?? Number(text);
		const expected = last[level]! + 1;
		// A text that begins with a number was cut out of a longer one.
		if (number > expected && index > 0) {
			findings.push({
				check: 'numbering',
				severity: 'notice',
				where: block.place,
				quote: quoteOf(block.text),
				stated: text,
				computed: String(expected),
				message: `序号不连续：“${quoteOf(block.text)}”之前缺少${name(expected)}`,
				remedy: '补上缺少的部分，或更正序号'
			});
		}
		last[level] = number;
		last.fill(0, level + 1);
	}
	return findings;
};
