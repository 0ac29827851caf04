import type { Random } from '../../data/demo/kit/random.ts';
import { digits, fullWidth, type Maker, type Planted } from './narrative.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** A mobile number, in the ways in which they are written. */
export const mobile: Maker<Planted> = (random) => {
	const head = `1${random.int(3, 9)}${digits(random, 1)}`;
	const [middle, tail] = [digits(random, 4), digits(random, 4)];
	const forms = [
		`${head}${middle}${tail}`,
		`${head}${middle}${tail}`,
		`${head}${middle}${tail}`,
		`${head} ${middle} ${tail}`,
		`${head}-${middle}-${tail}`,
		`${head}—${middle}—${tail}`,
		`+86${head}${middle}${tail}`,
		`+86 ${head} ${middle} ${tail}`,
		`0086-${head}${middle}${tail}`,
		`（+86）${head}${middle}${tail}`,
		fullWidth(`${head}${middle}${tail}`),
		`${head}${middle} ${tail}`
	];
	const text = random.pick(forms);
	return { kind: 'phones', form: '手机号', text, leaks: [text, `${middle}${tail}`] };
};

/** A land line with its area code, or an extension. */
export const landline: Maker<Planted> = (random) => {
	const area = random.pick(['0898', '010', '020', '0755', '0771', '021']);
	const number = `${random.int(2, 8)}${digits(random, area.length === 3 ? 7 : random.pick([6, 7]))}`;
	const text = random.pick([
		`${area}-${number}`,
		`${area}—${number}`,
		`${area} ${number}`,
		`${area}${number}`,
		`（${area}）${number}`,
		`(${area})${number}`,
		`${area}-${number.slice(0, -4)} ${number.slice(-4)}`,
		`${area}-${number}转${random.int(101, 899)}`,
		fullWidth(`${area}-${number}`)
	]);
	return {
		kind: 'phones',
		form: '座机（带区号）',
		text,
		leaks: [number.slice(0, 4), fullWidth(number.slice(0, 4))]
	};
};

/** A land line without area code: only the words before it tell. */
export const localLine: Maker<Planted> = (random) => {
	const number = `${random.int(2, 8)}${digits(random, random.pick([6, 7]))}`;
	const [head, tail] = [number.slice(0, -4), number.slice(-4)];
	const text = random.pick([number, number, `${head} ${tail}`, `${head}-${tail}`]);
	return { kind: 'phones', form: '座机（不带区号）', text, leaks: [text, number.slice(0, 4)] };
};

/** A service number of a company. */
export const serviceLine: Maker<Planted> = (random) => {
	const [a, b, c] = [random.pick(['400', '800']), digits(random, 3), digits(random, 4)];
	const text = random.pick([`${a}-${b}-${c}`, `${a}${b}${c}`, `${a} ${b} ${c}`, `${a}-${b}${c}`]);
	return { kind: 'phones', form: '400 电话', text, leaks: [text] };
};

const REGIONS = ['460030', '460003', '460100', '460200', '440106', '450521', '510107', '110101', '522401'];
const SUMS = '10X98765432';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity card number of 18 digits; one in five has a wrong check digit, as when it was misheard. */
export const identity18: Maker<Planted> = (random) => {
	const birth = `${random.int(1940, 2015)}${pad(random.int(1, 12))}${pad(random.int(1, 28))}`;
	const body = `${random.pick(REGIONS)}${birth}${digits(random, 3)}`;
	const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
	const right = SUMS[sum % 11]!;
	const last = random.chance(0.2) ? random.pick([...SUMS].filter((char) => char !== right)) : right;
	const text = random.pick([
		`${body}${last}`,
		`${body}${last}`,
		`${body}${last.toLowerCase()}`,
		`${body.slice(0, 6)} ${birth} ${body.slice(14)}${last}`,
		`${body.slice(0, 6)}-${birth}-${body.slice(14)}${last}`,
		fullWidth(`${body}${last}`)
	]);
	return { kind: 'ids', form: '身份证（18 位）', text, leaks: [birth, fullWidth(birth)] };
};

