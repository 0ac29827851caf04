import { expect, test as base } from '@playwright/test';

/** Every end-to-end test fails when the page asks anything of another origin, or logs an error. */
export const test = base.extend<{ ownOrigin: undefined }>({
	ownOrigin: [
		async ({ page, baseURL }, use) => {
			const own = new URL(baseURL!).origin;
			const left: string[] = [];
			const errors: string[] = [];
			page.context().on('request', (request) => {
				const address = new URL(request.url());
				const inside = address.origin === own || ['data:', 'blob:'].includes(address.protocol);
				if (!inside) left.push(request.url());
			});
			page.on('pageerror', (error) => errors.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error') errors.push(message.text());
			});
			await use(undefined);
			expect(left, 'requests that leave the origin').toEqual([]);
			expect(errors, 'errors in the page').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
