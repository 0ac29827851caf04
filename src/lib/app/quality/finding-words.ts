import { parsePeriod, periodLabel } from '../../domain/period.ts';
import type { FindingFilter } from '../../explore/quality/finding-filter.ts';
import { findingKind } from '../../explore/quality/finding-kinds.ts';

/** Name of an input by its number. */
export type FileNames = ReadonlyMap<number, string>;

/** A month of findings as people read it. */
export function monthName(month: string | null): string {
	return month === null ? '时间不明' : periodLabel(parsePeriod(month));
}

/** Name of an input, whether it is still there or not. */
export function fileName(names: FileNames, file: number): string {
	return names.get(file) ?? `第 ${file} 个文件`;
}

/** What is filtered, in words. The keys are those of the filter. */
export function findingChips(
	{ kind, file, month }: FindingFilter,
	names: FileNames
): { key: keyof FindingFilter; name: string; value: string }[] {
	return [
		...(kind === undefined ? [] : [{ key: 'kind' as const, name: '规则', value: findingKind(kind).name }]),
		...(file === undefined ? [] : [{ key: 'file' as const, name: '文件', value: fileName(names, file) }]),
		...(month === undefined ? [] : [{ key: 'month' as const, name: '月份', value: monthName(month) }])
	];
}

/** The filter without one of its parts. */
export function withoutPart(filter: FindingFilter, key: keyof FindingFilter): FindingFilter {
	return Object.fromEntries(Object.entries(filter).filter(([part]) => part !== key));
}

/** What is filtered, each part in words: `规则 办结早于受理`. */
export function findingFilterWords(filter: FindingFilter, names: FileNames): string[] {
	return findingChips(filter, names).map(({ name, value }) => `${name} ${value}`);
}
