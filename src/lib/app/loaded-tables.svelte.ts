import { createCalendar } from '../domain/calendar.ts';
import { localDay } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { COMPRESS } from '../engine/sql/settings.ts';
import { refreshCalendarDays } from '../intake/rebuild/calendar-days.ts';
import type { Workspace } from '../workspace/schema.ts';
import { loadInputs, readingRules, type LoadedData, type LoadedFile, type ReadingRules } from './load-inputs.ts';

/** Tables of fewer rows take so little memory that they are left as they are. */
const COMPRESSED_ROWS = 200_000;

export interface TableChange {
	/** Files that are put in; the others stay. */
	readonly files?: readonly LoadedFile[];
	/** Numbers of inputs that are taken out. */
	readonly without?: readonly number[];
	/** Begins with empty tables. */
	readonly fresh?: boolean;
	/** The rows of `files` are in the landing tables already. */
	readonly streamed?: boolean;
}

/** The tables of the workspace that is open, as they were last derived: one change after another. */
export class LoadedTables {
	#data = $state.raw<LoadedData | null>(null);
	#revision = $state(0);
	/** The reading rules that the tables were derived with. */
	#rules = '';
	#changing: Promise<void> = Promise.resolve();

	/**
	 * @param open the engine they are in, and the workspace; null once it was closed
	 * @param onchange takes note of what they hold now, before anybody sees another revision
	 */
	constructor(
		private readonly open: { readonly engine: Engine; readonly workspace: Workspace | null },
		private readonly onchange: () => void
	) {}

	/** What stands in them; null where nothing was loaded. */
	get data(): LoadedData | null {
		return this.#data;
	}
	/** Changes whenever they do. */
	get revision(): number {
		return this.#revision;
	}

	/** Counts the days that reading the first file takes, while the user looks for it. */
	prepare(rules: ReadingRules): void {
		this.#changing = refreshCalendarDays(this.open.engine, createCalendar(rules.calendar)).catch(() => undefined);
	}

	/** Changes them after what is being changed: a decision made while they are derived would begin a transaction in a transaction. */
	change(how: TableChange): Promise<void> {
		const changing = this.#changing.then(() => this.#changeNow(how));
		this.#changing = changing.catch(() => undefined);
		return changing;
	}

	/** Were they derived by other rules (calendar, terms, aliases, corrections) than those of this workspace? */
	isStale(workspace: Workspace): boolean {
		return JSON.stringify(readingRules(workspace)) !== this.#rules;
	}

	/** Nothing of them is shown any more. */
	forget(): void {
		this.#data = null;
		this.#revision += 1;
	}

	async #changeNow({ files = [], without, fresh = false, streamed = false }: TableChange): Promise<void> {
		const { engine, workspace } = this.open;
		// It was closed while the change before was under way.
		if (workspace === null) return;
		const rules = readingRules(workspace);
		this.#rules = JSON.stringify(rules);
		this.#data = await loadInputs(engine, files, {
			fresh,
			rules,
			today: localDay(new Date()),
			before: this.#data,
			streamed,
			...(without === undefined ? {} : { without })
		});
		this.onchange();
		this.#revision += 1;
		// Nobody waits for it here, but what is asked next does: it takes memory as well. Where another transaction is open,
		// the next tables are compressed.
		if (this.#data.counts.reduce((sum, { rows }) => sum + rows, 0) >= COMPRESSED_ROWS)
			void engine.execute(COMPRESS).catch(() => undefined);
	}
}
