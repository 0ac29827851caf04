import { CustomConverter } from 'opencc-js/core';
import CHARACTERS from 'opencc-js/dict/TSCharacters';

import { remember } from './remember.ts';

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const LONGEST_REMEMBERED = 40;

let converter: ((text: string) => string) | undefined;
const convert = remember((text) => (converter ??= CustomConverter(CHARACTERS))(text), { longest: LONGEST_REMEMBERED });

/**
 * A text in simplified characters (简体), one for each traditional one (繁體), by which headers and terms are compared: 案件編號
 * is 案件编号. Words are not exchanged, and texts that are kept stay as they were written.
 */
export function simplified(text: string): string {
	return HAN.test(text) ? convert(text) : text;
}
