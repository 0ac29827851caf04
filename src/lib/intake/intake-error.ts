/**
 * Why a file cannot be read, where somebody can do something about it at once: `password-needed`: it is encrypted and no
 * password was given; `password-wrong`: the given one does not open it.
 */
export type IntakeErrorCode = 'password-needed' | 'password-wrong';

export interface IntakeErrorOptions extends ErrorOptions {
	readonly code?: IntakeErrorCode;
}

/** A file that cannot be read. `message` is Chinese, names the file and says what to do. */
export class IntakeError extends Error {
	/** Set where the reader could go on with something that the user knows. */
	readonly code: IntakeErrorCode | undefined;

	constructor(message: string, options?: IntakeErrorOptions) {
		super(message, options);
		this.name = 'IntakeError';
		this.code = options?.code;
	}
}

/** An encrypted file that came without a password. */
export function passwordNeeded(file: string, cause?: unknown): IntakeError {
	const message = `“${file}”设了打开密码。请输入密码，或在 Excel、WPS 里去掉密码（另存）后再导入`;
	return new IntakeError(message, { code: 'password-needed', cause });
}

/** An encrypted file that the given password does not open. */
export function passwordWrong(file: string): IntakeError {
	return new IntakeError(`“${file}”的密码不对，请重新输入（注意大小写和全角、半角）`, { code: 'password-wrong' });
}
