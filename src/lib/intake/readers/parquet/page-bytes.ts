/** A page of `size` bytes that is filled piece by piece, and throws as soon as there are more. */
export function createPage(size: number): { add(bytes: Uint8Array): void; whole(): Uint8Array } {
	const page = new Uint8Array(size);
	let at = 0;
	return {
		add(bytes) {
			if (bytes.length > size - at) throw new Error('a page unpacks to more than it says');
			page.set(bytes, at);
			at += bytes.length;
		},
		whole() {
			if (at !== size) throw new Error('a page unpacks to less than it says');
			return page;
		}
	};
}
