import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'chrome90' },
	worker: { format: 'es' },
	// It finds its module beside itself, where pre-bundling would not put it.
	optimizeDeps: { exclude: ['jieba-wasm'] }
});
