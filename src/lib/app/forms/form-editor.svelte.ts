import type { Goal } from '../../evaluation/model.ts';
import type { Template } from '../../evaluation/template.ts';
import type { Session } from '../session.svelte.ts';
import { findNode, pathTo } from './form-edits.ts';

interface Step {
	readonly label: string;
	readonly draft: Template;
	readonly selected: string | null;
}

const DEPTH = 200;

/** The form that is being written: the draft with its history, and the indicator that is open. */
export class FormEditor {
	#draft = $state.raw<Template | null>(null);
	#past = $state.raw<readonly Step[]>([]);
	#future = $state.raw<readonly Step[]>([]);
	#selected = $state<string | null>(null);
	/** What an import could not read, until it is dismissed. */
	#remarks = $state.raw<readonly string[]>([]);
	/** Goals that an import found in the form's table, until they are added or declined. */
	#goals = $state.raw<readonly Goal[]>([]);

	get draft(): Template | null {
		return this.#draft;
	}
	get selected(): string | null {
		return this.#selected;
	}
	get remarks(): readonly string[] {
		return this.#remarks;
	}
	get goals(): readonly Goal[] {
		return this.#goals;
	}
	get undoLabel(): string | null {
		return this.#past[this.#past.length - 1]?.label ?? null;
	}
	get redoLabel(): string | null {
		return this.#future[this.#future.length - 1]?.label ?? null;
	}

	/** Begins with a form, and with what an import could not read and found besides; its history starts here. */
	open(template: Template, remarks: readonly string[] = [], goals: readonly Goal[] = []): void {
		this.#draft = template;
		this.#past = [];
		this.#future = [];
		this.#remarks = remarks;
		this.#goals = goals;
		this.#selected = template.indicators[0]?.id ?? null;
	}

	/** Puts the draft away, with its history. Gives a function that brings both back. */
	close(): () => void {
		const kept = [this.#draft, this.#past, this.#future, this.#remarks, this.#goals, this.#selected] as const;
		this.#draft = null;
		this.#past = [];
		this.#future = [];
		this.#remarks = [];
		this.#goals = [];
		return () => {
			[this.#draft, this.#past, this.#future, this.#remarks, this.#goals, this.#selected] = kept;
		};
	}

	select(id: string | null): void {
		this.#selected = id;
	}

	forgetRemarks(): void {
		this.#remarks = [];
	}

	forgetGoals(): void {
		this.#goals = [];
	}

	/** Changes the draft under a Chinese label. `select` opens another indicator with it. */
	change(label: string, change: (draft: Template) => Template, select?: string | null): void {
		const before = this.#draft;
		if (before === null) return;
		const next = change(before);
		if (next === before) return;
		this.#past = [...this.#past, { label, draft: before, selected: this.#selected }].slice(-DEPTH);
		this.#future = [];
		this.#draft = next;
		if (select !== undefined) this.#selected = select;
		this.#keepSelected(before);
	}

	/** Takes over what was saved, as its version, without a step of history. */
	settle(saved: Template): void {
		this.#draft = saved;
	}

	undo(): void {
		const step = this.#past[this.#past.length - 1];
		if (step === undefined || this.#draft === null) return;
		this.#future = [...this.#future, { ...step, draft: this.#draft, selected: this.#selected }];
		this.#past = this.#past.slice(0, -1);
		this.#draft = { ...step.draft, version: this.#draft.version };
		this.#selected = step.selected;
	}

	redo(): void {
		const step = this.#future[this.#future.length - 1];
		if (step === undefined || this.#draft === null) return;
		this.#past = [...this.#past, { ...step, draft: this.#draft, selected: this.#selected }];
		this.#future = this.#future.slice(0, -1);
		this.#draft = { ...step.draft, version: this.#draft.version };
		this.#selected = step.selected;
	}

	/** Where the open indicator was taken out, the one that held it is open, else the first. */
	#keepSelected(before: Template): void {
		const { indicators } = this.#draft!;
		if (this.#selected === null || findNode(indicators, this.#selected) !== null) return;
		const above = pathTo(before.indicators, this.#selected).slice(0, -1).reverse();
		const left = above.find(({ id }) => findNode(indicators, id) !== null);
		this.#selected = left?.id ?? indicators[0]?.id ?? null;
	}
}

const editors = new WeakMap<Session, FormEditor>();

/** The editor of a session: what was begun stays while other pages are looked at. */
export function formEditorOf(session: Session): FormEditor {
	let editor = editors.get(session);
	if (editor === undefined) {
		editor = new FormEditor();
		editors.set(session, editor);
	}
	return editor;
}
