/** What of the findings is looked at. A month of null are the rows whose own time is unknown. */
export interface FindingFilter {
	/** Id of a kind of finding. */
	readonly kind?: string | undefined;
	/** Number of an input. */
	readonly file?: number | undefined;
	/** `YYYY-MM` */
	readonly month?: string | null | undefined;
}

/** Stands for an unknown month in the address. */
const NO_MONTH = 'none';

/** The filter as the parameters of an address; nothing for what is not filtered. */
export function encodeFindingFilter({ kind, file, month }: FindingFilter): URLSearchParams {
	const params = new URLSearchParams();
	if (kind !== undefined) params.set('kind', kind);
	if (file !== undefined) params.set('file', String(file));
	if (month !== undefined) params.set('month', month ?? NO_MONTH);
	return params;
}

/** The filter of an address; what cannot be understood filters nothing. */
export function decodeFindingFilter(params: URLSearchParams): FindingFilter {
	const kind = params.get('kind');
	const file = Number(params.get('file') ?? 0);
	const month = params.get('month');
	const known = month === NO_MONTH ? null : month !== null && /^\d{4}-\d{2}$/.test(month) ? month : undefined;
	return {
		...(kind !== null && /^[a-z_]{1,60}$/.test(kind) ? { kind } : {}),
		...(Number.isInteger(file) && file > 0 ? { file } : {}),
		...(known === undefined ? {} : { month: known })
	};
}
