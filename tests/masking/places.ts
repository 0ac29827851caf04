import type { Random } from '../../data/demo/kit/random.ts';
import type { Maker, Planted } from './narrative.ts';

const house = (form: string, parts: readonly string[], text: string): Planted => ({
	kind: 'addresses',
	form,
	text,
	leaks: parts
});

const room = (random: Random) => `${random.int(1, 28)}${random.pick(['01', '02', '03', '04', '05'])}`;

/** Building, entrance and room. */
export const building: Maker<Planted> = (random) => {
	const [a, b, c] = [String(random.int(1, 30)), String(random.int(1, 4)), room(random)];
	const block = random.pick(['栋', '幢', '号楼', '座']);
	const head = random.chance(0.15) ? `${random.pick(['A', 'B', 'C'])}${a}` : a;
	return random.pick([
		() => house('楼栋门牌', [`${head}${block}`, `${b}单元`, `${c}室`], `${head}${block}${b}单元${c}室`),
		() => house('楼栋门牌', [`${head}${block}`, `${b}单元`, `${c}房`], `${head}${block}${b}单元${c}房`),
		() => house('楼栋门牌', [`${head}${block}`, `${b}单元`, `单元${c}`], `${head}${block}${b}单元${c}`),
		() => house('楼栋门牌', [`${head}${block}`, `${block}${c}`], `${head}${block}${c}`),
		() => house('楼栋门牌', [`${head}${block}`, `${c}室`], `${head}${block}${c}室`),
		() => house('楼栋门牌', [`${head}${block}`, `${b}单元`], `${head}${block}${b}单元`),
		() => house('楼栋门牌', [`${head}${block}`], `${head}${block}`),
		() => house('楼栋门牌', [`${head}#楼`, `#楼${c}`], `${head}#楼${c}`),
		() => house('楼栋门牌', [`${a}-${b}-${c}`, `-${c}`], `${a}-${b}-${c}`)
	])();
};

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The same in Chinese numerals. */
export const chineseBuilding: Maker<Planted> = (random) => {
	const [a, b] = [random.pick(CHINESE), random.pick(CHINESE.slice(0, 4))];
	const c = `${random.pick(CHINESE.slice(0, 9))}零${random.pick(CHINESE.slice(0, 4))}`;
	return random.pick([
		() => house('中文数字门牌', [`${a}栋`, `${b}单元`], `${a}栋${b}单元`),
		() => house('中文数字门牌', [`${a}号楼`, `${b}单元`, `${c}室`], `${a}号楼${b}单元${c}室`),
		() => house('中文数字门牌', [`${a}栋`, `${c}室`], `${a}栋${c}室`)
	])();
};

/** A number in a street or village, the street's name before it. */
export const street: Maker<Planted> = (random) => {
	const number = String(random.int(1, 480));
	return random.pick([
		() => house('路街村门牌', [`${number}号`], `${number}号`),
		() => house('路街村门牌', [`${number}号`], `${number}号`),
		() => house('路街村门牌', [`${number}-`, `-2号`], `${number}-2号`),
		() => house('路街村门牌', [`${number}号`, '附3号'], `${number}号附3号`),
		() => house('路街村门牌', [`${number}号`, '501室'], `${number}号501室`)
	])();
};
