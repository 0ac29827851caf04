const waiting = new Set<() => void>();
let under = false;

/** Draws something out of sight: after the next frame, so that what is in sight is painted first, and one at a time. */
export function drawLater(draw: () => void): void {
	waiting.add(draw);
	if (under) return;
	under = true;
	requestAnimationFrame(() => setTimeout(drawNext));
}

/** Draws at once what still waits; nothing where it does not. */
export function drawWaiting(draw: () => void): void {
	if (waiting.delete(draw)) draw();
}

/** Forgets a drawing that is no longer wanted. */
export function forgetDrawing(draw: () => void): void {
	waiting.delete(draw);
}

function drawNext(): void {
	const [first] = waiting;
	under = first !== undefined;
	if (first === undefined) return;
	waiting.delete(first);
	first();
	setTimeout(drawNext);
}
