import type { Scorecard } from '../../evaluation/model.ts';
import type { Band, IndicatorNode, Template } from '../../evaluation/template.ts';
import type { IndicatorRow, LevelCell, SummaryRow } from './model.ts';

const leafCount = (node: IndicatorNode): number =>
	node.children ? node.children.reduce((sum, child) => sum + leafCount(child), 0) : 1;

/** The form's tree as rows, one a leaf, each level spanning its leaves, with the points and scores of the scorecard. */
export function indicatorRows(template: Template, scorecard: Scorecard): IndicatorRow[] {
	const results = new Map(scorecard.indicators.map((indicator) => [indicator.id, indicator]));
	// A form may share the points of unset indicators out anew, so they come from the scorecard, not from the form.
	const points = new Map([...scorecard.subtotals, ...scorecard.indicators].map((item) => [item.id, item.points]));
	const leaves = (node: IndicatorNode, above: readonly LevelCell[]): IndicatorRow[] => {
		const levels = [...above, { name: node.name, points: points.get(node.id) ?? node.points, span: leafCount(node) }];
		if (!node.children) {
			const { explanation = '', standard = '' } = node;
			return [{ levels, explanation, standard, result: results.get(node.id) ?? null }];
		}
		const covered = levels.map((level) => ({ ...level, span: 0 }));
		return node.children.flatMap((child, index) => leaves(child, index === 0 ? levels : covered));
	};
	return template.indicators.flatMap((first) =>
		leaves(first, []).map((row, index) =>
			index === 0 ? { ...row, subtotal: firstLevel(first, scorecard).score } : row
		)
	);
}

/** 得分汇总: each first level, then the whole (综合绩效). */
export function summaryRows(template: Template, scorecard: Scorecard): SummaryRow[] {
	const rows = template.indicators.map((node) => ({
		name: node.name,
		...firstLevel(node, scorecard),
		bands: labels(node.bands ?? [])
	}));
	const { points, score, ruleScore, grade } = scorecard;
	return [...rows, { name: '综合绩效', points, score, ruleScore, grade, bands: labels(template.bands) }];
}

const labels = (bands: readonly Band[]): string[] => bands.map((band) => band.label);

/** Points and scores of a first level: its subtotal, or the indicator itself where the first level is a leaf. */
function firstLevel(node: IndicatorNode, scorecard: Scorecard): Omit<SummaryRow, 'name' | 'bands'> {
	const subtotal = scorecard.subtotals.find(({ id }) => id === node.id);
	const leaf = scorecard.indicators.find(({ id }) => id === node.id);
	const { points, score, ruleScore } = subtotal ?? leaf ?? { points: node.points, score: null, ruleScore: null };
	return { points, score, ruleScore, grade: subtotal?.grade ?? null };
}
