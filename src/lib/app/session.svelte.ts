import type { Engine } from '../engine/engine.ts';
import { localDay, type Period } from '../domain/period.ts';
import type { FileCounts } from '../intake/rebuild.ts';
import { beginLoad, type StreamedLoad } from '../intake/stream-load.ts';
import type { Coverage } from '../metrics/coverage.ts';
import { defaultAsOf, type DataRange } from '../metrics/data-range.ts';
import { STREAMS } from '../metrics/scope.ts';
import { packBundle, unpackBundle } from '../workspace/bundle.ts';
import { emptyWorkspace } from '../workspace/empty.ts';
import { parseWorkspace } from '../workspace/parse.ts';
import type { Workspace } from '../workspace/schema.ts';
import type { OpenedWorkspace } from '../workspace/storage.ts';
import { unpackInput } from '../workspace/stored-input.ts';
import { callerKey } from './caller-key.ts';
import type { OpenIndex } from './explore/index-keeper.ts';
import { createDecisions } from './decisions.svelte.ts';
import { readChoices } from './import/read-choices.ts';
import { InputShelf } from './input-shelf.ts';
import { firstPeriod } from './first-period.ts';
import { KeptWorkspaces } from './kept-workspaces.svelte.ts';
import { keepInputs } from './keep-inputs.ts';
import { InputsAgain } from './inputs-again.ts';
import type { AgainLanded } from './land-again.ts';
import { landFiles, type CorrectingFile, type LandedInput } from './land-files.ts';
import { readingRules, type LoadedFile } from './load-inputs.ts';
import { LoadedTables, type TableChange } from './loaded-tables.svelte.ts';
import { applyCorrectionFiles } from './quality/correction-files.ts';
import { rehearse } from './rehearse.ts';
import { judgeWorkspace, type Measured, type WorkspaceRun } from './run-workspace.ts';
import type {
	CorrectedByFile,
	ImportOutcome,
	Progress,
	ReadChoices,
	SessionInput,
	SessionPorts
} from './session-ports.ts';
import { TableAnswers } from './table-answers.ts';

export type SessionState = 'starting' | 'empty' | 'working' | 'ready' | 'failed';

/**
 * The state behind every page: one workspace, its inputs in the engine, and what is kept between visits.
 * `revision` changes whenever the tables do; pages key their queries on it.
 */
