import { expect, it } from 'vitest';

import { evaluate } from '../../evaluation/evaluate.ts';
import { findTemplate } from '../../evaluation/templates.ts';
import { SEED_GOALS, SEED_JUDGEMENTS, SEED_METRICS } from '../../evaluation/test-support.ts';
import { reportWarnings } from './report-readiness.ts';

const template = findTemplate({ id: 'baisha-2023', version: 1 });
const seed = { template, goals: SEED_GOALS, metrics: SEED_METRICS };

it('has nothing to say about a complete scorecard', () => {
	const { scorecard } = evaluate({ ...seed, judgements: SEED_JUDGEMENTS });
	expect(reportWarnings(scorecard, [], 0)).toEqual([]);
});

it('counts what is unknown, unreasoned, contradictory and unwritten', () => {
	const judgements = SEED_JUDGEMENTS.filter((one) => one.indicator !== 'decision.goal').map((one) =>
		one.indicator === 'management.system' ? { ...one, reason: '' } : one
	);
	const { scorecard } = evaluate({ ...seed, judgements });
	const error = { check: 'x', severity: 'error', where: '', stated: null, computed: null, message: '' } as const;
	expect(reportWarnings(scorecard, [error, { ...error, severity: 'notice' }], 3).map((one) => one.text)).toEqual([
		'1 项指标待补，总分和等次未定，报告中以“—”表示',
		'1 项自评得分与规则得分不同而未说明理由',
		'复核发现 1 处错误',
		'3 个章节还没有文字，报告中写“（待填写）”'
	]);
});
