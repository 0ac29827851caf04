import { createWasmEngine } from '../engine/wasm/wasm-engine.ts';
import { createIntakeClient } from '../intake/intake-worker-client.ts';
import { maskAllBut } from '../intake/mask.ts';
import { openStorage } from '../workspace/storage.ts';
import type { SessionPorts } from './session-ports.ts';

/** The session's surroundings in a real browser. `asset` makes the address of a file of this application. */
export function createBrowserPorts(asset: (path: string) => string): SessionPorts {
	const reader = createIntakeClient();
	return {
		createEngine: createWasmEngine,
		openStorage: () => openStorage(),
		prepareLanding: () => reader.prepare(),
		land: (file, options) =>
			reader.land(file, {
				fileId: options.fileId,
				profiles: options.workspace.mappings,
				encoding: options.encoding,
				password: options.password,
				hiddenSheets: options.hiddenSheets,
				unmasked: options.workspace.unmasked,
				mask: maskAllBut(options.workspace.unmasked, options.callerKey),
				signal: options.signal,
				headAt: options.headAt,
				sink: options.sink,
				onProgress: options.onProgress
			}),
		async fetchDemo() {
			const names: string[] = JSON.parse(await fetchText(asset('demo/index.json')));
			const files = names.map(async (name) => new File([await fetchBlob(asset(`demo/files/${name}`))], name));
			return { workspace: await fetchText(asset('demo/workspace.json')), files: await Promise.all(files) };
		}
	};
}

async function fetchBlob(address: string): Promise<Blob> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`取不到示例文件（${response.status}）：${decodeURIComponent(address)}`);
	return response.blob();
}

async function fetchText(address: string): Promise<string> {
	return (await fetchBlob(address)).text();
}
