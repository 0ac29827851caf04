import { localDay } from '../../domain/period.ts';
import type { Scorecard } from '../../evaluation/model.ts';
import { unpackBundle } from '../../workspace/bundle.ts';
import { createResource } from '../resource.svelte.ts';
import { judgeWorkspace } from '../run-workspace.ts';
import type { Session } from '../session.svelte.ts';
import { scoreBundle } from './score-bundle.ts';
import { yearLabels, type YearColumn } from './year-table.ts';
import { workspaceOfYear, yearsHeld } from './year-workspace.ts';

/** An evaluation of one year, wherever it comes from. */
interface YearEvaluation {
	readonly year: number;
	/** 本工作区, or the name of the file. */
	readonly name: string;
	readonly scorecard: Scorecard;
}

const OWN = '本工作区';

/**
 * Evaluations of several years: those that the open workspace holds data for, and workspace files that were opened only to
 * be compared with. Call it while a component is being set up; what was opened goes with it.
 */
export function createYears(session: Session) {
	let opened = $state.raw<readonly YearEvaluation[]>([]);
	let reading = $state<string | null>(null);
	let error = $state<string | null>(null);

	const own = createResource(
		() =>
			session.state === 'ready' && session.workspace !== null
				? { workspace: session.workspace, range: session.range, revision: session.revision }
				: null,
		async ({ workspace, range }) => {
			const found: YearEvaluation[] = [];
			for (const year of yearsHeld(range, workspace.year)) {
				const then = workspaceOfYear(workspace, year);
				found.push({ year, name: OWN, scorecard: judgeWorkspace(then, await session.measure(then)).scorecard });
			}
			return found;
		}
	);

	const columns = $derived.by((): readonly YearColumn[] => {
		const all = [...(own.value ?? []), ...opened].sort((a, b) => a.year - b.year);
		const labels = yearLabels(all);
		return all.map(({ scorecard }, at) => ({ label: labels[at]!, scorecard }));
	});

	return {
		/** Oldest first. */
		get columns() {
			return columns;
		},
		/** Names of the files that were opened. */
		get files() {
			return opened.map(({ name }) => name);
		},
		get loading() {
			return own.loading;
		},
		/** Name of the file that is being read, or null. */
		get reading() {
			return reading;
		},
		/** In Chinese why a year or a file is missing, or null. */
		get error() {
			return error ?? own.error;
		},
		/** Opens workspace files to compare with, one after the other; the open workspace stays as it is. */
		async open(files: readonly File[]) {
			error = null;
			for (const file of files) {
				reading = file.name;
				try {
					const bundle = unpackBundle(new Uint8Array(await file.arrayBuffer()), file.name);
					const { scorecard } = await scoreBundle(bundle, () => session.scratchEngine(), localDay(new Date()));
					const others = opened.filter(({ name }) => name !== file.name);
					opened = [...others, { year: bundle.workspace.year, name: file.name, scorecard }];
				} catch (reason) {
					error = `“${file.name}”没有打开：${reason instanceof Error ? reason.message : String(reason)}`;
				}
			}
			reading = null;
		},
		/** Takes a file out of the comparison. */
		close(name: string) {
			opened = opened.filter((one) => one.name !== name);
		}
	};
}
