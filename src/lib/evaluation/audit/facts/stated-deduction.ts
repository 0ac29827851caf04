import type Decimal from 'decimal.js';

import { sum } from '../../exact.ts';
import { figure, FIGURE } from './numbers.ts';
import type { ScoreRow } from './score-table.ts';

/** 扣1分, not 每少一项扣1分, 扣1-3分 or 扣完为止, which are rules. */
const DEDUCTED = new RegExp(`扣(?:减|除|掉)?\\s*(${FIGURE})\\s*分(?!以)`, 'g');
const RULE = /每|如|否则|若|不得分|为止|[-—~～至]\s*\d+(?:\.\d+)?\s*分/;

/** Points that a text says were taken off, added up; null where it names none. */
export function deductionIn(text: string): Decimal | null {
	const clauses = text.split(/[。；;]/).filter((clause) => !RULE.test(clause));
	const points = clauses.flatMap((clause) => [...clause.matchAll(DEDUCTED)].map(([, value = '0']) => figure(value)));
	return points.length === 0 ? null : sum(points);
}

/** Points that an indicator's own line says were taken off, in its reasons or else in its evidence. */
export function statedDeduction({ basis, deviation }: ScoreRow): Decimal | null {
	return deductionIn(deviation ?? '') ?? deductionIn(basis ?? '');
}
