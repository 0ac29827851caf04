import { describe, expect, it } from 'vitest';

import { REPORT_CHECKS } from './checks/index.ts';
import { reportFacts } from './facts/report-facts.ts';
import { fromFlattenedText } from './read/from-flattened-text.ts';

/** A long report: pages of bulletins, each with a total, its kinds and their shares, rates and a list, all different. */
function report(pages: number): string {
	return Array.from({ length: pages }, (_, page) => {
		const [a, b, c] = [1000 + page * 13, 700 + page * 7, 300 + page * 3];
		const all = a + b + c;
		const share = (part: number) => ((part * 100) / all).toFixed(2);
		return [
			`第${page + 1}期。本期共受理诉求${all}件，其中：咨询类${a}件，占${share(a)}%；求助类${b}件，占${share(b)}%；投诉类${c}件，占${share(c)}%。`,
			`派发${b}件，办结${c}件，办结率${((c * 100) / b).toFixed(2)}%，直接办结${a}件，转办${b + c}件。`
		].join('\n');
	}).join('\n');
}

/** Counts looked at while every check runs. */
function workOf(pages: number): number {
	const facts = reportFacts(fromFlattenedText(report(pages)));
	for (const check of REPORT_CHECKS) expect(check(facts)).toEqual([]);
	return facts.known.looked;
}

describe('a long report', () => {
	it('costs little more than twice the work when it is twice as long', () => {
		const [short, long] = [workOf(100), workOf(400)];
		expect(short).toBeGreaterThan(0);
		// Four times the text: sixteen times the comparisons were all counts compared with all.
		expect(long / short).toBeLessThan(6);
	});
});