export class Session {
	#engine: Engine | null = null;
	/** The workspaces of this browser; opening one of them brings it here. */
	readonly kept = new KeptWorkspaces((opened) => this.#show(opened));
	#shelf = new InputShelf();
	#abort: AbortController | null = null;
	readonly #tables = new LoadedTables(this, () => this.#refreshInputs());
	readonly #answers = new TableAnswers(this);
	/** Ends the rehearsal of an import. */
	readonly #rehearsal = new AbortController();
	#decisions = createDecisions<Workspace>({ onchange: (workspace) => void this.#keep(workspace), carry: keepInputs });

	#state = $state<SessionState>('starting');
	#progress = $state.raw<Progress | null>(null);
	#error = $state<string | null>(null);
	#inputs = $state.raw<readonly SessionInput[]>([]);
	#period = $state.raw<Period | null>(null);

	/** Reads inputs again in another way. */
	readonly again: InputsAgain;

	constructor(private readonly ports: SessionPorts) {
		this.again = new InputsAgain({
			land: ports.land,
			shelf: this.#shelf,
			workspace: () => this.workspace!,
			callerKey: () => callerKey(this.kept.storage),
			during: (work) => this.#during(work),
			replace: (workspace, files) => this.#replace(workspace, files)
		});
	}

	get state() {
		return this.#state;
	}
	get progress() {
		return this.#progress;
	}
	/** Why the session failed, in Chinese. */
	get error() {
		return this.#error;
	}
	get workspace() {
		return this.#decisions.current;
	}
	get inputs() {
		return this.#inputs;
	}
	get revision() {
		return this.#tables.revision;
	}
	/** First and last day of the tickets, and the latest instant of all; null without tickets. */
	get range(): DataRange | null {
		const range = this.#tables.data?.range ?? null;
		return range?.kind === 'tickets' ? range : null;
	}
	/** Years of the data without a published holiday arrangement; working time and deadlines in them are provisional. */
	get provisionalYears(): readonly number[] {
		return this.#tables.data?.provisionalYears ?? [];
	}
	/** What became of the rows of each file. */
	get rowCounts(): readonly FileCounts[] {
		return this.#tables.data?.counts ?? [];
	}
	/** As-of instant (数据截止时间) of every figure: the workspace's, else what the data say; null without data. */
	get asOf(): string | null {
		const { workspace } = this;
		if (workspace === null || this.#inputs.length === 0) return null;
		return workspace.asOf ?? defaultAsOf(this.#tables.data?.range ?? null, workspace.year, localDay(new Date()));
	}
	/** The day that the data are said to go to: of the as-of instant, unless only the calendar gave it. */
	get dataDay(): string | null {
		const range = this.#tables.data?.range;
		const isKnown = this.workspace?.asOf !== undefined || (range && STREAMS.includes(range.kind));
		return isKnown ? (this.asOf?.slice(0, 10) ?? null) : null;
	}
	/** The period of an address that names none: the workspace's year, else the last year with tickets, or with what there is. */
	get firstPeriod(): Period {
		return firstPeriod(this.workspace?.year ?? new Date().getFullYear(), this.#tables.data?.range ?? null);
	}
	/** The period that the user last chose; null while it is the first. A page with a period of its own hands it on by this. */
	get chosenPeriod(): Period | null {
		return this.#period;
	}
	set chosenPeriod(period: Period | null) {
		this.#period = period;
	}
	/** The period of what has no address of its own for it, as the wall. */
	get period(): Period {
		return this.#period ?? this.firstPeriod;
	}
	get undoLabel() {
		return this.#decisions.undoLabel;
	}
	get redoLabel() {
		return this.#decisions.redoLabel;
	}
	/** The engine; only while the state is `ready`, `empty` or `working`. */
	get engine(): Engine {
		if (this.#engine === null) throw new Error('数据库引擎还没有启动');
		return this.#engine;
	}

	/**
	 * The columnar index of the tickets, which answers cross-filtered views in a frame: built when it is first asked for,
	 * and anew when the tables, the as-of instant or the definitions have changed. Rejects without tickets.
	 */
	index(): Promise<OpenIndex> {
		const { asOf, range, workspace } = this;
		if (asOf === null || range === null || workspace === null) return Promise.reject(new Error('还没有导入工单'));
		return this.#answers.index({ asOf, variants: workspace.variants });
	}

	/** What is in the tables as they are now: asked once for all pages. */
	coverage(): Promise<Coverage> {
		return this.#answers.coverage();
	}

	/** Starts the engine and brings back what this browser kept. */
	async start(): Promise<void> {
		try {
			this.#progress = { label: '正在启动数据库引擎', fraction: null };
			const storage = await this.ports.openStorage();
			this.#shelf.keepIn(storage);
			this.#engine = await this.ports.createEngine();
			this.ports.prepareLanding?.();
			await this.kept.start(storage);
			if (this.#inputs.length === 0) this.#rehearse();
		} catch (error) {
			this.#error = error instanceof Error ? error.message : String(error);
			this.#state = 'failed';
		} finally {
			this.#progress = null;
		}
	}

	/** While the user looks for a file, the engine counts the days that reading it takes, and compiles the rest. */
	#rehearse(): void {
		const rules = readingRules(this.workspace ?? emptyWorkspace(new Date().getFullYear()));
		this.#tables.prepare(rules);
		void rehearse(this.engine, { ...rules, corrections: [] }, this.#rehearsal.signal).catch(() => undefined);
	}

	/** Opens the demo year through the same import as anyone's files. Gives the way back to an earlier demo, if there was one. */
	async openDemo(): Promise<(() => Promise<void>) | null> {
		this.#progress = { label: '正在取示例数据', fraction: null };
		try {
			const demo = await this.ports.fetchDemo();
			const workspace = parseWorkspace(demo.workspace, '示例工作区');
			const undo = await this.kept.create({ workspace: { ...workspace, inputs: [] }, inputs: [] }, true);
			await this.importFiles(demo.files);
			return undo;
		} finally {
			this.#progress = null;
		}
	}

	/** Adds files to the workspace. Each file gives its own result; a bad one does not stop the others. */
	async importFiles(files: readonly File[], choices: ReadChoices = {}): Promise<ImportOutcome> {
		this.#rehearsal.abort();
		if (this.workspace === null)
			await this.kept.create({ workspace: emptyWorkspace(new Date().getFullYear()), inputs: [] });
		const load = beginLoad(this.engine);
		return this.#during(async (signal, onProgress) => {
			try {
				return await this.#import(files, choices, { load, signal, onProgress });
			} finally {
				await load.close();
			}
		});
	}

	async #import(
		files: readonly File[],
		choices: ReadChoices,
		{ load, ...how }: { load: StreamedLoad; signal: AbortSignal; onProgress: (progress: Progress) => void }
	): Promise<ImportOutcome> {
		const { landed, correcting, ...outcome } = await landFiles(files, {
			land: this.ports.land,
			workspace: this.workspace!,
			callerKey: await callerKey(this.kept.storage),
			stored: this.#shelf.inOrder(),
			choices,
			sink: load.sink,
			...how
		});
		for (const file of files) this.#shelf.rememberPassword(file, choices.password);
		await this.#add(landed, load);
		await load.close();
		const corrected = await this.#correct(correcting);
		// What is looked at next needs these: they are begun while the result of the import is being read.
		if (landed.length > 0 && this.range !== null) {
			void this.index().catch(() => undefined);
			void this.coverage().catch(() => undefined);
		}
		const ids = new Set(landed.map((one) => one.stored.fileId));
		return { ...outcome, corrected, added: this.#inputs.filter((input) => ids.has(input.fileId)) };
	}

	/** Runs work on the inputs that can be cancelled. */
	async #during<T>(work: (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<T>): Promise<T> {
		const abort = new AbortController();
		this.#abort = abort;
		this.#state = 'working';
		try {
			return await work(abort.signal, (progress) => (this.#progress = progress));
		} finally {
			this.#abort = null;
			this.#progress = null;
			this.#state = 'ready';
		}
	}

	/** Takes inputs that were read again in place of what they were, under the workspace they were read by. */
	async #replace(workspace: Workspace, files: readonly AgainLanded[]): Promise<void> {
		this.#decisions.amend(workspace);
		for (const { stored } of files) await this.#shelf.put(stored);
		await this.#change(
			files.map(({ fileId, landed, stored }) => ({ fileId, landed, sha256: stored.sha256 })),
			files.map(({ fileId }) => fileId)
		);
	}

	/** Takes over what lists of corrections say otherwise than the inputs, as one decision. */
	async #correct(files: readonly CorrectingFile[]): Promise<readonly CorrectedByFile[]> {
		if (files.length === 0) return [];
		this.#progress = { label: '正在核对更正', fraction: null };
		const { corrected, corrections } = await applyCorrectionFiles(
			this.engine,
			files,
			this.#tables.data,
			this.workspace!
		);
		const cells = corrected.reduce((sum, one) => sum + one.cells, 0);
		if (cells === 0) return corrected;
		this.decide(`导入更正 ${cells} 处`, (workspace) => ({ ...workspace, corrections }));
		await this.#load({});
		return corrected;
	}

	/** Stops the import that is running; nothing of it stays. */
	cancelImport(): void {
		this.#abort?.abort();
	}

	/** Takes an input out again, with every row it brought. Gives a function that puts it back. */
	async removeInput(fileId: number): Promise<() => Promise<void>> {
		const stored = this.#shelf.get(fileId);
		if (stored === undefined) return async () => undefined;
		await this.#shelf.remove(fileId);
		await this.#change([], [fileId]);
		return async () => {
			await this.#shelf.put(stored);
			await this.#change([{ fileId, landed: await unpackInput(stored), sha256: stored.sha256 }]);
		};
	}

	/** Changes decisions (目标, 评判, 口径 …) under a Chinese label; `undo` takes it back. */
	decide(label: string, change: (workspace: Workspace) => Workspace): void {
		this.#decisions.decide(label, change);
	}

	undo(): void {
		this.#decisions.undo();
	}

	redo(): void {
		this.#decisions.redo();
	}

	/** Metrics, goals, scorecard and findings of the workspace as it stands. */
	async run(): Promise<WorkspaceRun> {
		const workspace = this.workspace;
		if (workspace === null) throw new Error('还没有打开工作区');
		return judgeWorkspace(workspace, await this.measure(workspace));
	}

	/** What the tables say for decisions that may not be the workspace's own; asked again only for others. */
	measure(workspace: Workspace): Promise<Measured> {
		return this.#answers.measure(workspace);
	}

	/** An engine without data, beside the workspace's own; whoever asked for it closes it. */
	scratchEngine(): Promise<Engine> {
		return this.ports.createEngine();
	}

	/** The workspace with its inputs as the bytes of one file. */
	async save(): Promise<Uint8Array> {
		if (this.workspace === null) throw new Error('还没有打开工作区');
		return packBundle({ workspace: this.workspace, inputs: this.#shelf.inOrder() });
	}

	/** Opens what `save` gave, as another workspace of this browser. Throws a `WorkspaceError` for anything else. */
	async openBundle(file: File): Promise<void> {
		await this.kept.create(unpackBundle(new Uint8Array(await file.arrayBuffer()), file.name));
	}

	/** Takes a workspace into the database in place of the one before; null leaves none. */
	async #show(opened: OpenedWorkspace | null): Promise<void> {
		this.#period = null;
		this.#shelf.open(opened?.inputs ?? []);
		this.#decisions.open(opened?.workspace ?? null);
		if (opened !== null) return this.#reload();
		this.#answers.close();
		this.#inputs = [];
		this.#tables.forget();
		this.#state = 'empty';
	}

	/** Builds the database anew from the inputs. */
	async #reload(): Promise<void> {
		this.#state = 'working';
		this.#progress = { label: '正在重建数据', fraction: null };
		try {
			const files = [];
			for (const stored of this.#shelf.inOrder()) {
				files.push({ fileId: stored.fileId, landed: await unpackInput(stored), sha256: stored.sha256 });
			}
			await this.#load({ files, fresh: true });
			this.#amendInputs();
			this.#state = 'ready';
		} finally {
			this.#progress = null;
		}
	}

	/** Puts files into the tables, or takes one out, without reading the others again; after a failure all are read again. */
	async #change(files: readonly LoadedFile[], without?: readonly number[]): Promise<void> {
		this.#state = 'working';
		this.#progress = { label: '正在整理数据', fraction: null };
		try {
			await this.#load({ files, ...(without === undefined ? {} : { without }) });
			this.#amendInputs();
			this.#state = 'ready';
		} catch {
			await this.#reload();
		} finally {
			this.#progress = null;
		}
	}

	/** Takes in landed files, all or none: when one cannot be loaded, the database is as it was before. */
	async #add(files: readonly LandedInput[], load: StreamedLoad): Promise<void> {
		if (files.length === 0) return;
		this.#progress = { label: '正在核对并整理数据', fraction: null };
		for (const { stored, file } of files) this.#shelf.hold(stored, file);
		try {
			const loaded = files.map(({ stored, landed }) => ({ fileId: stored.fileId, landed, sha256: stored.sha256 }));
			await this.#load({ files: loaded, streamed: await load.commit(loaded) });
		} catch (error) {
			for (const { stored } of files) this.#shelf.drop(stored.fileId);
			await this.#reload();
			throw error;
		}
		for (const { stored } of files) await this.#shelf.put(stored);
		this.#amendInputs();
	}

	#load(change: TableChange): Promise<void> {
		if ((change.files?.length ?? 0) > 0) this.#rehearsal.abort();
		return this.#tables.change(change);
	}

	/** Writes the list of inputs into the workspace. */
	#amendInputs(): void {
		const inputs = this.#shelf.inOrder().map((stored) => ({
			name: stored.landed.file,
			sha256: stored.sha256,
			...readChoices(stored.landed)
		}));
		const workspace = this.workspace!;
		if (JSON.stringify(workspace.inputs) !== JSON.stringify(inputs)) this.#decisions.amend({ ...workspace, inputs });
	}

	#refreshInputs(): void {
		this.#inputs = this.#shelf.inOrder().flatMap((stored) => {
			const report = this.#tables.data?.reports.get(stored.fileId);
			return report ? [{ fileId: stored.fileId, sha256: stored.sha256, landed: stored.landed, report }] : [];
		});
	}

	/** Keeps a changed workspace; other reading rules (calendar, terms, aliases) mean other tables, which are derived anew. */
	async #keep(workspace: Workspace): Promise<void> {
		await this.kept.save(workspace);
		if (this.#state === 'ready' && this.#tables.isStale(workspace)) await this.#load({});
	}
}
