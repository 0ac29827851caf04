import type Decimal from 'decimal.js';

import { isRatio } from '../../domain/metric.ts';
import { clamp, exact, plain } from '../exact.ts';
import { explainReading, type MetricReading } from '../metric-reading.ts';
import { missing, scored, unreadable, type RuleOutcome } from './rule.ts';

/** Points × ratio within 0–points. A metric that is no ratio, or unknown, gives no score. */
export function ratioScore(points: Decimal, reading: MetricReading): RuleOutcome {
	if (!reading.known) return unreadable(reading);
	if (!isRatio(reading.metric)) return missing(`指标“${reading.metric.name}”不是比率，不能按比例计分`);
	const { parts, value } = reading;
	const raw = parts === null ? points.times(value) : points.times(parts.numerator).dividedBy(parts.denominator);
	const score = clamp(raw, exact(0), points);
	const ratio = parts === null ? plain(value) : `(${plain(parts.numerator)} ÷ ${plain(parts.denominator)})`;
	const capped = score.equals(raw) ? '' : `，以 0–${plain(points)} 分为限，得 ${plain(score)}`;
	return scored(score, `${plain(points)} × ${ratio} = ${plain(raw, 4)}${capped}`, [explainReading(reading)]);
}
