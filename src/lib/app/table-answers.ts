import type { Engine } from '../engine/engine.ts';
import type { IndexOptions } from '../explore/index/index-source.ts';
import { coverage, type Coverage } from '../metrics/coverage.ts';
import type { Workspace } from '../workspace/schema.ts';
import { createIndexKeeper, type OpenIndex } from './explore/index-keeper.ts';
import { measureKey, measureWorkspace, type Measured } from './run-workspace.ts';

/** What the tables say that several pages ask for: asked once, and anew when the tables have changed. */
export class TableAnswers {
	#index = createIndexKeeper();
	#coverage: { readonly revision: number; readonly value: Promise<Coverage> } | null = null;
	/** What was measured of the tables as they are, by what it depends on: a trial and other years ask beside the page. */
	#measured = { revision: -1, values: new Map<string, Promise<Measured>>() };

	/** @param tables the engine they are in, and what changes whenever they do */
	constructor(private readonly tables: { readonly engine: Engine; readonly revision: number }) {}

	/** The columnar index: anew also for another as-of instant or other definitions. */
	index(options: IndexOptions): Promise<OpenIndex> {
		return this.#index.get(this.tables.engine, this.tables.revision, options);
	}

	/** Gives up the index. */
	close(): void {
		this.#index.close();
	}

	coverage(): Promise<Coverage> {
		const { engine, revision } = this.tables;
		if (this.#coverage?.revision !== revision) {
			const value = coverage(engine);
			this.#coverage = { revision, value };
			value.catch(() => (this.#coverage = null));
		}
		return this.#coverage!.value;
	}

	/** The figures behind a workspace's decisions; asked again only for decisions that they depend on. */
	measure(workspace: Workspace): Promise<Measured> {
		const { engine, revision } = this.tables;
		if (this.#measured.revision !== revision) this.#measured = { revision, values: new Map() };
		const { values } = this.#measured;
		const key = measureKey(workspace);
		const known = values.get(key);
		if (known !== undefined) return known;
		const value = measureWorkspace(engine, workspace);
		values.set(key, value);
		value.catch(() => values.delete(key));
		return value;
	}
}
