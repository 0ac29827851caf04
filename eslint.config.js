import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

/** The order in which data flows. A layer may import itself and the layers it lists, nothing else. */
/** @type {Record<string, string[]>} */
const LAYERS = {
	domain: [],
	engine: ['domain'],
	intake: ['domain', 'engine'],
	metrics: ['domain', 'engine'],
	explore: ['domain', 'engine', 'metrics'],
	evaluation: ['domain'],
	report: ['domain', 'evaluation'],
	workspace: ['domain', 'engine', 'intake', 'metrics', 'evaluation', 'report'],
	charts: ['domain'],
	ui: ['domain', 'charts'],
	app: ['domain', 'engine', 'intake', 'metrics', 'explore', 'evaluation', 'report', 'workspace', 'charts', 'ui']
};
const everyLayer = Object.keys(LAYERS);
const ENGINE_PACKAGES = ['@duckdb/*', 'apache-arrow', 'apache-arrow/*'];

/** @type {import('eslint').Linter.Config[]} */
const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => {
	const forbidden = everyLayer.filter((other) => other !== layer && !allowed.includes(other));
	/** @type {object[]} */
	const patterns = [];
	if (forbidden.length > 0) {
		patterns.push({
			regex: `^(\\$lib/|(\\.\\./)+(lib/)?)(${forbidden.join('|')})/`,
			message: `imports point one way: ${layer}/ may use only ${allowed.join(', ') || 'packages'}`
		});
	}
	if (layer !== 'engine') patterns.push({ group: ENGINE_PACKAGES, message: 'only engine/ knows DuckDB and Arrow' });
	if (layer === 'evaluation' || layer === 'domain') {
		patterns.push({ group: ['svelte', 'svelte/*'], message: `${layer}/ knows nothing of the interface` });
	}
	return {
		files: [`src/lib/${layer}/**/*.{ts,svelte}`],
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns }] }
	};
});

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'static/',
			'data/demo/files/',
			'test-results/',
			'tests/.cache/',
			'coverage/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			// State classes keep private caches in plain maps; what pages may watch is $state.
			'svelte/prefer-svelte-reactivity': 'off',
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	...layerRules,
	{
		files: ['src/cli/**', 'scripts/**', 'tests/**', 'bin/**', 'data/**'],
		rules: { 'no-console': 'off' }
	}
);
