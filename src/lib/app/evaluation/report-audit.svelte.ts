import type { ReportDocument } from '../../evaluation/audit/report-document.ts';
import type { Finding } from '../../evaluation/model.ts';

/** What was found in one report, or why it could not be read. */
export interface ReportAuditResult {
	readonly id: number;
	/** File name, or 粘贴的文字. */
	readonly name: string;
	readonly findings: readonly Finding[];
	/** The report as it was read; null when it could not be. */
	readonly document: ReportDocument | null;
	readonly error: string | null;
}

/** Reads a report from its bytes and checks it; throws with a Chinese message for what cannot be read. */
export type AuditBytes = (name: string, bytes: Uint8Array) => Promise<AuditedReport>;

export interface AuditedReport {
	readonly document: ReportDocument;
	readonly findings: readonly Finding[];
}

/** What the reports that were read state differently from each other. */
export type CompareReports = (
	reports: readonly { readonly name: string; readonly document: ReportDocument }[]
) => Promise<readonly Finding[]>;

/** 复核已有报告: the reports that were dropped or pasted, newest first. Nothing is kept or sent. */
export class ReportAudit {
	#results = $state.raw<readonly ReportAuditResult[]>([]);
	#across = $state.raw<readonly Finding[]>([]);
	#working = $state<string | null>(null);
	#next = 1;

	constructor(
		private readonly audit: AuditBytes,
		private readonly compare: CompareReports
	) {}

	get results(): readonly ReportAuditResult[] {
		return this.#results;
	}

	/** Figures that the reports state differently, the oldest report's first. */
	get across(): readonly Finding[] {
		return this.#across;
	}

	/** What is being read, in Chinese; null when idle. */
	get working(): string | null {
		return this.#working;
	}

	/** Reads files one after the other; a bad one does not stop the others. */
	async readFiles(files: readonly File[]): Promise<void> {
		for (const file of files) {
			await this.#check(file.name, async () => new Uint8Array(await file.arrayBuffer()));
		}
	}

	async readText(text: string): Promise<void> {
		await this.#check('粘贴的文字', async () => new TextEncoder().encode(text));
	}

	async dismiss(id: number): Promise<void> {
		this.#results = this.#results.filter((result) => result.id !== id);
		await this.#compareAll();
	}

	async #compareAll(): Promise<void> {
		const read = [...this.#results]
			.reverse()
			.flatMap(({ name, document }) => (document === null ? [] : [{ name, document }]));
		const results = this.#results;
		const across = read.length < 2 ? [] : await this.compare(read);
		// Another report may have come or gone while these were compared.
		if (results === this.#results) this.#across = across;
	}

	async #check(name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
		const id = this.#next++;
		this.#working = `正在复核 ${name}`;
		let result: ReportAuditResult;
		try {
			result = { id, name, ...(await this.audit(name, await bytes())), error: null };
		} catch (reason) {
			const error = reason instanceof Error ? reason.message : String(reason);
			result = { id, name, findings: [], document: null, error };
		}
		this.#results = [result, ...this.#results];
		await this.#compareAll();
		this.#working = null;
	}
}

/** The state of the page; the readers are fetched when the first report arrives. */
export function createReportAudit(): ReportAudit {
	return new ReportAudit(
		async (name, bytes) => {
			const { auditReportBytes } = await import('./report-audit-reader.ts');
			return auditReportBytes(name, bytes);
		},
		async (reports) => {
			const { compareReports } = await import('../../evaluation/audit/compare-reports.ts');
			return compareReports(reports);
		}
	);
}
