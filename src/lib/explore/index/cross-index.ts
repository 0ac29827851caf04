import type { IndexDimensionId } from './index-source.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { combineView } from './combine-view.ts';
import {
	cellsOf,
	conditionOf,
	countViews,
	layOut,
	sourceOf,
	type Counting,
	type RowChoice,
	type Source,
	type ViewTable
} from './count-views.ts';
import type { PackedIndex } from './packed-index.ts';
import { arenaBytes, recording, type Partner, type Table } from './partner.ts';
import { groupQuantiles } from './quantiles.ts';
import type { IndexAnswer, IndexRequest, ViewAnswer } from './request.ts';
import { RowMasks } from './row-masks.ts';
import { planView, type ViewPlan } from './view-plan.ts';

/** A view with more cells than this is not counted by source: it is counted again at each click. */
const CELLS_BY_SOURCE = 1 << 20;
/** Fewer rows are counted before another worker has heard of them. */
const SPLIT_ROWS = 100_000;
/** Counted states that are kept, the one used last at the end. */
const KEPT_CUBES = 24;
/** Sets of views whose plan is kept. */
const KEPT_PLANS = 8;

/** Every view counted by the values of one dimension, under all the other conditions. */
interface Cube {
	readonly source: Source | null;
	/** Conditions but the source's. */
	readonly others: readonly Clause[];
	readonly tables: ReadonlyMap<string, ViewTable>;
	/** Views with too many cells to be counted by source. */
	readonly direct: readonly ViewPlan[];
	/** Where a set of rows takes part. */
	readonly rowSets: readonly string[];
}

/**
 * Answers cross-filtered views from typed arrays, always as SQL would (held to it by tests over random states).
 *
 * A click changes one dimension. The first time, the views are counted by the values of that dimension (its cube) in one run
 * over the rows; every further click or move of a brush on the same dimension only adds cells up, whatever the number of
 * tickets. Cubes of earlier states are kept for undo; `prepare` counts one ahead of the click.
 */
export class CrossIndex {
	readonly #rowSets = new Map<string, Uint8Array>();
	readonly #masks: RowMasks;
	readonly #cubes = new Map<string, Cube>();
	readonly #plans = new Map<string, readonly ViewPlan[]>();
	/** The conditions that each set of views was last asked under. */
	readonly #asked = new Map<string, readonly Clause[]>();

	/** The worker that counts half of the rows; null where there is none, or none any more. */
	#partner: Partner | null = null;
	#leastRows = SPLIT_ROWS;

	/** `shared`: the index lies in memory that another worker may read. */
	constructor(
		readonly index: PackedIndex,
		{ shared = false } = {}
	) {
		this.#masks = new RowMasks(index, this.#rowSets, shared);
	}

	/** From now on half of the rows, where there are so many, are counted by another worker, which has the same index. */
	workWith(partner: Partner, leastRows = SPLIT_ROWS): void {
		this.#partner = partner;
		this.#leastRows = leastRows;
	}

	/** Keeps a set of rows by name, given by their numbers in the table `tickets`; one of the same name is replaced. */
	keepRows(name: string, rowIds: ArrayLike<number>): void {
		const { rows, rowIds: ids } = this.index;
		const inside = new Uint8Array(rows);
		if (ids === null) {
			for (let at = 0; at < rowIds.length; at++) inside[rowIds[at]!] = 1;
		} else {
			const wanted = new Set<number>();
			for (let at = 0; at < rowIds.length; at++) wanted.add(rowIds[at]!);
			for (let row = 0; row < rows; row++) if (wanted.has(ids[row]!)) inside[row] = 1;
		}
		this.#rowSets.set(name, inside);
		this.#forget(name);
	}

	/** Gives up a set of rows. */
	dropRows(name: string): void {
		this.#rowSets.delete(name);
		this.#forget(name);
	}

