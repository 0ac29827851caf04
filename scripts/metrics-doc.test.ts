import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

import { metricsDocument } from './metrics-doc.ts';

it('docs/metrics.md says what the catalogue says', async () => {
	const written = await readFile(new URL('../docs/metrics.md', import.meta.url), 'utf8');
	expect(written).toBe(metricsDocument());
});
