import { formatCount } from '../domain/format.ts';
import type { LandProgress } from '../intake/land.ts';
import type { Progress } from './session-ports.ts';

const MEGABYTE = 1024 * 1024;
/** Before this much of the time has passed, or of the work is done, nothing is said of what remains. */
const EARLIEST_MS = 1500;
const EARLIEST_PART = 0.03;

/** `1.5 MB`, `320 KB`. */
export function formatBytes(bytes: number): string {
	return bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** `约 20 秒`, `约 3 分钟`: rounded up to what can be told honestly. */
export function formatRemaining(seconds: number): string {
	return seconds < 60 ? `约 ${Math.max(5, Math.ceil(seconds / 5) * 5)} 秒` : `约 ${Math.ceil(seconds / 60)} 分钟`;
}

/**
 * Makes the progress of reading `sizes` bytes of files one after another: rows and bytes read, share done and time left.
 * A file that does not tell its bytes counts when it is done. `now` gives milliseconds.
 */
export function createImportProgress(sizes: readonly number[], now: () => number = () => Date.now()) {
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const started = now();
	return (index: number, name: string, { rows, bytes = 0 }: Pick<LandProgress, 'rows' | 'bytes'>): Progress => {
		const size = sizes[index] ?? 0;
		const read = Math.min(bytes, size);
		const before = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
		const part = total === 0 ? 0 : (before + read) / total;
		const spent = now() - started;
		const label = [
			`正在读取 ${name}${sizes.length > 1 ? `（${index + 1}/${sizes.length}）` : ''}`,
			...(rows > 0 ? [`已读 ${formatCount(rows)} 行`] : []),
			...(read > 0 ? [`${formatBytes(read)} / ${formatBytes(size)}`] : []),
			...(spent >= EARLIEST_MS && part >= EARLIEST_PART && part < 1
				? [`还需${formatRemaining(((spent / part) * (1 - part)) / 1000)}`]
				: [])
		].join('，');
		return { label, fraction: part > 0 ? part : sizes.length > 1 ? 0 : null };
	};
}
