/** A file that cannot be read. `message` is Chinese, names the file and says what to do. */
export class IntakeError extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'IntakeError';
	}
}
