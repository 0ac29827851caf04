const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** The value of a list's counter in one of Word's number formats (ISO/IEC 29500, 17.18.59 ST_NumberFormat); '' for none. */
export function formatNumber(value: number, format: string): string {
	switch (format) {
		case 'none':
		case 'bullet':
			return '';
		case 'chineseCounting':
		case 'chineseCountingThousand':
		case 'japaneseCounting':
		case 'taiwaneseCounting':
		case 'taiwaneseCountingThousand':
		case 'ideographDigital':
		case 'chineseLegalSimplified':
			return chinese(value);
		case 'ideographTraditional':
			return STEMS[value - 1] ?? String(value);
		case 'upperLetter':
			return letters(value);
		case 'lowerLetter':
			return letters(value).toLowerCase();
		case 'upperRoman':
			return roman(value);
		case 'lowerRoman':
			return roman(value).toLowerCase();
		case 'decimalEnclosedCircle':
		case 'decimalEnclosedCircleChinese':
			return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
		case 'decimalEnclosedParen':
			return `（${value}）`;
		case 'decimalEnclosedFullstop':
			return `${value}.`;
		case 'decimalZero':
			return value < 10 ? `0${value}` : String(value);
		default:
			return String(value);
	}
}

/** 1–99 as people count: 一, 十二, 二十, 二十一; larger ones digit by digit. */
function chinese(value: number): string {
	if (value < 1 || value > 99) return Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? digit).join('');
	const [tens, ones] = [Math.floor(value / 10), value % 10];
	return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`;
}

/** A … Z, AA, BB …, as Word goes on. */
function letters(value: number): string {
	const letter = String.fromCharCode(65 + ((value - 1) % 26));
	return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
	const steps: readonly (readonly [number, string])[] = [
		[100, 'C'],
		[90, 'XC'],
		[50, 'L'],
		[40, 'XL'],
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I']
	];
	let rest = value;
	return steps
		.map(([step, mark]) => {
			const times = Math.floor(rest / step);
			rest -= times * step;
			return mark.repeat(times);
		})
		.join('');
}
