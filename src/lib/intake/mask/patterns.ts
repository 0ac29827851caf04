import { NAME_IN_TEXT } from './names.ts';
import { SURNAME_STARTS, surnameLength } from './surnames.ts';

/** A kind of personal data inside running text: what it looks like, and what stands there instead. */
export interface MaskPattern {
	readonly option: 'names' | 'phones' | 'ids' | 'plates' | 'cards' | 'addresses';
	/** Regular expression source without capturing groups. */
	readonly source: string;
	/** Every character that a match may begin with: at any other the pattern is not tried. */
	readonly starts: string;
	readonly mask: (match: string) => string;
}

const stars = (count: number) => '*'.repeat(Math.max(0, count));
const DIGIT_EDGE = '(?<![0-9])';
const DIGIT_END = '(?![0-9])';

/** 138****5678; of a land line the last four digits stay. Separators go. */
export function maskPhone(text: string): string {
	const digits = text.replace(/[^0-9]/g, '').replace(/^86(?=1[3-9][0-9]{9}$)/, '');
	if (digits.length < 7) return text;
	if (/^1[3-9][0-9]{9}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
	return `${stars(digits.length - 4)}${digits.slice(-4)}`;
}

const maskId = (text: string) => `${text.slice(0, 3)}${stars(text.length - 5)}${text.slice(-2)}`;
const maskCard = (text: string) => `****${text.replace(/[^0-9]/g, '').slice(-4)}`;
const maskPlate = (text: string) => `${text.slice(0, 2)}${stars(text.length - 4)}${text.slice(-2)}`;
const maskHouse = () => '**';

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const HOUSE_PART = '(?=号楼|栋|幢|单元|室|房(?![间屋子东管]))';

/** In the order they are tried at a place: the longer and stricter first. */
export const TEXT_PATTERNS: readonly MaskPattern[] = [
	{
		option: 'ids',
		source: `${DIGIT_EDGE}[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]${DIGIT_END}`,
		starts: DIGITS,
		mask: maskId
	},
	{
		option: 'phones',
		source: `${DIGIT_EDGE}(?:[+]?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}${DIGIT_END}`,
		starts: `+${DIGITS}`,
		mask: maskPhone
	},
	{
		option: 'cards',
		source: `${DIGIT_EDGE}(?:62|4[0-9]|5[1-5]|35|9[58])[0-9]{2}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?${DIGIT_END}`,
		starts: DIGITS,
		mask: maskCard
	},
	{
		option: 'phones',
		source: `${DIGIT_EDGE}0[1-9][0-9]{1,2}[-— ]?[2-9][0-9]{6,7}${DIGIT_END}`,
		starts: DIGITS,
		mask: maskPhone
	},
	{
		option: 'plates',
		source: `[${PROVINCES}][A-HJ-NP-Z][·• -]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])`,
		starts: PROVINCES,
		mask: maskPlate
	},
	{
		option: 'addresses',
		source: `(?<=[路街巷弄里道村队组园苑庄城寨区])[0-9]{1,5}(?:[-—][0-9]{1,4})*(?=号(?![线令文]))|[A-Za-z]?[0-9]{1,5}${HOUSE_PART}`,
		starts: `${DIGITS}${LETTERS}`,
		mask: maskHouse
	},
	{
		option: 'names',
		source: NAME_IN_TEXT,
		starts: SURNAME_STARTS,
		mask: (name) => `${name.slice(0, surnameLength(name))}**`
	}
];

/** House, building and room numbers in an address column, where no word has to lead up to them. */
export const ADDRESS_NUMBER = new RegExp(
	`(?:[A-Za-z]?[0-9]+(?:[-—][0-9]+)*|[一二三四五六七八九十百]+)(?=号(?![线令文])|号楼|栋|幢|座|单元|室|房)|(?<=号|栋|幢|座|楼|单元)[-—]?[0-9]+(?:[-—][0-9]+)*$`,
	'g'
);
