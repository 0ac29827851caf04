import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { auditReport } from '../../evaluation/audit/audit-report.ts';
import { form, formRows, type FormSlip } from '../../evaluation/audit/national-form.test-support.ts';
import { fromFlattenedText } from '../../evaluation/audit/read/from-flattened-text.ts';
import { readReport } from './read-report.ts';
import { shapesOf, type Block } from './shapes.test-support.ts';

const RUNS = { seed: 12345, numRuns: 5 } as const;

/** What was found, without the name of the table, which a sheet gives and a text does not. */
async function findingsOf(name: string, bytes: Uint8Array): Promise<string[]> {
	const findings = auditReport(await readReport(name, bytes));
	return findings.map(({ check, severity, message, stated, computed }) =>
		[check, severity, message.replace(/表\d+(?:（[^）]*）)?/g, '表'), stated, computed].join(' ')
	);
}

async function expectSame(blocks: readonly Block[], has: string | null): Promise<void> {
	const [first, ...others] = await shapesOf(blocks);
	const expected = await findingsOf(first![1], first![2]);
	if (has === null) expect(expected).toEqual([]);
	else expect(expected.join('\n')).toContain(has);
	for (const [shape, name, bytes] of others) {
		expect([shape, await findingsOf(name, bytes)]).toEqual([shape, expected]);
	}
}

const units = fc.array(fc.record({ sent: fc.integer({ min: 40, max: 900 }), late: fc.integer({ min: 1, max: 9 }) }), {
	minLength: 5,
	maxLength: 9
});

function bulletin(figures: readonly { sent: number; late: number }[], slip?: 'column' | 'rate' | 'text'): Block[] {
	const sum = (of: (figure: { sent: number; late: number }) => number) =>
		figures.reduce((total, figure) => total + of(figure), 0);
	const [sent, done] = [sum((one) => one.sent), sum((one) => one.sent - one.late)];
	const rate = (part: number, whole: number) => `${((part * 100) / whole).toFixed(2)}%`;
	const line = ({ sent: all, late }: { sent: number; late: number }, index: number) => [
		String(index + 1),
		`${'甲乙丙丁戊己庚辛壬'[index]!}镇人民政府`,
		String(all),
		String(all - late),
		rate(all - late - (slip === 'rate' && index === 1 ? all * 0.06 : 0), all)
	];
	return [
		'一、总体情况',
		`二〇二三年五月，热线共派发工单${sent}件，按时办结${done}件，按时办结率${rate(done + (slip === 'text' ? sent * 0.03 : 0), sent)}。`,
		'附件：各单位工单办理情况统计表',
		[
			['序号', '单位', '派发', '按时办结', '按时办结率'],
			...figures.map(line),
			['合计', '', String(sent), String(done + (slip === 'column' ? 7 : 0)), rate(done, sent)]
		]
	];
}

describe('a national form', () => {
	const blocks = (rows: string[][]): Block[] => ['热线运行经费2023年度项目支出绩效自评表', rows];

	it('yields nothing in any shape when it is consistent', async () => {
		await fc.assert(
			fc.asyncProperty(form, (figures) => expectSame(blocks(formRows(figures)), null)),
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
		['deviation', 'deviation-missing']
	])('gives the same findings in every shape with a slip in %s', async (slip, check) => {
		await fc.assert(
			fc.asyncProperty(
				form.filter(({ lost }) => lost.some((points) => points > 0)),
				(figures) => expectSame(blocks(formRows(figures, slip)), check)
			),
			RUNS
		);
	});
});

describe('a bulletin with a table of units', () => {
	it('yields nothing in any shape when it is consistent', async () => {
		await fc.assert(
			fc.asyncProperty(units, (figures) => expectSame(bulletin(figures), null)),
			RUNS
		);
	});

	it.each([
		['column', 'column-total'],
		['rate', 'column-rate'],
		['text', 'rate-recomputed']
	] as const)('gives the same findings in every shape with a slip in its %s', async (slip, check) => {
		await fc.assert(
			fc.asyncProperty(units, (figures) => expectSame(bulletin(figures, slip), check)),
			RUNS
		);
	});
});

describe.each(['baisha-2023', 'consistent-2023'])('the report %s', (name) => {
	const text = readFileSync(new URL(`../../../../tests/fixtures/report-text/${name}.txt`, import.meta.url), 'utf8');
	const blocks = fromFlattenedText(text).blocks.map((block): Block =>
		block.kind === 'table' ? block.rows : block.text
	);

	it('gives the findings of its text in every shape that keeps its cells apart', async () => {
		const expected = await findingsOf('a.txt', new TextEncoder().encode(text));
		for (const [shape, file, bytes] of await shapesOf(blocks)) {
			// Between blanks nothing tells the sentences of an evidence column from those of the next.
			if (shape.endsWith('blanks')) continue;
			expect([shape, await findingsOf(file, bytes)]).toEqual([shape, expected]);
		}
	});
});
