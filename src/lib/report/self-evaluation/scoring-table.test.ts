import { describe, expect, it } from 'vitest';

import mof from '../../../../data/templates/mof-2020-10.json' with { type: 'json' };
import { templateSchema } from '../../evaluation/template.ts';
import { seedInput, seedScorecard } from '../seed-report.test-support.ts';
import { buildSelfEvaluationModel } from './build-self-evaluation-model.ts';
import { indicatorTable } from './indicator-table.ts';
import { scoringTable } from './scoring-table.ts';

const report = buildSelfEvaluationModel(seedInput);

describe('scoringTable', () => {
	it('prints the scores of the form and its total', () => {
		const { rows } = scoringTable(report);
		expect(rows.slice(1, 21).map((row) => row[6]!.text)).toEqual([
			'4',
			'3',
			'5',
			'4',
			'2',
			'2',
			'1',
			'7',
			'3',
			'1',
			'7',
			'11',
			'6',
			'2',
			'4',
			'6',
			'6',
			'6',
			'6',
			'6'
		]);
		expect(rows[21]!.map((cell) => cell!.text)).toEqual(['总分', '100', '/', '100', '/', '100', '92']);
		expect(rows[22]![1]!.text).toBe('优秀');
	});

	it('spreads a leaf above the third level over the columns it does not need', () => {
		const template = templateSchema.parse(mof);
		const scorecard = { ...seedScorecard, indicators: [], subtotals: [] };
		const { rows } = scoringTable(buildSelfEvaluationModel({ ...seedInput, template, scorecard }));
		expect(rows[1]![0]).toMatchObject({ text: '预算执行率', columnSpan: 5 });
		expect(rows[1]!.slice(5).map((cell) => cell!.text)).toEqual(['10', '—']);
		expect(rows[2]![0]).toMatchObject({ text: '产出指标', rowSpan: 4 });
		expect(rows[2]![2]).toMatchObject({ text: '数量指标', columnSpan: 3 });
	});

	it('shows an indicator without a score as unknown, not as zero', () => {
		const indicators = seedScorecard.indicators.map((item) => ({ ...item, score: null }));
		const { rows } = scoringTable(
			buildSelfEvaluationModel({ ...seedInput, scorecard: { ...seedScorecard, indicators } })
		);
		expect(new Set(rows.slice(1, 21).map((row) => row[6]!.text))).toEqual(new Set(['—']));
		expect(rows[1]![6]!.number).toBeUndefined();
	});
});

describe('indicatorTable', () => {
	it('has the rule column only when asked', () => {
		expect(indicatorTable(report).widths).toHaveLength(11);
		const { rows } = indicatorTable(report, { ruleScore: true });
		expect(rows[0]!.map((cell) => cell!.text)).toContain('按标准计算');
		expect(rows[6]![10]).toMatchObject({ text: '2.69', number: { value: 2.69 } });
	});

	it('merges the subtotal over the leaves of its first level', () => {
		const last = indicatorTable(report).rows.map((row) => row[10]);
		expect(last[1]).toMatchObject({ text: '18', rowSpan: 5 });
		expect(last[2]).toBeNull();
		expect(last[6]).toMatchObject({ text: '21', rowSpan: 6 });
		expect(last[12]).toMatchObject({ text: '53', rowSpan: 9 });
	});
});
