import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { auditReport } from './audit-report.ts';
import { form, formRows, type Form, type FormSlip } from './national-form.test-support.ts';

/** Fixed, so that a chance equality of two random figures cannot fail one run in a thousand. */
const RUNS = { seed: 12345, numRuns: 80 } as const;
const round2 = (value: number) => (Math.round(value * 100 + 1e-7) / 100).toFixed(2);
const truncated2 = (value: number) => (Math.floor(value * 100 + 1e-7) / 100).toFixed(2);
const checksOf = (text: string) => auditReport(text).map(({ check }) => check);

/** A total split into parts, none of them small. */
const split = (parts: number) =>
	fc
		.array(fc.integer({ min: 120, max: 9000 }), { minLength: parts, maxLength: parts })
		.map((counts) => ({ counts, total: counts.reduce((sum, count) => sum + count, 0) }));

interface Bulletin {
	readonly total: number;
	readonly types: readonly number[];
	readonly rates: 'rounded' | 'truncated';
	readonly directShare: number;
	readonly closedShare: number;
	readonly before: number;
}

const bulletin: fc.Arbitrary<Bulletin> = split(4).chain(({ counts, total }) =>
	fc.record({
		total: fc.constant(total),
		types: fc.constant(counts),
		rates: fc.constantFrom('rounded' as const, 'truncated' as const),
		directShare: fc.double({ min: 0.3, max: 0.7, noNaN: true }),
		closedShare: fc.double({ min: 0.8, max: 0.97, noNaN: true }),
		before: fc.integer({ min: 60, max: Math.max(61, total - 60) })
	})
);

/** What a mutation changes: figures to add to what is printed. */
interface Slip {
	readonly share?: number;
	readonly part?: number;
	readonly direct?: number;
	readonly rate?: number;
	readonly change?: number;
}

function bulletinText({ total, types, rates, directShare, closedShare, before }: Bulletin, slip: Slip = {}): string {
	const percent = (value: number) => (rates === 'rounded' ? round2(value) : truncated2(value));
	const direct = Math.round(total * directShare);
	const sent = total - direct;
	const closed = Math.round(sent * closedShare);
	const grown = total - before;
	const names = ['咨询类', '求助类', '投诉类', '其他类'];
	const parts = types.map((count, index) => {
		const printed = index === 2 ? count + (slip.part ?? 0) : count;
		const share = Number(percent((count * 100) / total)) + (index === 1 ? (slip.share ?? 0) : 0);
		return `${names[index]!}${printed}件，占${share.toFixed(2)}%`;
	});
	const rate = Number(percent((closed * 100) / sent)) + (slip.rate ?? 0);
	const change = Number(percent((Math.abs(grown) * 100) / before)) + (slip.change ?? 0);
	const moved =
		grown === 0
			? ''
			: `比上月${grown > 0 ? '增加' : '减少'}${Math.abs(grown)}件，${grown > 0 ? '增长' : '下降'}${change.toFixed(2)}%。`;
	return [
		'一、总体情况',
		`本月热线共受理诉求${total}件，其中直接办结${direct + (slip.direct ?? 0)}件，转办${sent}件。`,
		`从类型看，共受理${total}件，其中：${parts.join('；')}。`,
		`二、办理情况`,
		`转办工单${sent}件，已办结${closed}件，办结率${rate.toFixed(2)}%。`,
		moved === '' ? '' : `本月受理${total}件，${moved}`
	].join('\n');
}

describe('bulletins made up of consistent figures', () => {
	it('yield nothing, rounded or truncated', () => {
		fc.assert(
			fc.property(bulletin, (figures) => {
				expect(auditReport(bulletinText(figures))).toEqual([]);
			}),
			RUNS
		);
	});

	it.each<[string, Slip, string]>([
		['a share', { share: 1.3 }, 'share-recomputed'],
		['a part', { part: 37 }, 'parts-sum'],
		['direct handling', { direct: 41 }, 'parts-sum'],
		['a rate', { rate: -1.7 }, 'rate-recomputed'],
		['a change', { change: 3.1 }, 'change-recomputed']
	])('give away a slip in %s', (_what, slip, check) => {
		fc.assert(
			fc.property(
				bulletin.filter(({ total, before }) => total !== before),
				(figures) => {
					expect(checksOf(bulletinText(figures, slip))).toContain(check);
				}
			),
			RUNS
		);
	});
});

const formText = (figures: Form, slip?: FormSlip) =>
	formRows(figures, slip)
		.map((row) => row.map((cell) => `\t${cell}\n`).join('') + '\n')
		.join('');

describe('national forms made up of consistent figures', () => {
	it('yield nothing', () => {
		fc.assert(
			fc.property(form, (figures) => {
				expect(auditReport(formText(figures))).toEqual([]);
			}),
			RUNS
		);
	});

	it.each<[FormSlip, string]>([
		['rate', 'execution-rate'],
		['execution', 'execution-score'],
		['source', 'fund-sources'],
		['total', 'total-sum'],
		['points', 'full-marks'],
		['score', 'score-range'],
		['deviation', 'deviation-missing'],
		['actual', 'target-without-actual'],
		['blank', 'score-blank']
	])('give away a slip in %s', (slip, check) => {
		fc.assert(
			fc.property(
				form.filter(({ lost }) => lost.some((points) => points > 0)),
				(figures) => {
					expect(checksOf(formText(figures, slip))).toContain(check);
				}
			),
			RUNS
		);
	});
});
