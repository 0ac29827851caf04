const DIGITS = '零一二三四五六七八九';

/** The value (0–99) of a Chinese numeral such as 三, 十二 or 二十八 (两 counts as two); null for anything else. */
export function chineseNumber(text: string): number | null {
	const match = /^([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
	if (match === null || text === '') return text === '零' ? 0 : null;
	const digit = (word: string) => (word === '两' ? 2 : DIGITS.indexOf(word));
	const [, tens = '', ten = '', ones = ''] = match;
	if (ten === '') return tens !== '' && ones !== '' ? null : digit(tens === '' ? ones : tens);
	return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
