/** Which of `count` pages is on the wall: the next one every `seconds` while it runs, or whichever is asked for. */
export function createRotation(count: () => number, seconds: number) {
	let index = $state(0);
	let paused = $state(false);
	let timer: ReturnType<typeof setInterval> | undefined;

	const step = (by: number) => (index += by);
	function arm(): void {
		clearInterval(timer);
		timer = paused ? undefined : setInterval(step, seconds * 1000, 1);
	}

	return {
		get index() {
			const pages = count();
			return pages === 0 ? 0 : ((index % pages) + pages) % pages;
		},
		get paused() {
			return paused;
		},
		/** Runs until the function it gives is called. */
		start(): () => void {
			arm();
			return () => clearInterval(timer);
		},
		/** Turns the pages by hand; whoever does so reads, so the rotation stops. */
		turn(by: 1 | -1): void {
			step(by);
			paused = true;
			arm();
		},
		toggle(): void {
			paused = !paused;
			arm();
		}
	};
}
