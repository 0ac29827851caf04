import type { CellTransform } from '../cell-transform.ts';
import type { RawRow } from '../model.ts';
import { Utf8Row } from '../readers/utf8-row.ts';
import type { SheetPlan } from '../record-lander.ts';
import { createRowLander, type LandedPart } from '../row-lander.ts';
import { NO_MORE, type TableCounts, type TableLander } from '../table-lander.ts';
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

/** Rows that one worker lands one after another, kept until what became of them is written. */
interface Stretch {
	readonly theirs: boolean;
	readonly batches: (readonly RawRow[])[];
	rows: number;
	bytes: number;
	/** No header of another table was met in it here. */
	whole: boolean;
	landed: LandedStretch | null;
}

/**
 * Makes what lands the rows of a table; `take` gets what is written, in the order of the rows. With `pairing` a second worker
 * lands stretches of them too, once the first one has landed here. A stretch is landed as if it stood anywhere in the table.
 * Where one has the header of another table, or ends with lines that may stand above one, or the other worker fails, what is
 * not written yet is landed again, and all that comes, here.
 */
export function createSheetLander(
	plan: SheetPlan,
	transform: CellTransform | undefined,
	take: (bytes: Uint8Array) => void,
	pairing?: Pairing
): TableLander {
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

	/** Gives back what is not landed: rows from the header of another table on. */
	function landHere(rows: readonly RawRow[]): readonly RawRow[] {
		for (let index = 0; index < rows.length; index += 1) {
			if (!lander.add(rows[index]!)) return [...lander.waiting, ...rows.slice(index)];
		}
		return NO_MORE;
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
	 * waits, where the table itself is long: an archive may have many short ones.
	 */
	function begin(rows: readonly RawRow[]): void {
		if (pairing === undefined || (alone.rows < stretchRows && alone.bytes < STRETCH_BYTES)) return;
		if (lander.preview.length < plan.previewRows || !lander.settled) return;
		if (partner === null && rows.some((row) => row instanceof Utf8Row)) partner = new Partner(pairing, plan);
		if (partner?.ready !== true) return;
		count(lander.part());
		sharing = true;
	}

	/** Writes the stretches that have landed. Gives back what `landHere` does. */
	function writeOut(): readonly RawRow[] {
		while (kept.length > 0 && kept[0]!.landed !== null) {
			const { part, written: pieces, whole } = kept[0]!.landed!;
			if (!whole) return goAlone();
			kept.shift();
			pieces.forEach(take);
			count(part);
		}
		return sharing && !partner!.alive ? goAlone() : NO_MORE;
	}

	function goAlone(): readonly RawRow[] {
		partner!.close();
		sharing = false;
		const again = kept.flatMap(({ batches }) => batches);
		[kept, current] = [[], null];
		// What has landed here of these is forgotten.
		written = [];
		lander.part();
		written = null;
		lander.settle();
		for (let index = 0; index < again.length; index += 1) {
			const back = landHere(again[index]!);
			if (back.length > 0) return back.concat(...again.slice(index + 1));
		}
		return NO_MORE;
	}

	/** Waits until no more than so many stretches are kept. Gives back what `landHere` does. */
	async function keepAtMost(most: number): Promise<readonly RawRow[]> {
		let back = writeOut();
		while (kept.length > most) {
			await partner!.heard();
			back = writeOut();
		}
		return back;
	}

	function beginStretch(): Stretch {
		const asked = kept.filter(({ theirs, landed }) => theirs && landed === null).length;
		const stretch = { theirs: asked < MOST_ASKED, batches: [], rows: 0, bytes: 0, whole: true, landed: null };
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
		lander.settle();
	}

	function landOwn(stretch: Stretch, rows: readonly RawRow[]): void {
		if (stretch.whole && landHere(rows).length > 0) stretch.whole = false;
	}

	function endOwn(stretch: Stretch): void {
		const whole = stretch.whole && lander.settled;
		const part = lander.part();
		stretch.landed = { part, written: written!, whole };
		written = null;
	}

	/** Lands what the partner has not come to, rather than wait for it: there are no more rows. */
	function landLast(): void {
		const last = kept.filter(({ theirs, landed }) => theirs && landed === null).slice(1);
		for (const stretch of last) {
			beginOwn();
			for (const rows of stretch.batches) landOwn(stretch, rows);
			endOwn(stretch);
		}
	}

	return {
		async add(rows) {
			let back = writeOut();
			if (back.length > 0) return [...back, ...rows];
			if (!sharing) begin(rows);
			const bytes = pairing === undefined ? 0 : sizeOf(rows);
			if (!sharing) {
				alone.rows += rows.length;
				alone.bytes += bytes;
				return landHere(rows);
			}
			if (current !== null && (current.rows + rows.length > stretchRows || current.bytes + bytes > STRETCH_BYTES)) {
				endStretch();
				back = await keepAtMost(MOST_KEPT - 1);
				if (back.length > 0) return [...back, ...rows];
				if (!sharing) return landHere(rows);
			}
			current ??= beginStretch();
			current.batches.push(rows);
			current.rows += rows.length;
			current.bytes += bytes;
			if (current.theirs) partner!.send(rows);
			else landOwn(current, rows);
			return NO_MORE;
		},
		settle() {
			endStretch();
			const back = writeOut();
			if (back.length > 0) return back;
			landLast();
			return keepAtMost(0);
		},
		pass: (rows, from) => lander.pass(rows, from),
		leaveOut: (header) => lander.leaveOut(header),
		finish(): TableCounts {
			count(lander.part());
			const { unplaced, ...placed } = counts;
			const others = otherTable === null ? {} : { unplaced, otherTable };
			return { ...placed, ...others, preview: lander.preview };
		},
		close: () => partner?.close()
	};
}
