import type { Random } from '../../data/demo/kit/random.ts';
import type { Maker, Planted } from './narrative.ts';

/** The hundred commonest family names, the commonest more often, with some that are common in Hainan and some rare ones. */
const COMMON =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const LOCAL = '符王吴陈羊邢麦冼吉韩云李黎林';
const RARE = [
	'欧阳',
	'上官',
	'司马',
	'诸葛',
	'尹',
	'褚',
	'卫',
	'华',
	'戚',
	'喻',
	'柏',
	'水',
	'窦',
	'花',
	'费',
	'岳',
	'穆',
	'萧',
	'祝',
	'梅',
	'盛',
	'谷',
	'宁',
	'乔',
	'阎',
	'池'
];
const GIVEN =
	'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国文辉玲志梅海燕云兰德福春生小大金珍东亮晓雪海龙新庆';

const surname = (random: Random) =>
	random.chance(0.06)
		? random.pick(RARE)
		: random.chance(0.25)
			? random.pick([...LOCAL])
			: [...COMMON][Math.floor([...COMMON].length * random.next() ** 1.7)]!;

function name(random: Random, form: string): Planted {
	const given = `${random.pick([...GIVEN])}${random.chance(0.75) ? random.pick([...GIVEN]) : ''}`;
	const family = surname(random);
	return { kind: 'names', form, text: `${family}${given}`, leaks: [`${family}${given}`, `**${given.slice(-1)}`] };
}

/** A name with words around it that say that it is one. */
export const named: Maker<Planted> = (random) => name(random, '姓名（有提示词）');
/** A name that nothing around it gives away. */
export const bareName: Maker<Planted> = (random) => name(random, '姓名（无提示词）');
