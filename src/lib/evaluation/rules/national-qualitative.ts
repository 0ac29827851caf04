import { exact, plain } from '../exact.ts';
import { choiceProblem, pointsWithin, type Span } from './choices.ts';
import { missing, refused, scored, type RuleModule } from './rule.ts';

/** Thirds of 财预〔2020〕10号: 80 % belongs to 达成, 60 % to 部分达成. */
export const THIRDS = [
	{ id: 'reached', text: '达成年度指标', low: 80, high: 100 },
	{ id: 'partly', text: '部分达成年度指标并具有一定效果', low: 60, high: 80 },
	{ id: 'missed', text: '未达成年度指标且效果较差', low: 0, high: 60 }
] as const;

/** 财预〔2020〕10号, qualitative: one of three grades, and within it the points chosen. */
export const nationalQualitative: RuleModule<'national-qualitative'> = {
	kind: 'national-qualitative',
	score({ points, judgement }) {
		const choices = judgement?.choices;
		if (choices === undefined || choices.length === 0) {
			return missing(`待评判完成程度：${THIRDS.map((third) => third.text).join('、')}`);
		}
		const problem = choiceProblem(
			choices,
			THIRDS.map((third) => third.id)
		);
		if (problem !== null) return refused(problem);
		if (choices.length > 1) return refused('只能选一个完成程度');
		const third = THIRDS.find((candidate) => candidate.id === choices[0]!.id)!;
		const at = (percent: number) => points.times(percent).dividedBy(100);
		const span: Span = { ...third, min: at(third.low).toFixed(), max: at(third.high).toFixed() };
		const chosen = pointsWithin(choices[0]!, span);
		if ('problem' in chosen) return chosen.refused ? refused(chosen.problem) : missing(chosen.problem);
		if (third.high < 100 && exact(chosen).gte(at(third.high))) {
			return refused(`“${third.text}”的得分应低于 ${plain(at(third.high))} 分`);
		}
		return scored(chosen, `${third.text}（${third.high}%–${third.low}%），得 ${plain(chosen)} 分`);
	},
	check() {
		return [];
	}
};
