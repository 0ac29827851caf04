import { findRepeats } from '../../repeats.ts';
import type { AlertRule } from '../alert.ts';
import { lastDays } from '../since.ts';

export const repeated: AlertRule = {
	id: 'repeated',
	name: '重复诉求',
	describe: ({ repeated: { times, days } }) => `同一来电人就同一类问题 ${days} 天内反映 ${times} 次以上`,
	async find({ engine, asOf, thresholds }) {
		const { times, days } = thresholds.repeated;
		const period = lastDays(asOf, days);
		const repeats = await findRepeats(engine, { period, asOf, atLeast: times, limit: 200 });
		return repeats.map(({ caller, topic, tickets, last, filter }) => ({
			key: `repeated:${caller}:${topic}`,
			rule: 'repeated' as const,
			severity: 'warning' as const,
			title: `同一来电人就“${topic}”反映 ${tickets} 次`,
			reason: `近 ${days} 天内 ${tickets} 次，最近一次 ${last.slice(0, 16)}；号码只以本机密钥生成的标识比对`,
			weight: tickets,
			filter: { ...filter, period }
		}));
	}
};
