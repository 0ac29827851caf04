import type { MaskPattern } from './pattern.ts';
import { DOUBTFUL_SURNAMES, SURNAME_HERE, SURNAME_STARTS, surnameLength } from './surnames.ts';

/** What stands in a name column without being a name. */
const NO_NAME = /^(?:匿名|市民|群众|居民|村民|网民|游客|来电人|不详|保密|无|未知|不愿透露|先生|女士|小姐|-|—|\/)$/;
const TITLED = /^[\u4e00-\u9fa5](?:先生|女士|小姐|某某?)$/;

const SEPARATOR = /([、，,;；/\s]+)/;

/** A person's name as 王**: the family name stays. Several names are masked one by one; a title alone (王先生) stays. */
export function maskName(text: string): string {
	if (!SEPARATOR.test(text)) return maskOne(text);
	return text
		.split(SEPARATOR)
		.map((part, i) => (i % 2 === 1 ? part : maskOne(part)))
		.join('');
}

function maskOne(name: string): string {
	if (name === '' || name.includes('*') || NO_NAME.test(name) || TITLED.test(name)) return name;
	return `${name.slice(0, surnameLength(name))}**`;
}

/** A full name from a name column that is worth looking for in the row's other texts, or null. */
export function searchableName(text: string): string | null {
	const name = text.trim();
	return /^[\u4e00-\u9fa5·]{2,8}$/.test(name) && !NO_NAME.test(name) && !TITLED.test(name) ? name : null;
}

/** Words that say that a name comes. */
const CUES =
	'姓名|联系人|来电人|当事人|投诉人|反映人|求助人|诉求人|举报人|本人|我叫|名叫|叫做|户主|业主|店主|房东|老板|负责人|法人代表|法定代表人|司机|车主|医生|老师|市民|居民|村民|网民|群众|患者|员工|职工|工人|学生|邻居|家属|母亲|父亲|妻子|丈夫|儿子|女儿|同事|朋友';
/** Their last characters: a quick look before all of them are tried. */
const CUE_ENDS = `[${CUES.replace(/[^|]*([^|])(?:[|]|$)/g, '$1')}]`;
const TITLES = '先生|女士|小姐|同志|师傅|大姐|大哥|阿姨|叔叔|医生|老师|主任|经理';
const GIVEN = '(?!某)[\\u4e00-\\u9fa5]';
/** Words that begin like a name. */
const WORDS =
	'高度|高中|高空|高层|马上|周[边围末]|金[额钱]|方[便面]|任[何意]|何[时处人]|江边|白[天色]|黄色|石[头材]|万[元人]|严重|毛坯|余[款额]|程序|温度|康复|季度|文[件化]|钱[款财]|关[于注系]|施[工暴]|林[地业]|田[地里]|安全|华丽|容易|童年|陈述|顾客|夏天|秦皇|武力|莫名|单位|平时|成立';
/** Behind a family name: with what follows it makes none of those words. */
const NO_WORD = `(?<!(?=${WORDS})[\\u4e00-\\u9fa5])`;
/** What ends a name that has no punctuation behind it. */
const STOP = `(?=$|[^\\u4e00-\\u9fa5*]|[的在于因被与等从向说称是有到把让将对已和及为至也又再]|家[停漏里住的中]|${TITLES}|来电|致电|反映|表示|认为|投诉|咨询|求助|举报|建议|希望|要求|发现|电话|手机|拨打|现年|现住|居住|名下|多次|今[天日]|昨[天日]|[男女](?![孩儿朋]))`;

/**
 * Names that the words around them give away: 联系人：王小明, 我叫王小明, 市民王小明来电, 王小明先生. What follows the name must end
 * it, so that 业主高度关注 is left alone. A family name alone (王先生) stays.
 */
export const NAMES: readonly MaskPattern[] = [
	{
		option: 'names',
		starts: SURNAME_STARTS,
		source: `(?<=${CUE_ENDS}[:：为是叫]? ?)(?<=(?:${CUES})[:：为是叫]? ?)${SURNAME_HERE}${NO_WORD}(?:${GIVEN}){1,2}?${STOP}`,
		mask: maskOne
	},
	{
		option: 'names',
		starts: SURNAME_STARTS,
		source: `${SURNAME_HERE}(?=(?:${GIVEN}){1,2}(?:${TITLES}))${NO_WORD}(?:${GIVEN}){1,2}(?=${TITLES})`,
		mask: maskOne
	},
	{
		option: 'names',
		starts: DOUBTFUL_SURNAMES,
		source: `(?<=[:：] ?)(?<=(?:${CUES})[:：] ?).(?:${GIVEN}){1,2}?${STOP}`,
		mask: maskOne
	}
];
