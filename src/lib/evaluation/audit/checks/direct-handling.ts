import { plain } from '../../exact.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, percentOf } from '../facts/numbers.ts';

const RECEIVED = new RegExp(`(?:受理|共计|接收)[^。；]{0,60}?(${FIGURE})\\s*件`);
const DISPATCHED = new RegExp(`(?:派发|转办|交办|派单)[^，。；\\d]{0,14}(${FIGURE})\\s*件`);
const DIRECT = /(?:前台)?直接办结|直接答复|即时办结|在线解答/;

/** The goal is to raise 直接办结率, and accepted and dispatched are given, but direct handling never is. */
export const directHandling: ReportCheck = ({ goalLines, sentences }) => {
	const goal = goalLines.find(({ text }) => /直接办结率/.test(text));
	const answered = sentences.some(({ text }) => DIRECT.test(text) && /\d/.test(text));
	if (goal === undefined || answered) return [];
	for (const { text, place } of sentences) {
		const [received, dispatched] = [RECEIVED.exec(text), DISPATCHED.exec(text)];
		if (received === null || dispatched === null) continue;
		const all = figure(received[1]!);
		const direct = all.minus(figure(dispatched[1]!));
		const share = percentOf(direct, all);
		if (share === null || direct.lte(0)) continue;
		const computed = `${plain(direct)} 件（${plain(share, 2)}%）`;
		return [
			{
				check: 'direct-handling',
				severity: 'notice',
				where: place,
				quote: `${quoteOf(goal.text)} ⟷ ${quoteOf(text)}`,
				stated: null,
				computed,
				message: `目标是提升前台直接办结率，报告没有给出；按受理 ${plain(all)} 减派发 ${dispatched[1]!}，未派发的为 ${computed}`,
				remedy: '补充直接办结量与直接办结率'
			}
		];
	}
	return [];
};
