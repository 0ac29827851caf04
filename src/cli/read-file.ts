import { readFile } from 'node:fs/promises';

import { InputFailure } from './failure.ts';

/** The bytes of a file, or a Chinese message saying why not. */
export async function readInput(path: string): Promise<Uint8Array> {
	try {
		return new Uint8Array(await readFile(path));
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		const reason = code === 'ENOENT' ? '文件不存在' : code === 'EISDIR' ? '这是一个文件夹' : (error as Error).message;
		throw new InputFailure(`打不开 ${path}：${reason}`);
	}
}
