/** Fewer looked at than these and a rate is shown with its interval: one ticket moves it by more than three points. */
export const SMALL_SAMPLE = 30;

/** The words of a definition that say how small samples are marked. */
export const INTERVAL_RULE = `分母不足${SMALL_SAMPLE}件的，后附95%置信区间（Wilson），不宜据以排名。`;

/** Standard normal quantile of a two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share at 95 %, both ends 0–1: E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, JASA 22 (1927). Null without a sample, or where the figures are no share.
 */
export function wilsonInterval(part: number, of: number): readonly [low: number, high: number] | null {
	if (!(of > 0) || part < 0 || part > of) return null;
	const share = part / of;
	const spread = (Z * Z) / of;
	const middle = (share + spread / 2) / (1 + spread);
	const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
	return [part === 0 ? 0 : Math.max(0, middle - half), part === of ? 1 : Math.min(1, middle + half)];
}
