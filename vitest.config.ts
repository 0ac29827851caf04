import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

import { HEADERS } from './src/cli/commands/serve.ts';

const alias = { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) };
const executablePath = process.env.HOTLINE_BROWSER;

export default defineConfig({
	resolve: { alias },
	test: {
		projects: [
			{
				resolve: { alias },
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'data/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: ['**/*.browser.test.ts', '**/node_modules/**', 'tests/e2e/**'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				plugins: [svelte()],
				resolve: { alias },
				worker: { format: 'es' },
				// Isolated, as the application is where it is served with its headers.
				server: { headers: HEADERS },
				// Found beforehand, so that no test run is reloaded half-way.
				optimizeDeps: {
					include: [
						'@duckdb/duckdb-wasm',
						'@e965/xlsx',
						'@noble/hashes/hmac.js',
						'@noble/hashes/sha2.js',
						'@noble/hashes/utils.js',
						'bits-ui',
						'chinese-days',
						'decimal.js',
						'docx',
						'echarts/charts',
						'echarts/components',
						'echarts/core',
						'echarts/renderers',
						'fast-check',
						'fflate',
						'hyparquet',
						'hyparquet-compressors',
						'idb',
						'mammoth',
						'virtua/svelte',
						'write-excel-file/universal',
						'zod'
					]
				},
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								...(executablePath ? { executablePath } : {}),
								args: [
									'--no-sandbox',
									'--disable-background-networking',
									'--disable-component-update',
									'--disable-sync'
								]
							}
						}),
						instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }]
					}
				}
			}
		]
	}
});
