import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

import sirv from 'sirv';

import { InputFailure, UsageFailure } from '../failure.ts';
import type { Command } from '../command.ts';

const BUILD = fileURLToPath(new URL('../../../build/', import.meta.url));

/**
 * Headers of every answer. The page may talk to its own origin only, and is isolated so that shared memory is allowed.
 * `no-cache` makes a browser ask again, so that a new version is seen at once; hashed files stay cached.
 */
export const HEADERS = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer'
};

/** `serve`: the built application on a local port, until stopped. */
export const serve: Command = async ({ options }) => {
	if (!existsSync(BUILD)) throw new InputFailure('还没有构建网页应用，请先运行 npm run build');
	const port = Number(options.port ?? 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageFailure('--port 应为 0–65535 的整数');
	const host = typeof options.host === 'string' ? options.host : '127.0.0.1';
	const files = sirv(BUILD, {
		etag: true,
		gzip: true,
		setHeaders(response, path) {
			for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
			const hashed = path.includes('/_app/immutable/');
			response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	const server = createServer((request, response) => {
		files(request, response, () => {
			response.statusCode = 404;
			response.setHeader('Content-Type', 'text/plain; charset=utf-8');
			response.end('没有这个页面');
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'EADDRINUSE' ? new InputFailure(`端口 ${port} 已被占用，请用 --port 换一个`) : error)
		);
		server.listen(port, host, resolve);
	});
	const address = server.address();
	const actual = typeof address === 'object' && address !== null ? address.port : port;
	process.stdout.write(`热线绩效台已启动：http://${host}:${actual}/\n按 Ctrl+C 停止。\n`);
	await new Promise<void>((resolve) => {
		const stop = () => server.close(() => resolve());
		process.once('SIGINT', stop);
		process.once('SIGTERM', stop);
	});
	return null;
};
