import { expect, it } from 'vitest';

import { emptyWorkspace } from '../../workspace/empty.ts';
import { addEvaluator, removeEvaluator, setEvaluator } from './evaluators.ts';

it('adds, changes and removes the evaluator at a place', () => {
	const two = addEvaluator(addEvaluator(emptyWorkspace(2023)));
	const named = setEvaluator(two, 1, { role: '报账员', unit: '政务中心' });
	expect(named.evaluators).toEqual([
		{ role: '', unit: '' },
		{ role: '报账员', unit: '政务中心' }
	]);
	expect(removeEvaluator(named, 0).evaluators).toEqual([{ role: '报账员', unit: '政务中心' }]);
});