/** The older number of 15 digits. */
export const identity15: Maker<Planted> = (random) => {
	const birth = `${random.int(30, 99)}${pad(random.int(1, 12))}${pad(random.int(1, 28))}`;
	const text = `${random.pick(REGIONS)}${birth}${digits(random, 3)}`;
	return { kind: 'ids', form: '身份证（15 位）', text, leaks: [birth] };
};

/** A bank card number with a right check digit (Luhn); one in ten is misheard. */
export const bankCard: Maker<Planted> = (random) => {
	const body = `${random.pick(['622848', '621700', '622202', '623058', '621661', '436742', '955880', '601382', '625900'])}${digits(random, random.pick([9, 12]))}`;
	const right = luhnDigit(body);
	const number = `${body}${random.chance(0.1) ? (right + random.int(1, 9)) % 10 : right}`;
	const text = random.pick([
		number,
		number,
		number.replace(/(.{4})(?=.)/g, '$1 '),
		number.replace(/(.{4})(?=.)/g, '$1-'),
		fullWidth(number)
	]);
	return { kind: 'cards', form: '银行卡号', text, leaks: [text, number.slice(4, 12)] };
};

function luhnDigit(body: string): number {
	let sum = 0;
	[...body].reverse().forEach((char, index) => {
		const doubled = Number(char) * (index % 2 === 0 ? 2 : 1);
		sum += doubled > 9 ? doubled - 9 : doubled;
	});
	return (10 - (sum % 10)) % 10;
}

/** Mail addresses, and accounts behind the words QQ and 微信. */
export const mail: Maker<Planted> = (random) => {
	const user = `${random.pick(['li', 'wang', 'hn', 'xiaobai', 'abc.d', 'q_q'])}${digits(random, 4)}`;
	const text = `${user}@${random.pick(['qq.com', '163.com', 'example.com.cn', 'mail.example.org'])}`;
	return { kind: 'contacts', form: '电子邮箱', text, leaks: [user] };
};
export const qq: Maker<Planted> = (random) => {
	const text = `${random.int(1, 9)}${digits(random, random.int(5, 9))}`;
	return { kind: 'contacts', form: 'QQ 号', text, leaks: [text] };
};
export const wechat: Maker<Planted> = (random) => {
	const text = `${random.pick(['wx', 'abc', 'xiao_bai', 'hn-'])}${digits(random, random.int(4, 8))}`;
	return { kind: 'contacts', form: '微信号', text, leaks: [text] };
};

const letter = (random: Random) => random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ']);
const mark = (random: Random) => (random.chance(0.75) ? digits(random, 1) : letter(random));

/** Number plates: ordinary, of new energy cars, of police, learners and trailers. */
export const plate: Maker<Planted> = (random) => {
	const province = random.pick([...'琼琼琼粤桂京川湘赣云']);
	const head = `${province}${random.pick([...'ABCDEF'])}`;
	const kind = random.pick(['普通', '普通', '普通', '新能源', '特种']);
	const tail =
		kind === '普通'
			? `${mark(random)}${mark(random)}${digits(random, 3)}`
			: kind === '新能源'
				? random.pick([
						`${random.pick(['D', 'F'])}${digits(random, 5)}`,
						`${digits(random, 5)}${random.pick(['D', 'F'])}`
					])
				: `${mark(random)}${digits(random, 3)}${random.pick(['警', '学', '挂'])}`;
	const text = random.pick([
		`${head}${tail}`,
		`${head}${tail}`,
		`${head}·${tail}`,
		`${head}-${tail}`,
		`${head} ${tail}`,
		`${head}${tail}`.toLowerCase(),
		fullWidth(`${head}${tail}`)
	]);
	return { kind: 'plates', form: `车牌（${kind}）`, text, leaks: [text, tail, fullWidth(tail)] };
};
