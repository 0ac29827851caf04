import type { Workspace } from '../workspace/schema.ts';
import type { KeptWorkspace, OpenedWorkspace, WorkspaceStorage } from '../workspace/storage.ts';

/**
 * The workspaces that this browser keeps, and which of them is open. Whatever opens one tells `show`, which takes it into
 * the database; null is told when none is open any more.
 */
export class KeptWorkspaces {
	#storage: WorkspaceStorage | null = null;
	#list = $state.raw<readonly KeptWorkspace[]>([]);
	#current = $state<number | null>(null);

	constructor(private readonly show: (opened: OpenedWorkspace | null) => Promise<void>) {}

	/** Last changed first. */
	get list(): readonly KeptWorkspace[] {
		return this.#list;
	}
	/** Id of the open workspace, or null. */
	get current(): number | null {
		return this.#current;
	}
	get storage(): WorkspaceStorage | null {
		return this.#storage;
	}

	/** Brings back what was open at the last visit; where that can no longer be read, nothing is open. */
	async start(storage: WorkspaceStorage): Promise<void> {
		this.#storage = storage;
		const opened = await storage.load().catch(() => storage.open(null));
		await this.#refresh();
		await this.show(opened);
	}

	/**
	 * Begins another workspace, which is open from then on; the demo takes the place of an earlier one. Gives a function that
	 * puts the earlier back in its place; null where there was none.
	 */
	async create(opened: OpenedWorkspace, demo = false): Promise<(() => Promise<void>) | null> {
		const storage = this.#storage;
		const before = this.#current;
		const replaced = demo ? this.#list.filter((kept) => kept.demo) : [];
		const back: (() => Promise<void>)[] = [];
		for (const { id } of replaced) back.push((await storage?.remove(id)) ?? (async () => undefined));
		const created = (await storage?.create(opened, demo)) ?? null;
		await this.#refresh();
		await this.show(opened);
		if (replaced.length === 0 || created === null) return null;
		return async () => {
			const open = this.#current === created;
			await storage?.remove(created);
			for (const one of back) await one();
			if (open) await this.open(before ?? replaced[0]!.id);
			else await this.#refresh();
		};
	}

	/** Goes over to a kept workspace. Throws a `WorkspaceError` where it cannot be read; the open one then stays open. */
	async open(id: number): Promise<void> {
		if (id === this.#current) return;
		const opened = (await this.#storage?.open(id)) ?? null;
		if (opened === null) return;
		await this.#refresh();
		await this.show(opened);
	}

	/** Keeps a copy under the name of its project with （副本） behind it. */
	async duplicate(id: number): Promise<void> {
		await this.#storage?.duplicate(id, copyOf);
		await this.#refresh();
	}

	/** Takes a workspace (all where no id is given) out of the browser. Gives a function that puts back what was taken. */
	async remove(id?: number): Promise<() => Promise<void>> {
		const storage = this.#storage;
		if (storage === null) return async () => undefined;
		const before = this.#current;
		const undo = await storage.remove(id);
		await this.#refresh();
		const closed = this.#current !== before;
		if (closed) await this.show(null);
		return async () => {
			await undo();
			await this.#refresh();
			if (closed && this.#current === before) await this.show(await storage.load());
		};
	}

	/** Keeps the open workspace as it has become. Every decision comes here: the others are not read again. */
	async save(workspace: Workspace): Promise<void> {
		const id = this.#current;
		const changed = (await this.#storage?.saveWorkspace(workspace)) ?? null;
		if (changed === null) return;
		const inputs = workspace.inputs.length;
		this.#arrange(this.#list.map((kept) => (kept.id === id ? { ...kept, workspace, changed, inputs } : kept)));
	}

	async #refresh(): Promise<void> {
		this.#arrange((await this.#storage?.list()) ?? []);
		this.#current = this.#storage?.current ?? null;
	}

	#arrange(list: readonly KeptWorkspace[]): void {
		this.#list = [...list].sort((a, b) => (a.changed < b.changed ? 1 : -1));
	}
}

function copyOf(workspace: Workspace): Workspace {
	const { project } = workspace;
	return { ...workspace, project: { ...project, name: `${project.name}（副本）` } };
}
