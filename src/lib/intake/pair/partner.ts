import type { RawRow } from '../model.ts';
import type { SheetPlan } from '../record-lander.ts';
import type { LandedStretch, Pairing, PartnerPort } from './messages.ts';
import { memoryOf, packRows } from './pack-rows.ts';

/** Far longer than it takes to land what is under way. */
const PATIENCE_MS = 20_000;

/** The second worker that lands rows of a sheet, as the reading one sees it. */
export class Partner {
	#port: PartnerPort | null = null;
	#begun = false;
	#heard: () => void = () => undefined;
	/** Take what became of the stretches that have ended, one after another. */
	readonly #asked: ((stretch: LandedStretch) => void)[] = [];
	readonly #patience: number;

	constructor({ open, patience = PATIENCE_MS }: Pairing, plan: SheetPlan) {
		this.#patience = patience;
		// What is looked at has landed already.
		const head = plan.head.map(({ number, cells }) => ({ number, cells }));
		try {
			this.#port = open({ ...plan, head, previewRows: 0 });
		} catch {
			return;
		}
		this.#port.onmessage = ({ data }) => {
			if (data.kind === 'ready') this.#begun = true;
			else this.#asked.shift()?.(data.stretch);
			this.#heard();
		};
		this.#port.onerror = (event) => {
			// The page would take it for an error of the reading worker.
			event.preventDefault();
			this.#die();
		};
	}

	/** Has it begun, so that rows can be sent? */
	get ready(): boolean {
		return this.#begun && this.alive;
	}

	/** False once it has failed or was closed: nothing comes any more. */
	get alive(): boolean {
		return this.#port !== null;
	}

	send(rows: readonly RawRow[]): void {
		const packed = packRows(rows);
		this.#port?.postMessage({ kind: 'rows', rows: packed }, memoryOf(packed));
	}

	/** Ends the stretch of the rows that were sent since the last. */
	end(landed: (stretch: LandedStretch) => void): void {
		this.#asked.push(landed);
		this.#port?.postMessage({ kind: 'end' }, []);
	}

	/** Waits until it has said something, or has failed. */
	heard(): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(() => this.#die(), this.#patience);
			this.#heard = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}

	close(): void {
		if (this.#port === null) return;
		this.#port.onmessage = null;
		this.#port.terminate();
		this.#port = null;
	}

	#die(): void {
		this.close();
		this.#heard();
	}
}
