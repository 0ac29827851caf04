import { CHECK_NAMES } from '../../evaluation/audit/check-names.ts';
import type { FindingMark, MarkKind } from '../../evaluation/audit/finding-mark.ts';
import type { Finding, Severity } from '../../evaluation/model.ts';
import { findingKey } from './finding-key.ts';
import { SEVERITIES } from './findings-view.ts';

/** 未处理: nobody has looked at it yet. */
export type MarkState = MarkKind | '未处理';

/** A finding as the page lists it. */
export interface FindingRow {
	readonly key: string;
	readonly finding: Finding;
	/** What the check looks at, in Chinese. */
	readonly check: string;
	/** The table, section or first-level indicator that it is found in. */
	readonly place: string;
	readonly mark: FindingMark | null;
}

/** What is shown; an empty choice shows all. */
export interface FindingFilter {
	readonly severities: readonly Severity[];
	readonly check: string;
	readonly place: string;
	readonly state: MarkState | '';
}

export const NO_FILTER: FindingFilter = { severities: [], check: '', place: '', state: '' };

/** Findings gravest first, otherwise in the order found, each with its mark. */
export function findingRows(
	findings: readonly Finding[],
	marks: ReadonlyMap<string, FindingMark>
): readonly FindingRow[] {
	return SEVERITIES.flatMap(({ severity }) => findings.filter((finding) => finding.severity === severity)).map(
		(finding) => {
			const key = findingKey(finding);
			return {
				key,
				finding,
				check: CHECK_NAMES[finding.check] ?? finding.check,
				place: placeOf(finding.where),
				mark: marks.get(key) ?? null
			};
		}
	);
}

export function stateOf({ mark }: FindingRow): MarkState {
	return mark?.mark ?? '未处理';
}

export function filterRows(rows: readonly FindingRow[], filter: FindingFilter): readonly FindingRow[] {
	return rows.filter(
		(row) =>
			(filter.severities.length === 0 || filter.severities.includes(row.finding.severity)) &&
			(filter.check === '' || filter.check === row.check) &&
			(filter.place === '' || filter.place === row.place) &&
			(filter.state === '' || filter.state === stateOf(row))
	);
}

/** Values to choose from with the number of findings of each, in the order of the list; the first stands for all. */
export function optionsOf(
	rows: readonly FindingRow[],
	all: string,
	valueOf: (row: FindingRow) => string
): readonly { readonly value: string; readonly label: string }[] {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
	return [
		{ value: '', label: all },
		...[...counts].map(([value, count]) => ({ value, label: `${value}（${count}）` }))
	];
}

/** A filter in words, for a file that holds what it leaves. */
export function filterWords(filter: FindingFilter): readonly string[] {
	return [
		...SEVERITIES.filter(({ severity }) => filter.severities.includes(severity)).map(
			({ label }) => `严重程度 ${label}`
		),
		...(filter.check === '' ? [] : [`检查项目 ${filter.check}`]),
		...(filter.place === '' ? [] : [`位置 ${filter.place}`]),
		...(filter.state === '' ? [] : [`核实 ${filter.state}`])
	];
}

/** The coarse part of a place: the table, the section or the first-level indicator. */
function placeOf(where: string): string {
	return where.split(/／|“| 与 |、(?=[表一二三四五六七八九十])/)[0]!.trim();
}
