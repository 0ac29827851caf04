/** Which of `count` pictures is on the wall: the next one every `seconds`, or when asked. */
export function createRotation(count: () => number, seconds: number) {
	let index = $state(0);
	let paused = $state(false);

	$effect(() => {
		if (paused) return;
		const timer = setInterval(() => (index += 1), seconds * 1000);
		return () => clearInterval(timer);
	});

	return {
		get index() {
			return count() === 0 ? 0 : index % count();
		},
		get paused() {
			return paused;
		},
		next: () => void (index += 1),
		toggle: () => void (paused = !paused)
	};
}
