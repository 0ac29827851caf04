import { expect, test } from 'vitest';

import { METRICS } from './catalogue.ts';
import { definitionVersion } from './definition-version.ts';

const metric = Object.values(METRICS).find(({ variants }) => variants.length > 1)!;
const [usual, other] = metric.variants;

test('is the same for the same definitions, whether the usual one is named or not', () => {
	expect(definitionVersion({})).toMatch(/^[0-9a-f]{8}$/);
	expect(definitionVersion({ [metric.id]: usual.id })).toBe(definitionVersion({}));
});

test('is another one when a metric is counted in another way', () => {
	expect(definitionVersion({ [metric.id]: other!.id })).not.toBe(definitionVersion({}));
});
