import { DIGITS, type MaskPattern } from './pattern.ts';

const maskHouse = () => '**';
const CHINESE = '[一二三四五六七八九十]';
/** What a number of a house stands behind, when it is followed by 号. */
const PLACE = '[路街巷弄里道村队组园苑庄城寨区坊屯湾岭坡坪附栋幢楼座元]';
/** How names of housing estates end. */
const ESTATE = '[区苑园寓城里庭府湾轩院厦墅]';
/** 号 of a house: not of a bus line, a decree, a document, a gate or a bridge. */
const HOUSE = '号(?![线令文桥机台井库标站池窗]|门(?![面口牌前]))';
const BLOCK = '(?:号楼|[#＃]楼?|[栋幢])';
/** A count of buildings is no number of one. */
const COUNTED = '[共有约余近达等每建这几多]';
const ROOM = '(?:室(?![内外友]|[0-9一二三两]厅)|房(?![间屋子东管产]|[0-9一二三两]厅))';
const NO_COUNT = '(?![-—0-9]|[.:：%％㎡多余]|[年月日号时点]|[户人](?!主)|[元米万亿度吨个次平亩台辆])';

/** Numbers of houses, buildings, entrances and rooms inside a text. What stands behind is asked before what stands in front. */
export const HOUSE_NUMBERS: readonly MaskPattern[] = [
	{
		option: 'addresses',
		starts: DIGITS,
		source: `(?=[0-9]{1,5}[号#＃栋幢座单室房—之-])(?:${[
			`[0-9]{1,5}(?:[-—之][0-9]{1,4})*(?=${HOUSE})(?<=${PLACE}[0-9][-—之0-9]*)`,
			`[0-9]{1,4}(?=${BLOCK}|座(?=[0-9A-Z]|${CHINESE}|单元)|单元|${ROOM})(?<!${COUNTED}[0-9]{1,4})`,
			`[0-9]{1,3}(?=座)(?<=${ESTATE}[A-Za-z]?[0-9]{1,3})`,
			`[0-9]{1,3}(?:[-—][0-9]{1,3})?[-—][0-9]{3,4}${NO_COUNT}(?<=${ESTATE}[A-Za-z]?[0-9][-—0-9]*)`
		].join('|')})`,
		mask: maskHouse
	},
	{
		option: 'addresses',
		starts: DIGITS,
		source: `[0-9]{3,4}${NO_COUNT}(?<=(?:[栋幢座楼层]|[#＃]|单元)[-— ]?[0-9]{3,4})`,
		mask: maskHouse
	},
	// The same in Chinese numerals, where another part of the address follows: 三栋二单元五零一室.
	{
		option: 'addresses',
		starts: '一二三四五六七八九十',
		source: `${CHINESE}{1,3}(?=(?:[栋幢座]|号楼)(?:[0-9]|${CHINESE}))|(?<!第)${CHINESE}{1,3}(?=单元)|[一二三四五六七八九零〇]{3,4}(?=[室房])`,
		mask: maskHouse
	}
];

/** House, building and room numbers in an address column, where no word has to lead up to them. */
export const ADDRESS_NUMBER = new RegExp(
	`(?:[A-Za-z]?[0-9]+(?:[-—][0-9]+)*|[一二三四五六七八九十百]+)(?=号(?![线令文])|号楼|[#＃]|栋|幢|座|单元|室|房)|(?<=号|栋|幢|座|楼|单元)[-—]?[0-9]+(?:[-—][0-9]+)*$|(?<![-—0-9])[0-9]{1,3}(?:[-—][0-9]{1,3})?[-—][0-9]{3,4}(?![-—0-9]|[年月])`,
	'g'
);
