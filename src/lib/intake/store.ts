import { DATASETS, datasetList } from '../domain/datasets/index.ts';
import type { DatasetDef } from '../domain/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, join, sql } from '../engine/sql/quote.ts';
import { createLandingTable, landingTable } from '../engine/sql/tables.ts';
import { CREATE_CORRECTIONS, createUncorrected, uncorrectedTable } from './corrections.ts';
import { appendKept } from './append-kept.ts';
import { IntakeError } from './intake-error.ts';
import type { FileReport, LandedFile, LandedSheet, Problem, SheetReport } from './model.ts';
import { CREATE_CALENDAR_DAYS } from './rebuild/calendar-days.ts';
import { CREATE_PROBLEMS } from './rebuild/problem-rows.ts';
import { createEmptyTyped, removeTyped } from './rebuild/typed-view.ts';
import { CREATE_CONFLICTS } from './rebuild/upsert.ts';

const INPUT_TABLES = [
	'CREATE OR REPLACE TABLE inputs (_file INTEGER, name VARCHAR)',
	/** The header each field was read from, for messages. */
	'CREATE OR REPLACE TABLE input_columns (_file INTEGER, _sheet VARCHAR, field VARCHAR, header VARCHAR)'
];

/**
 * Makes an empty database, also of one that was in use: landing tables, typed relations, `inputs`, `input_columns`, `problems`,
 * `conflicts`, `calendar_days`.
 */
export async function prepareStore(engine: Engine): Promise<void> {
	const tables = datasetList.flatMap((definition) => [
		createLandingTable(definition),
		createEmptyTyped(definition),
		createUncorrected(definition)
	]);
	const statements = [
		...tables,
		...INPUT_TABLES,
		CREATE_PROBLEMS,
		CREATE_CONFLICTS,
		CREATE_CORRECTIONS,
		CREATE_CALENDAR_DAYS
	];
	await engine.transaction(() => engine.execute(statements.join(';\n')));
}

/**
 * Adds a landed file to the landing tables, all of it or nothing. `fileId` is its number in import order, which its rows
 * carry in `_file`. Call `rebuild` afterwards. Throws an `IntakeError` when the rows that arrived are not as many as were read.
 */
export async function addLanded(engine: Engine, landed: LandedFile, fileId: number): Promise<void> {
	await engine.transaction(async () => {
		for (const sheet of landed.sheets) await addSheet(engine, landed, sheet);
		await noteInput(engine, landed, fileId);
	});
}

async function addSheet(engine: Engine, landed: LandedFile, sheet: LandedSheet): Promise<void> {
	const definition = datasetOf(sheet);
	if (definition === null) return;
	const arrived = await appendKept(engine, definition, sheet.csv, sheet.columns);
	if (arrived !== sheet.landed) {
		throw new IntakeError(
			`“${landed.file}”的“${sheet.name}”读到 ${sheet.landed} 行，只存入 ${arrived} 行，已放弃导入。请另存为 xlsx 后再试`
		);
	}
}

/** Notes a file whose rows are in the landing tables, and the header that each of its fields was read from. */
export async function noteInput(engine: Engine, landed: LandedFile, fileId: number): Promise<void> {
	await engine.execute(sql`INSERT INTO inputs VALUES (${fileId}::INTEGER, ${landed.file}::VARCHAR)`);
	for (const sheet of landed.sheets) {
		if (datasetOf(sheet) === null) continue;
		const headers = sheet.recognition.columns.flatMap(({ field, standsFor, header }) =>
			[field, standsFor ?? null].flatMap((key) =>
				key === null ? [] : sql`(${fileId}::INTEGER, ${sheet.name}::VARCHAR, ${key}::VARCHAR, ${header}::VARCHAR)`
			)
		);
		if (headers.length > 0) await engine.execute(sql`INSERT INTO input_columns VALUES ${join(headers, ', ')}`);
	}
}

/** The dataset a sheet landed as, or null where nothing of it landed. */
function datasetOf(sheet: LandedSheet): DatasetDef | null {
	return sheet.recognition.dataset === null ? null : DATASETS[sheet.recognition.dataset];
}

