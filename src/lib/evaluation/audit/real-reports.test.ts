import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { auditReport } from './audit-report.ts';

interface Slip {
	/** What stands in the report, and what is put in its place. */
	readonly put: readonly [string, string];
	readonly found: string;
}

const folder = new URL('../../../../tests/fixtures/reports/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const slips = JSON.parse(read('slips.json')) as Readonly<Record<string, Readonly<Record<string, Slip>>>>;
/** Remarks that hold of a report whose figures are right: bands with gaps, a satisfaction without its sample. */
const REMARKS: Readonly<Record<string, readonly string[]>> = {
	'hainan-20-25-55-style': ['band-gaps'],
	'dept-narrative': ['satisfaction-bare']
};
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []));
const keysOf = (text: string) =>
	auditReport(text).map(({ check, stated, computed }) => ({
		check,
		key: `${check} ${stated ?? ''} ${computed ?? ''}`
	}));

/**
 * Reports and bulletins as offices of several provinces write them (made up, every figure right), with one contradiction
 * put into them at a time.
 */
describe.each(names)('the report %s', (name) => {
	const text = read(`${name}.txt`);
	const right = keysOf(text);

	it('yields nothing when every figure is right', () => {
		expect(right.map(({ check }) => check)).toEqual(REMARKS[name] ?? []);
	});

	it.each(Object.entries(slips[name] ?? {}))('gives away a slip: %s', (_what, { put: [from, to], found }) => {
		expect(text.split(from)).toHaveLength(2);
		const known = new Set(right.map(({ key }) => key));
		const spoiled = keysOf(text.replace(from, () => to)).filter(({ key }) => !known.has(key));
		expect(spoiled.map(({ check }) => check)).toContain(found);
	});
});

it('spoils only reports that are there', () => {
	expect(Object.keys(slips).filter((name) => !names.includes(name))).toEqual([]);
});
