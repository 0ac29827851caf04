import { ANNOUNCED, LETTERS, stars, type MaskPattern } from './pattern.ts';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const MARK = '[A-HJ-NP-Za-hj-np-z0-9]';
const TAIL = `(?=(?:[A-Za-z]*[0-9]){2})${MARK}{4,5}(?:${MARK}|[挂学警港澳领试超])(?![A-Za-z0-9])`;

/** 琼A***45: province, office and the last two characters stay. */
function maskPlate(text: string): string {
	const plain = text.replace(/[·•.\- ]/g, '');
	return `${plain.slice(0, 2)}${stars(plain.length - 4)}${plain.slice(-2)}`;
}

/** Number plates (GA 36-2018): of cars, new energy cars, trailers, learners, police; without a province only behind 车牌. */
export const PLATES: readonly MaskPattern[] = [
	{
		option: 'plates',
		starts: PROVINCES,
		source: `[${PROVINCES}] ?[A-HJ-NP-Za-hj-np-z][·•.\\- ]?${TAIL}`,
		mask: maskPlate
	},
	{
		option: 'plates',
		starts: LETTERS,
		source: `[A-HJ-NP-Z](?<=车牌${ANNOUNCED}[A-HJ-NP-Z])[·• -]?${TAIL}`,
		mask: (text) => maskPlate(`琼${text}`).slice(1)
	}
];
