import { exact } from './exact.ts';
import type { GoalOutcome } from './goal-result.ts';
import type { IndicatorNode } from './template.ts';

/**
 * Goals whose rate has no base (分母为零), treated as the form says: counted as missed or reached, left out so that the
 * others share the points, or unknown as they are.
 */
export function applyZeroBase(
	outcomes: readonly GoalOutcome[],
	ruling: IndicatorNode['zeroDenominator']
): readonly GoalOutcome[] {
	switch (ruling) {
		case 'zero':
			return outcomes.map((one) => (one.zeroBase ? { ...one, share: exact(0), ruling: '按评价表计 0%' } : one));
		case 'full':
			return outcomes.map((one) => (one.zeroBase ? { ...one, share: exact(1), ruling: '按评价表计 100%' } : one));
		case 'redistribute':
			return outcomes.filter((one) => !one.zeroBase);
		case 'unknown':
		case undefined:
			return outcomes;
	}
}
