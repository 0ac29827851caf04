import type { ActionReturn } from 'svelte/action';

/**
 * Lets the mouse open a whole row (`[data-row]` with its index) while the keyboard uses the button inside it.
 * Clicks on controls of the row, and clicks that end a text selection, are left alone.
 */
export function openRow(
	node: HTMLElement,
	open: ((index: number) => void) | undefined
): ActionReturn<((index: number) => void) | undefined> {
	let current = open;
	function click(event: MouseEvent): void {
		if (!current || !(event.target instanceof Element)) return;
		if (event.target.closest('button, a, input, select, textarea, label')) return;
		if (getSelection()?.toString()) return;
		const index = event.target.closest('[data-row]')?.getAttribute('data-row');
		if (index) current(Number(index));
	}
	node.addEventListener('click', click);
	return {
		update(next) {
			current = next;
		},
		destroy() {
			node.removeEventListener('click', click);
		}
	};
}
