import { callDirection } from './call-direction.ts';
import { channel } from './channel.ts';
import type { Dictionary } from './dictionary.ts';
import { fundEntry } from './fund-entry.ts';
import { fundSource } from './fund-source.ts';
import { satisfaction } from './satisfaction.ts';
import { solved } from './solved.ts';
import { status } from './status.ts';
import { trainingMode } from './training-mode.ts';
import { ticketType } from './type.ts';
import { urgency } from './urgency.ts';
import { visitResult } from './visit-result.ts';

export {
	NO_VALUE_TEXTS,
	normaliseTerm,
	ownTerms,
	translate,
	type Dictionary,
	type NumberScheme,
	type ValueTerm
} from './dictionary.ts';
export { CLOSED_STATUSES } from './status.ts';

/** Every value dictionary, by the id that a `code` field names. */
export const DICTIONARIES: Readonly<Record<string, Dictionary>> = Object.fromEntries(
	[
		...[status, ticketType, channel, urgency, satisfaction, solved, visitResult, callDirection],
		...[trainingMode, fundSource, fundEntry]
	].map((dictionary) => [dictionary.id, dictionary])
);
