import type { CellTransform } from '../cell-transform.ts';
import type { LandedSheet, RawRow } from '../model.ts';
import { Utf8Row } from '../readers/utf8-row.ts';
import { createRowLander, type LandedPart, type SheetPlan } from '../row-lander.ts';
import type { LandedStretch, Pairing } from './messages.ts';
import { sizeOf } from './pack-rows.ts';
import { Partner } from './partner.ts';

/** A stretch of rows that becomes one block, nearly as large as blocks get. */
const STRETCH_ROWS = 16_384;
const STRETCH_BYTES = 16 * 1024 * 1024;
/** The partner has one stretch to go on with while it lands another. */
const MOST_ASKED = 2;
/** Stretches that are kept until all before them are written. */
const MOST_KEPT = 6;

type SheetCounts = Pick<LandedSheet, 'source' | 'landed' | 'unplaced' | 'otherTable' | 'blank' | 'total' | 'preview'>;

export interface SheetLander {
	add(rows: readonly RawRow[]): void | Promise<void>;
	finish(): SheetCounts | Promise<SheetCounts>;
	/** Nothing more is wanted. */
	close(): void;
}

/** Rows that one worker lands one after another, kept until what became of them is written. */
interface Stretch {
	readonly theirs: boolean;
	readonly batches: (readonly RawRow[])[];
	rows: number;
	bytes: number;
	landed: LandedStretch | null;
}

/**
 * Makes what lands the rows of a sheet; `take` gets what is written, in the order of the rows. With `pairing` a second worker
 * lands stretches of them too, once the first one has landed here. All that goes from row to row is whether they stand below
 * the header of another table: a stretch is landed as if it began above one. Where one ends below such a header, or the other
 * worker fails, what is not written yet is landed again, and all that comes, here.
 */
export function createSheetLander(
	plan: SheetPlan,
	transform: CellTransform | undefined,
	take: (bytes: Uint8Array) => void,
	pairing?: Pairing
): SheetLander {
	const counts = { source: 0, landed: 0, unplaced: 0, blank: 0, total: 0 };
	let otherTable: number | null = null;
	/** What is written here, in a stretch of which rows before it may still be on their way. */
	let written: Uint8Array[] | null = null;
	const lander = createRowLander(plan, transform, (bytes) => (written === null ? take(bytes) : written.push(bytes)));
	const stretchRows = pairing?.stretchRows ?? STRETCH_ROWS;
	/** What was landed here before anything was shared. */
	const alone = { rows: 0, bytes: 0 };
	let partner: Partner | null = null;
	let sharing = false;
	/** Those that are not written yet, with the one that has not ended. */
	let kept: Stretch[] = [];
	let current: Stretch | null = null;

	function landHere(rows: readonly RawRow[]): void {
		for (let index = 0; index < rows.length; index += 1) lander.add(rows[index]!);
	}

	function count(part: LandedPart): void {
		counts.source += part.source;
		counts.landed += part.landed;
		counts.unplaced += part.unplaced;
		counts.blank += part.blank;
		counts.total += part.total;
		otherTable ??= part.otherTable;
	}

	/**
	 * Begins to share the rows that come, if that can be. Starts the other worker, for which nobody
	 * waits, where the sheet itself is long: an archive may have many short ones.
	 */
	function begin(rows: readonly RawRow[]): void {
		if (pairing === undefined || (alone.rows < stretchRows && alone.bytes < STRETCH_BYTES)) return;
		if (lander.preview.length < plan.previewRows || lander.otherTable !== null) return;
		if (partner === null && rows.some((row) => row instanceof Utf8Row)) partner = new Partner(pairing, plan);
		if (partner?.ready !== true) return;
		count(lander.part());
		sharing = true;
	}

	function writeOut(): void {
		while (kept.length > 0 && kept[0]!.landed !== null) {
			const { part, written: pieces, below } = kept.shift()!.landed!;
			pieces.forEach(take);
			count(part);
			if (below !== null) goAlone(below);
		}
		if (sharing && !partner!.alive) goAlone(null);
	}

	function goAlone(below: number | null): void {
		partner!.close();
		sharing = false;
		const again = kept;
		[kept, current] = [[], null];
		// What has landed here of these is forgotten.
		written = [];
		lander.part();
		written = null;
		lander.otherTable = below;
		for (const { batches } of again) batches.forEach(landHere);
	}

	/** Waits until no more than so many stretches are kept. */
	async function keepAtMost(most: number): Promise<void> {
		writeOut();
		while (kept.length > most) {
			await partner!.heard();
			writeOut();
		}
	}

	function beginStretch(): Stretch {
		const asked = kept.filter(({ theirs, landed }) => theirs && landed === null).length;
		const stretch = { theirs: asked < MOST_ASKED, batches: [], rows: 0, bytes: 0, landed: null };
		if (!stretch.theirs) beginOwn();
		kept.push(stretch);
		return stretch;
	}

	function endStretch(): void {
		const stretch = current;
		current = null;
		if (stretch === null) return;
		if (stretch.theirs) partner!.end((landed) => (stretch.landed = landed));
		else endOwn(stretch);
	}

	function beginOwn(): void {
		written = [];
		lander.otherTable = null;
	}

	function endOwn(stretch: Stretch): void {
		const part = lander.part();
		stretch.landed = { part, written: written!, below: lander.otherTable };
		written = null;
	}

	/** Lands what the partner has not come to, rather than wait for it: there are no more rows. */
	function landLast(): void {
		const last = kept.filter(({ theirs, landed }) => theirs && landed === null).slice(1);
		for (const stretch of last) {
			beginOwn();
			stretch.batches.forEach(landHere);
			endOwn(stretch);
		}
	}

	return {
		async add(rows) {
			writeOut();
			if (!sharing) begin(rows);
			const bytes = pairing === undefined ? 0 : sizeOf(rows);
			if (!sharing) {
				alone.rows += rows.length;
				alone.bytes += bytes;
				return landHere(rows);
			}
			if (current !== null && (current.rows + rows.length > stretchRows || current.bytes + bytes > STRETCH_BYTES)) {
				endStretch();
				await keepAtMost(MOST_KEPT - 1);
				if (!sharing) return landHere(rows);
			}
			current ??= beginStretch();
			current.batches.push(rows);
			current.rows += rows.length;
			current.bytes += bytes;
			if (current.theirs) partner!.send(rows);
			else landHere(rows);
		},
		async finish() {
			endStretch();
			writeOut();
			landLast();
			await keepAtMost(0);
			count(lander.part());
			const { unplaced, ...placed } = counts;
			const others = otherTable === null ? {} : { unplaced, otherTable };
			return { ...placed, ...others, preview: lander.preview };
		},
		close: () => partner?.close()
	};
}
