import { plain } from '../../exact.ts';
import { executionPace } from '../../finance-prechecks.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

const PACE = new RegExp(
	`(?:截[至止]|到)[^，。；]{0,8}?(\\d{1,2})月(?:份)?(?:底|末|\\d{1,2}日)?[^。；]{0,30}?(?<!不低于|目标|应达)(?:预算)?(?:执行率|执行进度|支出进度)(?:为|达到?|是|：)?(${FIGURE})\\s*%`
);

/** 执行监控: an execution rate within the year against the even pace, 执行率 ÷ (月份 ÷ 12): below 60 % red, below 80 % yellow. */
export const monthlyPace: ReportCheck = ({ sentences }) =>
	sentences.flatMap(({ text, place }): Finding[] => {
		const match = PACE.exec(text);
		const month = Number(match?.[1] ?? 0);
		if (match === null || month < 1 || month > 11) return [];
		const { pace, light } = executionPace(figure(match[2]!), month);
		if (light === 'green') return [];
		const colour = light === 'red' ? '红色' : '黄色';
		return [
			{
				check: 'monthly-pace',
				severity: 'notice',
				where: place,
				quote: quoteOf(text),
				stated: `${match[2]!}%`,
				computed: `${plain(pace, 2)}%`,
				message: `到 ${month} 月执行率 ${match[2]!}%，为序时进度的 ${plain(pace, 2)}%，执行监控会给出${colour}预警`,
				remedy: '说明支出进度慢的原因和后几个月的支出安排'
			}
		];
	});
