import { NOT_CALCULATED } from '../../domain/text.ts';
import { UNCALCULATED_CODE } from './ole/mark-uncalculated.ts';

/** Names of errors by the codes of the binary formats ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
	0x00: '#NULL!',
	0x07: '#DIV/0!',
	0x0f: '#VALUE!',
	0x17: '#REF!',
	0x1d: '#NAME?',
	0x24: '#NUM!',
	0x2a: '#N/A',
	0x2b: '#GETTING_DATA',
	[UNCALCULATED_CODE]: NOT_CALCULATED
};

/** How a spreadsheet shows the error of this code. */
export const errorText = (code: number) => ERRORS[code] ?? '#VALUE!';
