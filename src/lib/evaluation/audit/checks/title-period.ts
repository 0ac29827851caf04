import { chineseNumber } from '../../chinese-number.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

const TITLE =
	/(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?[^，。；月]{0,24}(?:通报|报告|月报|分析|情况|简报)$/;
const BODY =
	/(?<![\d\-—－至到~])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?，?[^。；]{0,24}(?:共|受理|接听|收到|办理)/;

/** A monthly bulletin whose title names one month and whose first figures are of another. */
export const titlePeriod: ReportCheck = ({ document }) => {
	const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
	const title = paragraphs.slice(0, 4).find(({ text }) => text.length <= 40 && TITLE.test(text));
	if (title === undefined) return [];
	const body = paragraphs.find((block) => block !== title && block.text.length > 20 && BODY.test(block.text));
	const [of, said] = [monthOf(TITLE, title.text), body === undefined ? null : monthOf(BODY, body.text)];
	if (body === undefined || of === null || said === null || of === said) return [];
	const finding: Finding = {
		check: 'title-period',
		severity: 'warning',
		where: `${title.place} 与 ${body.place}`,
		quote: `${title.text} ⟷ ${quoteOf(body.text)}`,
		stated: `${of}月`,
		computed: `${said}月`,
		message: `标题写 ${of} 月，正文的数字是 ${said} 月的`,
		remedy: '核对统计期间，统一标题与正文'
	};
	return [finding];
};

function monthOf(words: RegExp, text: string): number | null {
	const month = words.exec(text)?.[1];
	const value = month === undefined ? null : (chineseNumber(month) ?? Number(month));
	return value !== null && value >= 1 && value <= 12 ? value : null;
}
