import { chineseNumber } from '../../chinese-number.ts';

const DIGITS: Readonly<Record<string, string>> = {
	〇: '0',
	'○': '0',
	'０': '0',
	零: '0',
	Ｏ: '0',
	O: '0',
	一: '1',
	二: '2',
	三: '3',
	四: '4',
	五: '5',
	六: '6',
	七: '7',
	八: '8',
	九: '9'
};
const YEAR =
	/(?<![一二三四五六七八九〇○零])([一二][九〇○０零ＯO][〇○０零ＯO一二三四五六七八九]{2})(\s*[-—–~～至]\s*(?=[一二][九〇○零])|年)/g;
const MONTH = /(?<=\d年(?:度)?)([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/g;

/**
 * Years in Chinese numerals as figures, with the month and day that follow: 二〇二三年十二月三十一日 becomes
 * 2023年12月31日. 三月 without a year stays as it is, since 三月街 and 二月情况 are names too.
 */
export function plainDates(text: string): string {
	return text
		.replace(YEAR, (_, year: string, after: string) => `${Array.from(year, (word) => DIGITS[word]).join('')}${after}`)
		.replace(MONTH, (whole, month: string, day: string | undefined) => {
			const [m, d] = [chineseNumber(month), day === undefined ? null : chineseNumber(day)];
			if (m === null || m < 1 || m > 12 || (day !== undefined && d === null)) return whole;
			return `${m}月${d === null ? '' : `${d}日`}`;
		});
}
