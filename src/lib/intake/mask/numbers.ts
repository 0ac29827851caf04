import { ANNOUNCED, DIGITS, stars, type MaskPattern } from './pattern.ts';

/** 138****5678; of a land line the last four digits stay. Separators go. */
export function maskPhone(text: string): string {
	if (/^1[3-9][0-9]{9}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(-4)}`;
	const digits = text.replace(/[^0-9]/g, '').replace(/^(?:00)?86(?=1[3-9][0-9]{9}$)/, '');
	if (digits.length < 7) return text;
	if (/^1[3-9][0-9]{9}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
	return `${stars(digits.length - 4)}${digits.slice(-4)}`;
}

const maskId = (text: string) => `${text.slice(0, 3)}${stars(text.length - 5)}${text.slice(-2)}`;
const maskCard = (text: string) => `****${text.replace(/[^0-9]/g, '').slice(-4)}`;

/** The check digit of bank cards (ISO/IEC 7812-1, Luhn). */
function hasCheckDigit(card: string): boolean {
	let sum = 0;
	const digits = card.replace(/[^0-9]/g, '');
	for (let index = 0; index < digits.length; index += 1) {
		const doubled = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1);
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}

/** What no such number stands behind: a decimal point, the letters or the word of another kind of number (GD2023…, 户号). */
const OTHER = '[0-9][.]|(?!EL)[A-Z]{2}|(?:[单编户文]号|流水号|编码|代码|单号码)[:：为是]? ?';
/** The first digits of a number, which are looked at before what stands in front of them: most numbers end here. */
const first = (digits: string) => `${digits}(?<!(?:${OTHER})${digits})`;
const after = (words: string, digits: string) => `${digits}(?<=${words}${digits})`;
const END = '(?![0-9]|[.][0-9]|[万亿]?元)';
/** First two digits of an identity number: the province (GB/T 2260). */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])';
const GAP = '[-—. ]?';
const MOBILE_REST = `[0-9]${GAP}[0-9]{4}${GAP}[0-9]{4}`;
const MOBILE_AT_END = new RegExp(`1[3-9]${MOBILE_REST}$`);

/** Identity, telephone and bank-card numbers: all have at least seven digits, perhaps in groups. */
export const LONG_NUMBERS: readonly MaskPattern[] = [
	{
		option: 'ids',
		starts: DIGITS,
		source: `${first(PROVINCE)}[0-9]{4}${GAP}(?:19|20)[0-9]{2}${GAP}${MONTH_DAY}${GAP}[0-9]{3}[0-9Xx]${END}`,
		mask: maskId
	},
	{ option: 'ids', starts: DIGITS, source: `${first(PROVINCE)}[0-9]{6}${MONTH_DAY}[0-9]{3}${END}`, mask: maskId },
	{
		option: 'ids',
		starts: DIGITS,
		source: `${after(`(?:身份|证件)证?${ANNOUNCED}`, '[0-9]{6}')}[- 0-9]{8,14}[0-9Xx]${END}`,
		mask: maskId
	},
	{
		option: 'phones',
		starts: DIGITS,
		source: `${first('(?:(?:00)?86)?1[3-9]')}${MOBILE_REST}${END}`,
		mask: (text) => text.replace(MOBILE_AT_END, maskPhone)
	},
	{
		option: 'cards',
		starts: DIGITS,
		source: `${first('62')}[0-9]{2}(?:[- ]?[0-9]{4}){3}(?:[- ]?[0-9]{1,3})?${END}`,
		mask: maskCard
	},
	{
		option: 'cards',
		starts: DIGITS,
		source: `${after('[卡账帐](?:户|号码?)?[:：为是]? ?', '[0-9]{4}')}(?:[- ]?[0-9]{4}){3}(?:[- ]?[0-9]{1,3})?${END}`,
		mask: maskCard
	},
	{
		option: 'cards',
		starts: DIGITS,
		source: `${first('(?:4[0-9]|5[1-5]|35|60|9[58])')}[0-9]{2}(?:[- ]?[0-9]{4}){3}(?:[- ]?[0-9]{1,3})?${END}`,
		mask: (text) => (hasCheckDigit(text) ? maskCard(text) : text)
	},
	{
		option: 'phones',
		starts: DIGITS,
		source: `${first('0(?:10|2[0-9]|[3-9][0-9]{2})')}[-—)） ]{0,2}[2-9][0-9]{2,3}[- ]?[0-9]{4}${END}`,
		mask: maskPhone
	},
	{
		option: 'phones',
		starts: DIGITS,
		source: `${first('[48]00')}[-— ]?[0-9]{3,4}[-— ]?[0-9]{3,4}${END}`,
		mask: maskService
	},
	{
		option: 'phones',
		starts: DIGITS,
		source: `${after(`(?:电话|座机|固话|拨打|致电|传真|手机|联系方式|联系|号码)${ANNOUNCED}`, '[2-9][0-9]{2}(?=[0-9]?[- ]?[0-9]{4})')}[0-9]?[- ]?[0-9]{4}${END}`,
		mask: maskPhone
	}
];

/** 400 and 800 numbers have ten digits. */
function maskService(text: string): string {
	return text.replace(/[^0-9]/g, '').length === 10 ? maskPhone(text) : text;
}
