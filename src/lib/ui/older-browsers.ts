/** `Array.prototype.at` and `String.prototype.at` for Chromium 90 and 91: the component library uses them. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
	const whole = Math.trunc(index) || 0;
	return this[whole < 0 ? this.length + whole : whole];
}

/** Adds what the oldest supported browsers lack and the libraries need. Does nothing in newer ones. */
export function mendOlderBrowsers(): void {
	for (const prototype of [Array.prototype, String.prototype]) {
		if (!('at' in prototype)) {
			Object.defineProperty(prototype, 'at', { value: at, writable: true, configurable: true });
		}
	}
}
