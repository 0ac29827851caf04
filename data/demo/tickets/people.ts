import { DAY, HOUR, type Instant } from '../kit/clock.ts';
import type { Random } from '../kit/random.ts';

/** Surnames with rough shares; what follows is always masked. */
const SURNAMES: readonly [string, number][] = [
	['符', 17],
	['王', 13],
	['李', 9],
	['羊', 6],
	['陈', 9],
	['黄', 6],
	['林', 5],
	['吴', 5],
	['张', 5],
	['韦', 4],
	['高', 3],
	['麦', 3],
	['刘', 3],
	['罗', 3],
	['周', 3],
	['郑', 2],
	['梁', 2],
	['何', 2]
];
const PREFIXES = ['138', '139', '135', '136', '158', '159', '187', '188', '133', '189', '177', '186', '130', '199'];

/** A caller as the platform exports it: surname and asterisks, or a form of address. */
export function callerMask(random: Random): string {
	const surname = random.weighted(SURNAMES, ([, weight]) => weight)[0];
	return random.weighted([`${surname}**`, `${surname}*`, `${surname}先生`, `${surname}女士`], (form) =>
		form.endsWith('*') ? 4 : 1
	);
}

/** A masked mobile number. The digits are drawn, and the middle four never existed. */
export function phoneMask(random: Random): string {
	return `${random.pick(PREFIXES)}****${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** Which operator (by code) took a call: three shifts, a rota over the thirteen seats. */
export function agentOn(at: Instant, random: Random): string {
	const hour = Math.floor((at % DAY) / HOUR);
	const day = Math.floor(at / DAY);
	const onDuty = hour < 8 || hour >= 22 ? 1 : hour >= 18 ? 3 : 7;
	const shift = hour < 8 ? 0 : hour >= 18 ? 2 : 1;
	const seat = (day * 4 + shift * 5 + random.int(0, onDuty - 1)) % 13;
	return `话务员${String(seat + 1).padStart(2, '0')}`;
}
