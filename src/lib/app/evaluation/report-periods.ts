import { parsePeriod, periodLabel } from '../../domain/period.ts';

/** A period that a bulletin may cover. */
export interface PeriodOption {
	/** `parsePeriod` text. */
	readonly value: string;
	readonly label: string;
}

/** The year, its quarters and its months, as a bulletin is written. */
export function reportPeriods(year: number): readonly PeriodOption[] {
	const two = (month: number) => String(month).padStart(2, '0');
	const texts = [
		String(year),
		...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
		...Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}`)
	];
	return texts.map((value) => ({ value, label: periodLabel(parsePeriod(value)) }));
}
