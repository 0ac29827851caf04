import type { ReportBlock } from '../report-document.ts';
import { countsOf, type Count } from './counts.ts';

/**
 * Every count that a report's running text gives, in order of size, so that a share or a sum finds the counts it may be
 * of without comparing itself with all of them.
 */
export class KnownCounts {
	readonly #sorted: readonly Count[];
	readonly #slack: number;
	#looked = 0;

	constructor(counts: readonly Count[]) {
		const distinct = new Map(
			counts.map((count) => [`${count.unit} ${count.value.toString()} ${count.slack.toString()}`, count])
		);
		this.#sorted = [...distinct.values()].sort((a, b) => a.value.comparedTo(b.value));
		this.#slack = this.#sorted.reduce((most, { slack }) => Math.max(most, slack.toNumber()), 0);
	}

	/** Counts that were looked at so far: the work done, whatever the clock says. */
	get looked(): number {
		return this.#looked;
	}

	/** Counts of a size between two, a rounded one with all it may stand for; smallest first. */
	between(least: number, most: number): readonly Count[] {
		const from = this.#firstFrom(least - this.#slack);
		const found: Count[] = [];
		for (let index = from; index < this.#sorted.length; index += 1) {
			this.#looked += 1;
			const count = this.#sorted[index]!;
			if (count.value.toNumber() > most + this.#slack) break;
			found.push(count);
		}
		return found;
	}

	/** Counts of which a part of this size may be the stated percentage, give or take. */
	basesOf(part: number, slack: number, percent: number, tolerance: number): readonly Count[] {
		// A count of which the part is 0 % within the tolerance could be of any size.
		const most = percent > tolerance ? ((part + 2 * slack) * 100) / (percent - tolerance) : Infinity;
		return this.between(((part - 2 * slack) * 100) / (percent + tolerance), most);
	}

	#firstFrom(least: number): number {
		let [low, high] = [0, this.#sorted.length];
		while (low < high) {
			this.#looked += 1;
			const middle = (low + high) >> 1;
			if (this.#sorted[middle]!.value.toNumber() < least) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** The counts of a report's paragraphs. */
export function knownCounts(blocks: readonly ReportBlock[]): KnownCounts {
	return new KnownCounts(blocks.flatMap((block) => (block.kind === 'paragraph' ? countsOf(block.text) : [])));
}
