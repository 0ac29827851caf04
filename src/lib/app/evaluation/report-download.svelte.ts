/** A document ready to be handed to the user. */
export interface ReportFile {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ReportFormat = 'docx' | 'xlsx';

const TYPES: Readonly<Record<ReportFormat, string>> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** One download at a time: what is being made, what came of it, and what went wrong. */
export class ReportDownload {
	#working = $state<ReportFormat | null>(null);
	#error = $state<string | null>(null);
	#done = $state<string | null>(null);

	constructor(private readonly save: (blob: Blob, name: string) => void) {}

	/** The format being made, null when idle. */
	get working(): ReportFormat | null {
		return this.#working;
	}

	get error(): string | null {
		return this.#error;
	}

	/** Name of the file made last. */
	get done(): string | null {
		return this.#done;
	}

	/** Makes the document and hands it over; a second call while one is being made is ignored. */
	async start(format: ReportFormat, make: () => Promise<ReportFile>): Promise<void> {
		if (this.#working !== null) return;
		this.#working = format;
		this.#error = null;
		this.#done = null;
		try {
			const { name, bytes } = await make();
			this.save(new Blob([bytes], { type: TYPES[format] }), name);
			this.#done = name;
		} catch (reason) {
			this.#error = reason instanceof Error ? reason.message : String(reason);
		} finally {
			this.#working = null;
		}
	}
}
