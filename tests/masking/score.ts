import type { MaskKind } from '../../src/lib/intake/mask/kinds.ts';
import { TEXT_PATTERNS } from '../../src/lib/intake/mask/patterns.ts';
import { createScanner } from '../../src/lib/intake/mask/scan.ts';
import { isPlanted, textOf, type Narrative } from './narrative.ts';

export interface Recall {
	readonly kind: MaskKind;
	readonly form: string;
	readonly planted: number;
	readonly masked: number;
	/** 0–1. */
	readonly recall: number;
}

export interface Precision {
	readonly kind: MaskKind;
	readonly right: number;
	/** Texts that are no personal data and did not stay as they were. */
	readonly wrong: number;
	/** right / (right + wrong), 0–1. */
	readonly precision: number;
}

export interface MaskingScore {
	readonly forms: readonly Recall[];
	readonly kinds: readonly Precision[];
	/** A few of what went wrong: `before → after`. */
	readonly missed: readonly string[];
	readonly spoilt: readonly string[];
}

/** Masks narratives with known answers and counts what was found and what was spoilt. */
export function scoreMasking(narratives: readonly Narrative[]): MaskingScore {
	const forms = new Map<string, { kind: MaskKind; planted: number; masked: number }>();
	const kinds = new Map<MaskKind, { right: number; wrong: number }>();
	const missed: string[] = [];
	const spoilt: string[] = [];
	const found: { kind: MaskKind; match: string }[] = [];
	const scan = createScanner(TEXT_PATTERNS, (kind, match) => found.push({ kind, match }));
	const kindOf = (kind: MaskKind) => {
		const counts = kinds.get(kind) ?? { right: 0, wrong: 0 };
		kinds.set(kind, counts);
		return counts;
	};
	for (const narrative of narratives) {
		found.length = 0;
		const before = textOf(narrative);
		const after = scan(before);
		for (const piece of narrative) {
			if (isPlanted(piece)) {
				const form = forms.get(piece.form) ?? { kind: piece.kind, planted: 0, masked: 0 };
				forms.set(piece.form, form);
				form.planted += 1;
				if (piece.leaks.some((leak) => after.includes(leak))) {
					missed.push(`${piece.form}「${piece.text}」${before} → ${after}`);
				} else {
					form.masked += 1;
					kindOf(piece.kind).right += 1;
				}
			} else if (!after.includes(piece)) {
				// The kind that took something out of it; of two, the one that is found first.
				const culprit = found.find(({ match }) => piece.includes(match)) ?? found[0]!;
				kindOf(culprit.kind).wrong += 1;
				spoilt.push(`${culprit.kind}「${piece}」${before} → ${after}`);
			}
		}
	}
	return {
		forms: [...forms]
			.map(([form, counts]) => ({ form, ...counts, recall: counts.masked / counts.planted }))
			.sort((a, b) => a.kind.localeCompare(b.kind) || b.planted - a.planted),
		kinds: [...kinds].map(([kind, { right, wrong }]) => ({ kind, right, wrong, precision: right / (right + wrong) })),
		missed,
		spoilt
	};
}
