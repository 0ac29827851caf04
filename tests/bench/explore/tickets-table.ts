import { tickets } from '../../../src/lib/domain/datasets/tickets.ts';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { createTypedTable } from '../../../src/lib/engine/sql/tables.ts';

/** Two years, the last of which is not over at the as-of instant. */
export const FIRST_DAY = '2024-01-01';
export const DAYS = 731;
export const AS_OF = '2025-12-31 23:59:59';

/** SQL: one of `values`, or null once in `nulls`, by a hash of the row's number: the same on every engine. */
function oneOf(salt: number, values: readonly string[], nulls: number): string {
	const list = values.map((value) => `'${value}'`).join(', ');
	return (
		`CASE WHEN hash(i * 31 + ${salt}) % ${nulls} = 0 THEN NULL ` +
		`ELSE [${list}][1 + (hash(i * 7 + ${salt}) % ${values.length})::INTEGER] END`
	);
}

const named = (count: number, name: (at: number) => string) => Array.from({ length: count }, (_, at) => name(at + 1));
export const VALUES = {
	type: ['咨询', '投诉', '求助', '举报', '建议'],
	channel: ['电话', '微信', '网站', '12345APP'],
	cat2: named(72, (at) => `设施管理${at}`),
	unit: named(60, (at) => `县第${at}承办局`),
	area: named(11, (at) => `第${at}镇`),
	satisfaction: ['非常满意', '满意', '基本满意', '不满意', '未评价']
} as const;

/** Generated tickets in the typed table, the same rows for the same count on every engine, as the import would leave them. */
export async function fillTickets(engine: Engine, rows: number): Promise<void> {
	await engine.execute(createTypedTable(tickets, 'tickets'));
	const cells = {
		ticket_no: `'GD' || lpad(i::VARCHAR, 10, '0')`,
		accept_time: 'accepted',
		dispatch_time: 'accepted + to_minutes((hash(i + 1) % 240)::BIGINT)',
		sign_time: 'accepted + to_minutes((240 + hash(i + 2) % 480)::BIGINT)',
		close_time: 'CASE WHEN hash(i + 3) % 14 > 0 THEN accepted + to_minutes((360 + hash(i + 4) % 9600)::BIGINT) END',
		due_at: 'accepted + INTERVAL 5 DAY',
		is_closed: 'hash(i + 3) % 14 > 0',
		visit_time: 'CASE WHEN hash(i + 5) % 3 > 0 THEN accepted + INTERVAL 12 DAY END',
		visit_result: `CASE WHEN hash(i + 5) % 3 > 0 THEN '接通' END`,
		type: oneOf(1, VALUES.type, 50),
		channel: oneOf(2, VALUES.channel, 100),
		cat1: `'城乡事务' || (1 + (hash(i * 7 + 3) % 72)::INTEGER // 6)`,
		cat2: oneOf(3, VALUES.cat2, 1_000_000_007),
		unit: oneOf(4, VALUES.unit, 40),
		area: oneOf(5, VALUES.area, 40),
		satisfaction: oneOf(6, VALUES.satisfaction, 3),
		status: oneOf(7, ['已办结', '已归档', '办理中'], 1_000_000_007),
		urgency: oneOf(8, ['一般', '紧急'], 1_000_000_007),
		solved: oneOf(9, ['已解决', '未解决'], 3),
		return_count: '(hash(i + 6) % 20 = 0)::INTEGER',
		extend_count: '(hash(i + 7) % 25 = 0)::INTEGER',
		reopen_count: '(hash(i + 8) % 40 = 0)::INTEGER',
		quality_flags: `''`,
		_file: '1',
		_sheet: `'工单'`,
		_row: '(i + 2)::INTEGER',
		_id: 'i'
	};
	const span = DAYS * 86_400;
	await engine.execute(
		`INSERT INTO tickets (${Object.keys(cells).join(', ')}) SELECT ${Object.values(cells).join(', ')} FROM (` +
			`SELECT range AS i, TIMESTAMP '${FIRST_DAY}' + to_seconds((range * ${span} // ${rows})::BIGINT) AS accepted FROM range(${rows}))`
	);
}

/** The nine views' columns alone, texts as ENUM: the best that the engines can be given. */
export async function fillNarrow(engine: Engine): Promise<void> {
	const texts = Object.keys(VALUES) as (keyof typeof VALUES)[];
	for (const id of texts) {
		await engine.execute(
			`CREATE TYPE ${id}_values AS ENUM (SELECT DISTINCT ${id} FROM tickets WHERE ${id} IS NOT NULL ORDER BY ${id})`
		);
	}
	await engine.execute(
		`CREATE TABLE narrow AS SELECT accept_time::DATE AS day, ((isodow(accept_time) - 1) * 24 + hour(accept_time))::UTINYINT AS slot, ` +
			`${texts.map((id) => `${id}::${id}_values AS ${id}`).join(', ')} FROM tickets`
	);
}
