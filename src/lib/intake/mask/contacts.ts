import { ANNOUNCED, DIGITS, LETTERS, type MaskPattern } from './pattern.ts';

const SERVICE = `(?:[Qq]{2}|微信|[VvWw][Xx])群?${ANNOUNCED}`;
const maskAccount = (account: string) => `${account.slice(0, 2)}***`;

/** Mail addresses; QQ and WeChat accounts behind the name of their service. */
export const CONTACTS: readonly MaskPattern[] = [
	{
		option: 'contacts',
		starts: LETTERS + DIGITS,
		source: '(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+',
		mask: (text) => `${text.slice(0, 1)}***${text.slice(text.indexOf('@'))}`
	},
	{
		option: 'contacts',
		starts: DIGITS,
		source: `[0-9]{5,11}(?![0-9])(?<=${SERVICE}[0-9]{5,11})`,
		mask: maskAccount
	},
	{
		option: 'contacts',
		starts: LETTERS,
		source: `[A-Za-z][-_A-Za-z0-9]{5,19}(?![-_A-Za-z0-9])(?<=${SERVICE}[-_A-Za-z0-9]{6,20})`,
		mask: maskAccount
	}
];