	/** The data of every view of the request. Throws a RangeError for a view or a set of rows that the index does not know. */
	answer(request: IndexRequest): IndexAnswer {
		const { plans, viewsKey } = this.#planned(request);
		const clauses = clausesOf(this.index, request);
		const cube =
			this.#known(viewsKey, clauses) ?? this.#counted(viewsKey, plans, clauses, this.#clicked(viewsKey, clauses));
		this.#asked.set(viewsKey, clauses);
		return this.#combined(viewsKey, cube, plans, clauses);
	}

	/** Counts ahead for a click on a dimension from the state of the request, unless that has been done. */
	prepare(request: IndexRequest, dimension: IndexDimensionId): void {
		const { plans, viewsKey } = this.#planned(request);
		const clauses = clausesOf(this.index, request);
		if (!this.#cubes.has(cubeKey(viewsKey, clauses, dimension))) this.#counted(viewsKey, plans, clauses, dimension);
	}

	#planned({ period, views }: IndexRequest): { plans: readonly ViewPlan[]; viewsKey: string } {
		const viewsKey = JSON.stringify([period, views]);
		let plans = this.#plans.get(viewsKey);
		if (!plans) {
			plans = Object.entries(views).map(([name, view]) => planView(this.index, name, view, period));
			this.#plans.set(viewsKey, plans);
			for (const oldest of this.#plans.keys()) {
				if (this.#plans.size <= KEPT_PLANS) break;
				this.#plans.delete(oldest);
				this.#asked.delete(oldest);
			}
		}
		return { plans, viewsKey };
	}

	/** A cube whose only open condition is its source's. */
	#known(viewsKey: string, clauses: readonly Clause[]): Cube | null {
		const candidates = [null, ...clauses.map(({ dimension }) => dimension)];
		// Also where the last condition on a dimension was just taken off.
		for (const { dimension } of this.#asked.get(viewsKey) ?? []) candidates.push(dimension);
		for (const dimension of candidates) {
			const key = cubeKey(viewsKey, clauses, dimension);
			const cube = this.#cubes.get(key);
			if (!cube) continue;
			this.#cubes.delete(key);
			this.#cubes.set(key, cube);
			return cube;
		}
		return null;
	}

	/** The one dimension in which two states of the same views differ; null where it is none, several or a set of rows. */
	#clicked(viewsKey: string, clauses: readonly Clause[]): IndexDimensionId | null {
		const last = this.#asked.get(viewsKey);
		if (!last) return null;
		const before = new Set(last.map(({ key }) => key));
		const now = new Set(clauses.map(({ key }) => key));
		const changed = [...clauses.filter(({ key }) => !before.has(key)), ...last.filter(({ key }) => !now.has(key))].map(
			({ dimension }) => dimension
		);
		return new Set(changed).size === 1 ? changed[0]! : null;
	}

