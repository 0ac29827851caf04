/**
 * Family names that cover nearly all of the mainland's people, with those common in Hainan (符, 羊, 邢, 麦, 冼).
 * Without 于 and 向, which in a sentence are nearly always the prepositions (市民于昨日来电, 业主向社区反映).
 */
const SINGLE =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤' +
	'符羊邢麦冼吉桂林云蒙容岑卓柯欧温庄詹颜凌甘饶裴翁苗柳施洪关文殷樊葛伍舒季阮齐康俞章鲁倪童傅华祝喻柏窦岳穆萧梅盛宁乔阎池褚戚卜褟练涂骆聂焦辛耿兰';
const DOUBLE = '欧阳|上官|司马|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐';

/** Family names that are words as often: names only where a colon says that one comes. */
export const DOUBTFUL_SURNAMES = '于向常时应安平成包车解项管单路易古连经和水花费卫谷曲牛党申国左右尚公';
/** Every character that a family name begins with. */
export const SURNAME_STARTS = `${DOUBLE.replace(/(.).[|]?/g, '$1')}${SINGLE}`;

/** Regular expression source of a family name at a character that one begins with. */
export const SURNAME_HERE = `(?:${DOUBLE}|.)`;

const DOUBLE_START = new RegExp(`^(?:${DOUBLE})`);

/** Number of characters of a Chinese name's family name. */
export function surnameLength(name: string): number {
	return name.length > 2 && DOUBLE_START.test(name) ? 2 : 1;
}
