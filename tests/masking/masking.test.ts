import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { Random } from '../../data/demo/kit/random.ts';
import { tickets } from '../../src/lib/domain/datasets/tickets.ts';
import { createMasker } from '../../src/lib/intake/mask.ts';
import { TEXT_PATTERNS } from '../../src/lib/intake/mask/patterns.ts';
import { createScanner } from '../../src/lib/intake/mask/scan.ts';
import { narratives } from './narratives.ts';
import { textOf, type Maker, type Planted } from './narrative.ts';
import * as numbers from './numbers.ts';
import { bareName, named } from './people.ts';
import * as places from './places.ts';
import { scoreMasking } from './score.ts';
import { MEASURED_NARRATIVES, scoreTable } from './table.ts';

/** Least recall by form; every form that is not named here has to reach `USUAL`. */
const USUAL = 0.99;
const LEAST_RECALL: Readonly<Record<string, number>> = { '姓名（有提示词）': 0.97, '姓名（无提示词）': 0 };
const LEAST_PRECISION: Readonly<Record<string, number>> = { names: 0.93, ids: 0.9, addresses: 0.93 };

const mask = createMasker()(tickets);

/** What becomes of a cell of a ticket's column. */
function inColumn(key: string, text: string): string {
	const cells = tickets.fields.map((field) => (field.key === key ? text : ''));
	mask(cells, {});
	return cells.join('');
}

describe('masking of columns', () => {
	const columns: Readonly<Record<string, readonly Maker<Planted>[]>> = {
		caller: [named, bareName],
		phone: [numbers.mobile, numbers.landline, numbers.localLine, numbers.serviceLine],
		address: [places.building, places.chineseBuilding, places.street]
	};
	it.each(Object.keys(columns))('leaves nothing of what the column %s is for', (key) => {
		const random = new Random(12345, key);
		for (const maker of columns[key]!) {
			for (let count = 0; count < 500; count += 1) {
				const { text, leaks } = maker(random);
				const masked = inColumn(key, text);
				expect(
					leaks.filter((leak) => masked.includes(leak)),
					text
				).toEqual([]);
			}
		}
	});
});

describe('masking of generated narratives with known answers', () => {
	const texts = narratives(MEASURED_NARRATIVES);
	const score = scoreMasking(texts);

	it.each(score.forms)('finds $form', ({ form, planted, recall }) => {
		expect(planted).toBeGreaterThan(100);
		expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL[form] ?? USUAL);
	});

	it.each(score.kinds)('leaves look-alikes of $kind', ({ kind, right, precision }) => {
		expect(right).toBeGreaterThan(100);
		expect(precision).toBeGreaterThanOrEqual(LEAST_PRECISION[kind] ?? USUAL);
	});

	it('changes nothing in a text that is masked already', () => {
		const scan = createScanner(TEXT_PATTERNS);
		for (const text of texts.slice(0, 2000).map(textOf)) {
			const masked = scan(text);
			expect(scan(masked)).toBe(masked);
		}
	});

	it('is measured as the documentation says', () => {
		const page = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
		for (const line of scoreTable(score)) expect(page).toContain(line);
	});
});
