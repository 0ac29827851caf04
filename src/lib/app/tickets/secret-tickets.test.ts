import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DEFAULT_THRESHOLDS } from '../../domain/alert-thresholds.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { findAlerts } from '../../explore/alerts/find-alerts.ts';
import { askConsole } from '../../explore/console/ask-console.ts';
import { dissatisfiedReasons } from '../../explore/dissatisfied-reasons.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import { countTickets, listTickets } from '../../explore/list-tickets.ts';
import { listConflicts } from '../../explore/quality/list-conflicts.ts';
import { listFindings } from '../../explore/quality/list-findings.ts';
import { findRepeats } from '../../explore/repeats.ts';
import { ticketById } from '../../explore/ticket-by-id.ts';
import { countWords } from '../../explore/words/count-words.ts';
import { csvText } from '../../intake/land.test-support.ts';
import { landFile } from '../../intake/land.ts';
import { createMasker } from '../../intake/mask.ts';
import type { LandedFile } from '../../intake/model.ts';
import { sourceOfBytes } from '../../intake/source.ts';
import { exportTable } from '../export/export-table.ts';
import { shownPreview } from '../import/preview-rows.ts';
import { loadInputs } from '../load-inputs.ts';
import { savedRows } from '../../ui/saved-table.ts';
import { TICKET_EXPORT } from './ticket-export.ts';
import { ticketSources } from './ticket-sources.ts';

/** Stands in every cell of the secret tickets that says something, and nowhere else. */
const MARK = '泄密标记';
const HEAD =
	'工单编号,受理时间,办结时间,工单标题,诉求内容,诉求人,联系电话,诉求地址,回复内容,不满意原因,满意度,一级分类,二级分类,承办单位,是否保密,内部备注';
const secret = (no: string, day: string, word = MARK) =>
	`${no},2023-06-${day} 08:00:00,2023-06-${day} 07:00:00,${word}一,${word}二,${word}三,13800000001,${word}四,${word}五,${word}六,不满意,城建,路灯,城管局,是,${word}七`;
const open = (no: string, day: string) =>
	`${no},2023-06-${day} 08:00:00,,路灯不亮,路灯又不亮,甄小白,13800000001,某路,已修,太慢,不满意,城建,路灯,城管局,否,备注`;
const FILES = {
	'一.csv': [HEAD, secret('S1', '01'), secret('S2', '05'), secret('S3', '09'), open('A1', '02'), open('A2', '20')],
	'二.csv': [HEAD, secret('S1', '01', `${MARK}改`), 'S4,六月三日,,x,x,x,x,x,x,x,不满意,城建,路灯,城管局,是,x']
};

describe('保密 tickets', () => {
	let engine: Engine;
	const inputs: { fileId: number; landed: LandedFile; sha256: string }[] = [];
	const scope = { period: { from: '2023-06-01', to: '2023-07-01' }, asOf: '2023-06-30 12:00:00' };
	const rules = { calendar: { holidays: [], workdays: [] }, terms: [], unitAliases: [], corrections: [] };
	beforeAll(async () => {
		engine = await createNodeEngine();
		for (const [index, [name, lines]] of Object.entries(FILES).entries()) {
			const transform = createMasker({ callerKey: 'k' });
			const fileId = index + 1;
			const landed = await landFile(sourceOfBytes(name, csvText(lines.join('\n'))), { fileId, transform });
			inputs.push({ fileId, landed, sha256: String(fileId).repeat(64) });
		}
		await loadInputs(engine, inputs, { fresh: true, rules, today: '2023-12-31', before: null });
	});
	afterAll(() => engine.close());

	/** Everything that a page can list or open, by what shows it. */
	const shown: Readonly<Record<string, () => Promise<unknown>>> = {
		'the list of tickets': () => listTickets(engine, scope, { offset: 0, limit: 100 }),
		'the list sorted by title’s neighbours': () =>
			listTickets(engine, scope, { offset: 0, limit: 100, sort: { by: 'unit', descending: false } }),
		'a ticket opened': () => ticketById(engine, 'S1'),
		'the rows of its files': () => ticketSources(engine, 'S1', { inputs, workspace: rules, secret: true }),
		'reasons of dissatisfaction': () => dissatisfiedReasons(engine, scope),
		'findings on quality': () => listFindings(engine, {}, { offset: 0, limit: 100 }),
		'conflicts between files': () => listConflicts(engine, {}, { offset: 0, limit: 100 }),
		'repeated callers': () => findRepeats(engine, { ...scope, atLeast: 1, limit: 100 }),
		warnings: () => {
			const repeated = { ...DEFAULT_THRESHOLDS.repeated, times: 2 };
			return findAlerts({ engine, asOf: scope.asOf, thresholds: { ...DEFAULT_THRESHOLDS, repeated } });
		},
		'the preview of an import': async () => {
			const { landed } = inputs[0]!;
			return shownPreview('tickets', landed.sheets[0]!.preview!, rules);
		},
		'a saved table': async () => {
			const rows = savedRows(TICKET_EXPORT, await listTickets(engine, scope, { offset: 0, limit: 100 }));
			const table = { title: '工单清单', columns: TICKET_EXPORT, rows };
			const facts = { page: '工单', unit: '', period: null, filters: [], asOf: null, variants: {}, unmasked: [] };
			return new TextDecoder().decode((await exportTable(table, facts, 'csv')).bytes);
		},
		'SQL over everything': () => askConsole(engine, 'SELECT * FROM tickets', 100),
		'SQL that names a part after the table': () =>
			askConsole(engine, 'WITH tickets AS (SELECT * FROM tickets) SELECT * FROM tickets', 100),
		'SQL that asks for parts of texts': () =>
			askConsole(engine, 'SELECT substr(content, 1, 4), title[1:4], list(reply) FROM tickets GROUP BY ALL', 100),
		'SQL over problems': () => askConsole(engine, 'SELECT * FROM problems', 100)
	};

	it.each(Object.keys(shown))('say nothing through %s', async (name) => {
		const text = JSON.stringify(await shown[name]!(), (_, value: unknown) =>
			value instanceof Map ? [...value] : typeof value === 'bigint' ? String(value) : value
		);
		expect(text.length).toBeGreaterThan(2);
		expect(text).not.toContain(MARK);
	});

	it('are told apart in lists by a text in place of theirs', async () => {
		const rows = await listTickets(engine, scope, { offset: 0, limit: 100 });
		expect(rows.filter((row) => row.secret).map(({ title }) => title)).toEqual([SECRET_TEXT, SECRET_TEXT, SECRET_TEXT]);
		expect(rows.filter((row) => !row.secret).map(({ title }) => title)).toEqual(['路灯不亮', '路灯不亮']);
	});

	it('are not found by what they say, nor counted among its words', async () => {
		expect(await countTickets(engine, { ...scope, filter: { dimensions: {}, text: MARK } })).toBe(0);
		expect((await countWords(engine, scope, [MARK])).get(MARK) ?? 0).toBe(0);
	});

	it('do not show beside the other tickets of their caller', async () => {
		const repeats = await findRepeats(engine, { ...scope, atLeast: 1, limit: 100 });
		expect(repeats.map(({ tickets }) => tickets)).toEqual([2]);
		const own = await listTickets(engine, { ...scope, filter: repeats[0]!.filter }, { offset: 0, limit: 100 });
		expect(own.map(({ ticket_no }) => ticket_no)).toEqual(['A2', 'A1']);
	});

	it('count in every figure', async () => {
		expect(await countTickets(engine, scope)).toBe(5);
	});
});