/**
 * Takes a file out again, all of it or nothing. Call `rebuild` afterwards: until then the typed relations lack its rows, but still
 * have what it changed in rows of other files.
 */
export async function removeFile(engine: Engine, fileId: number): Promise<void> {
	const tables = [...datasetList.map(landingTable), ...datasetList.map(uncorrectedTable), 'inputs', 'input_columns'];
	await engine.transaction(async () => {
		for (const definition of datasetList) await removeTyped(engine, definition, fileId);
		for (const table of tables) {
			await engine.execute({ text: `DELETE FROM ${identifier(table)} WHERE _file = ?::INTEGER`, params: [fileId] });
		}
	});
}

/** How many problems of a sheet a report carries; the table `problems` has them all. */
export const REPORTED_PROBLEMS = 1000;

/**
 * What became of a file after `rebuild`: for each sheet its mapping, counts (source = accepted + rejected + blank +
 * total) and the first problems in row order.
 */
export async function fileReport(engine: Engine, landed: LandedFile, fileId: number): Promise<FileReport> {
	const sheets: SheetReport[] = [];
	for (const sheet of landed.sheets) sheets.push(await sheetReport(engine, sheet, fileId));
	const { file, format, encoding, error, errorCode } = landed;
	return {
		file,
		format,
		encoding,
		sheets,
		...(error === undefined ? {} : { error }),
		...(errorCode === undefined ? {} : { errorCode })
	};
}

async function sheetReport(engine: Engine, sheet: LandedSheet, fileId: number): Promise<SheetReport> {
	const where = sql`_file = ${fileId}::INTEGER AND coalesce(_sheet, '') = ${sheet.name}::VARCHAR`;
	const [count] = await engine.query<{ rejected: number }>(
		sql`SELECT CAST(count(DISTINCT _row) AS DOUBLE) AS rejected FROM problems WHERE severity = 'rejected' AND ${where}`
	);
	const problems = await engine.query<ProblemRow>(
		sql`SELECT _row AS row, header, value, reason, severity FROM problems WHERE ${where} ORDER BY _row, field LIMIT ${REPORTED_PROBLEMS}`
	);
	const rejected = count?.rejected ?? 0;
	const unplaced = sheet.unplaced ?? 0;
	return {
		name: sheet.name,
		hidden: sheet.hidden,
		headerRow: sheet.recognition.headerRow,
		dataset: sheet.recognition.dataset,
		columns: sheet.recognition.columns,
		rows: {
			source: sheet.source,
			accepted: sheet.landed - rejected,
			rejected: rejected + unplaced,
			blank: sheet.blank,
			total: sheet.total
		},
		problems: [
			...(sheet.recognition.beside === undefined ? [] : [besideProblem(sheet.recognition.beside)]),
			...(unplaced > 0 ? [unplacedProblem(unplaced, sheet.otherTable)] : []),
			...problems.map(toProblem)
		]
	};
}

const unplacedProblem = (rows: number, otherTable: number | undefined): Problem => ({
	row: otherTable ?? null,
	column: null,
	value: null,
	reason:
		otherTable === undefined
			? `没有认出这是哪一类表，${rows} 行都没有计入；请在导入页选择它是什么、各列是什么`
			: `从这一行起是另一张表，没有认出是哪一类，它的 ${rows} 行没有计入；如果要用，请把它移到另一个工作表或文件后再导入`,
	severity: 'rejected'
});

const besideProblem = (column: number): Problem => ({
	row: null,
	column: null,
	value: null,
	reason:
		`从第 ${column + 1} 列起是并排的另一张表，没有计入；请把它移到另一个工作表或文件后再导入。` +
		`如果其实是同一张表，请在“指定数据种类与列对应”里指定这些列`,
	severity: 'rejected'
});

type ProblemRow = {
	row: number;
	header: string | null;
	value: string | null;
	reason: string;
	severity: Problem['severity'];
};

function toProblem({ row, header, value, reason, severity }: ProblemRow): Problem {
	return { row, column: header, value, reason, severity };
}