	#counted(
		viewsKey: string,
		plans: readonly ViewPlan[],
		clauses: readonly Clause[],
		dimension: IndexDimensionId | null
	): Cube {
		const source = dimension === null ? null : sourceOf(this.index, dimension);
		const others = clauses.filter((clause) => dimension === null || clause.dimension !== dimension);
		const choice = this.#choice(others, dimension);
		const bySource = plans.filter(
			(plan) => cellsOf(plan, source, choice(plan).ownsSource) <= CELLS_BY_SOURCE || !source
		);
		const direct = plans.filter((plan) => !bySource.includes(plan));
		const tables = this.#count(viewsKey, { plans: bySource, mask: this.#masks.mask, choice, source, passing: null });
		const rowSets = others.flatMap(({ rowSet }) => (rowSet === null ? [] : [rowSet]));
		const cube: Cube = { source, others, tables, direct, rowSets };
		this.#cubes.set(cubeKey(viewsKey, clauses, dimension), cube);
		for (const oldest of this.#cubes.keys()) {
			if (this.#cubes.size <= KEPT_CUBES) break;
			this.#cubes.delete(oldest);
		}
		return cube;
	}

	#combined(viewsKey: string, cube: Cube, plans: readonly ViewPlan[], clauses: readonly Clause[]): IndexAnswer {
		const clicked = clauses.find(({ dimension }) => dimension !== null && dimension === cube.source?.dimension) ?? null;
		const again = plans.filter((plan) => cube.direct.includes(plan));
		let tables: ReadonlyMap<string, ViewTable> = cube.tables;
		if (again.length > 0) {
			const choice = this.#choice(cube.others, cube.source?.dimension ?? null);
			const counting = { plans: again, mask: this.#masks.mask, choice, source: null, passing: clicked };
			const direct = this.#count(viewsKey, counting);
			tables = new Map([...tables, ...direct]);
		}
		return Object.fromEntries(
			plans.map((plan) => {
				const answer = combineView(this.index, tables.get(plan.name)!, clicked?.passes ?? null);
				return [plan.name, this.#withQuantiles(answer, plan, cube, clicked)];
			})
		);
	}

	/** Counts views, half of the rows of each by the partner where there is one and enough to count. */
	#count(viewsKey: string, counting: Counting): ReadonlyMap<string, ViewTable> {
		const partner = this.#partner;
		if (partner === null) return countViews(this.index, counting);
		const made: Table[] = [];
		const laid = layOut(this.index, counting, recording(made));
		if (laid.rows < this.#leastRows) {
			laid.count('all');
			return laid.tables;
		}
		const { plans, choice, source, passing, mask } = counting;
		const views = plans.map((plan) => [plan.name, choice(plan)] as const);
		partner.begin({ viewsKey, views, source: source?.dimension ?? null, passing, mask }, arenaBytes(made));
		laid.count('earlier');
		if (!partner.addTo(made)) laid.count('later');
		if (!partner.alive) this.#partner = null;
		return laid.tables;
	}

	/** Which rows count for a view now: a condition whose bit was given to another since is written again. */
	#choice(others: readonly Clause[], source: IndexDimensionId | null): (plan: ViewPlan) => RowChoice {
		const bits = this.#masks.bitsOf(others);
		return ({ own }) => ({
			keep: keptBits(others, bits, own),
			ownsSource: source !== null && own.has(source)
		});
	}

	#withQuantiles(answer: ViewAnswer, plan: ViewPlan, cube: Cube, clicked: Clause | null): ViewAnswer {
		const median = this.index.measures.median_handling_hours;
		const asked = plan.view.quantiles ?? [];
		const wantsMedian = plan.measures.some(([, { kind }]) => kind === 'median');
		if (median?.kind !== 'median' || (asked.length === 0 && !wantsMedian)) return answer;
		const { keep, ownsSource } = this.#choice(cube.others, cube.source?.dimension ?? null)(plan);
		const rows = {
			mask: this.#masks.mask,
			keep,
			condition: clicked && !ownsSource ? conditionOf(this.index, clicked) : null
		};
		const quantiles = groupQuantiles(this.index, plan, rows, median.hours, median.base, [...asked, 0.5]);
		const value = quantiles.pop()!;
		const measures = wantsMedian
			? { ...answer.measures, median_handling_hours: { ...answer.measures.median_handling_hours!, value } }
			: answer.measures;
		return { ...answer, measures, quantiles };
	}

	#forget(rowSet: string): void {
		this.#masks.forget(rowSet);
		for (const [key, cube] of this.#cubes) if (cube.rowSets.includes(rowSet)) this.#cubes.delete(key);
	}
}

function keptBits(
	clauses: readonly Clause[],
	bits: ReadonlyMap<string, number>,
	own: ReadonlySet<IndexDimensionId>
): number {
	let keep = 0;
	for (const { key, dimension } of clauses) if (dimension === null || !own.has(dimension)) keep |= bits.get(key)!;
	return keep;
}

function cubeKey(viewsKey: string, clauses: readonly Clause[], dimension: IndexDimensionId | null): string {
	const others = clauses.filter((clause) => dimension === null || clause.dimension !== dimension);
	return [dimension, ...others.map(({ key }) => key), viewsKey].join('\n');
}
