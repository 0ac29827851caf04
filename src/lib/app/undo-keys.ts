import type { UndoTarget } from './undo-target.svelte.ts';

/** Ctrl+Z takes a decision back, Ctrl+Y or Ctrl+Shift+Z makes it again. In a field the keys belong to what is typed there. */
export function undoKeys(target: Pick<UndoTarget, 'current'>): (event: KeyboardEvent) => void {
	return (event) => {
		if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
		if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
		const key = event.key.toLowerCase();
		if (key === 'z' && !event.shiftKey) target.current.undo();
		else if (key === 'y' || key === 'z') target.current.redo();
		else return;
		event.preventDefault();
	};
}
