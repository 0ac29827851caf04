import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf } from '../facts/counts.ts';
import { figure, FIGURE, printedPlaces } from '../facts/numbers.ts';
import type { Sentence } from '../facts/report-facts.ts';

const MEAN = new RegExp(`(?:日均|平均每[天日]|每[天日]平均)[^，。；\\d]{0,8}(${FIGURE})\\s*(?:件|个|单|通|次|宗)`);
/** Days that a period may have, calendar and working ones. */
const PERIODS: readonly (readonly [RegExp, readonly (readonly [number, number])[]])[] = [
	[/周/, [[5, 7]]],
	[
		/季度/,
		[
			[56, 68],
			[88, 93]
		]
	],
	[
		/半年/,
		[
			[115, 128],
			[180, 185]
		]
	],
	[
		/(?<![\d\-—–至到~])\d{1,2}月(?!\d)|本月|当月|[一二三四五六七八九十]月份?/,
		[
			[17, 24],
			[28, 31]
		]
	],
	[
		/全年|年度|20\d{2}年/,
		[
			[240, 255],
			[363, 367]
		]
	]
];
const SPAN = /(\d{1,2})月(\d{1,2})日?(?:[—－\-–~～]+|至|到)(?:(?:20\d{2}年)?(\d{1,2})月)?(\d{1,2})日/g;
const TOTAL = /共|总|受理|接听|接到|来电|收到|话务/;

/** 日均 against the total before it and the days of the period that the sentence names. */
export const dailyMean: ReportCheck = ({ sentences }) =>
	sentences.flatMap((sentence, index): Finding[] => {
		const { place, source } = sentence;
		const own = source === 'text' ? MEAN.exec(sentence.text) : null;
		if (own === null) return [];
		// 日均72件。 may stand alone behind the sentence with its total.
		const before = own.index < 4 ? sentenceBefore(sentences, index) : '';
		const text = `${before}${sentence.text}`;
		const match = MEAN.exec(text);
		const days = match === null ? null : daysOf(text.slice(0, match.index));
		if (
			match === null ||
			(days === null && /\d月(?:\d+日)?[^，。；\d]{0,3}[-—–至到~]|截[至止]|工作日|期间|假期|长假|以来/.test(text))
		)
			return [];
		const named = PERIODS.find(([words]) => words.test(text.slice(0, match.index)))?.[1];
		const period = days === null ? named : ([[days, days]] as const);
		const totals = countsOf(text).filter(
			({ end, name, unit }) => end <= match.index && unit === 'ticket' && TOTAL.test(name)
		);
		const total = totals[totals.length - 1];
		const mean = figure(match[1]!);
		if (period === undefined || total === undefined || mean.isZero()) return [];
		const unit = 10 ** -printedPlaces(match[1]!);
		const [least, most] = [
			total.value.minus(total.slack).toNumber() / (mean.toNumber() + unit),
			total.value.plus(total.slack).toNumber() / Math.max(mean.toNumber() - unit, unit)
		];
		const fits = ([from, to]: readonly [number, number]) =>
			Math.ceil(Math.max(least - 0.02, from)) <= Math.min(most + 0.02, to);
		if (period.some(fits)) return [];
		const implied = total.value.dividedBy(mean);
		return [
			{
				check: 'daily-mean',
				severity: 'warning',
				where: place,
				quote: quoteOf(text),
				stated: match[1]!,
				computed: `${plain(total.value)} ÷ ${match[1]!} = ${plain(implied, 1)} 天`,
				message: `日均 ${match[1]!} 与总量 ${plain(total.value)} 不符：按此只有 ${plain(implied, 1)} 天`,
				remedy: '核对总量、日均数和统计天数'
			}
		];
	});

/** 6月8日—10日 is three days; null where no span of days in one month or into the next is named. */
function daysOf(text: string): number | null {
	const spans = [...text.matchAll(SPAN)];
	const [, month = '', from = '', toMonth, to = ''] = spans.length === 1 ? spans[0]! : [];
	if (month === '') return null;
	const [first, last] = [Number(from), Number(to)];
	if (toMonth === undefined || toMonth === month) return last > first ? last - first + 1 : null;
	const length = [31, null, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? null;
	return length === null || Number(toMonth) !== Number(month) + 1 ? null : length - first + 1 + last;
}

/** The whole sentence before a stretch, with what stands between its semicolons; blank where a paragraph begins. */
function sentenceBefore(sentences: readonly Sentence[], index: number): string {
	let text = '';
	for (let at = index - 1; at >= 0; at -= 1) {
		const before = sentences[at]!;
		if (before.place !== sentences[index]!.place || before.source !== 'text') break;
		if (text !== '' && !before.text.endsWith('；')) break;
		text = before.text + text;
	}
	return text;
}
