/** Keeps the screen on until the function it gives is called, where the browser can and the page is in sight. */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | undefined;
	let wanted = true;
	async function ask(): Promise<void> {
		if (document.visibilityState !== 'visible') return;
		// Absent on pages that come by plain http; refused when the battery is low. The wall works without.
		lock = await (navigator.wakeLock as WakeLock | undefined)?.request('screen').catch(() => undefined);
		if (!wanted) await lock?.release();
	}
	const again = () => void ask();
	document.addEventListener('visibilitychange', again);
	void ask();
	return () => {
		wanted = false;
		document.removeEventListener('visibilitychange', again);
		void lock?.release();
	};
}
