/** What a command is given: its file arguments and its options. */
export interface CommandInput {
	readonly files: readonly string[];
	readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a command gives back: the value printed with `--json`, and the same for a person. */
export interface CommandResult {
	readonly json: unknown;
	readonly text: string;
	/** True when the input had problems that stopped part of the job. */
	readonly failed?: boolean;
}

/** One command of the command line; null where it has said everything itself. */
export type Command = (input: CommandInput) => Promise<CommandResult | null>;
