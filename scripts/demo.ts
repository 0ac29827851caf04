import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { DEMO_FILES, ensureDemoFiles } from '../data/demo/ensure.ts';

/** Makes the demo year and lays it where the web page fetches it: `static/demo/`, with `index.json`, the list of file names. */
const source = fileURLToPath(new URL('../data/demo', import.meta.url));
const target = fileURLToPath(new URL('../static/demo', import.meta.url));

await ensureDemoFiles();
const names = (await readdir(DEMO_FILES)).filter((name) => !name.startsWith('.')).sort();
await rm(target, { recursive: true, force: true });
await mkdir(join(target, 'files'), { recursive: true });
for (const name of names) await copyFile(join(DEMO_FILES, name), join(target, 'files', name));
await copyFile(join(source, 'workspace.json'), join(target, 'workspace.json'));
await writeFile(join(target, 'index.json'), `${JSON.stringify(names, null, '\t')}\n`);
console.error(`示例数据就绪：${names.length} 个文件`);
