/** The job cannot be done with this input (exit code 1). The message is Chinese and names the place. */
export class InputFailure extends Error {
	override readonly name = 'InputFailure';
}

/** The command was called wrongly (exit code 2). */
export class UsageFailure extends Error {
	override readonly name = 'UsageFailure';
}
