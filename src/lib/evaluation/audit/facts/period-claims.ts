import type Decimal from 'decimal.js';

import { chineseNumber } from '../../chinese-number.ts';
import { countsOf } from './counts.ts';
import type { ReportFacts, Sentence } from './report-facts.ts';

/** A figure of the whole hotline for a stated period: 2023年5月共受理26007件. */
export interface PeriodClaim {
	/** 受理, 派发, 办结 … */
	readonly what: string;
	/** 2023, 2023-05, 2023Q1. */
	readonly period: string;
	readonly value: Decimal;
	readonly text: string;
	readonly place: string;
}

const WHAT =
	/^[^，。；\d]{0,24}?(?<!未|省|市|区)(?:共|总计)?(按时办结|直接办结|受理|接听|派发|转办|办结)(?:的)?(?:各类|有效|群众|市民|热线|企业|来电)*(?:诉求|工单|来电|电话|话务|事项)*(?:总量|总数|量)?(?:共计?|为)?$/;
/** Words of a part: another unit, channel or kind, or another span of time. */
const PART =
	/[镇乡局委类]|街道|部门|单位|渠道|网站|微信|留言|信箱|平台|上级|省级|累计|截[至止]|同期|上月|上年|去年|以来|日均/;
const RANGE = /\d月?(?:\d+日)?[-—–至到~]/;

/** Claims whose period the sentence itself names, with the year of the report where it names none. */
export function periodClaims(facts: ReportFacts): PeriodClaim[] {
	return facts.sentences.flatMap((sentence): PeriodClaim[] => claimOf(sentence, facts.year ?? titleYear(facts)) ?? []);
}

function claimOf({ text, place, source }: Sentence, year: number | null): PeriodClaim[] | null {
	const first = source === 'text' ? countsOf(text)[0] : undefined;
	if (first === undefined || first.unit !== 'ticket' || first.nested || first.slack.gt(0)) return null;
	const before = text.slice(0, first.at);
	const period = periodOf(before, year);
	if (period === null || PART.test(before) || RANGE.test(before)) return null;
	const what = WHAT.exec(before.replace(/^.*[\d年月度，](?=[^\d]*$)/, ''))?.[1];
	return what === undefined ? null : [{ what, period, value: first.value, text, place }];
}

function periodOf(text: string, year: number | null): string | null {
	const month = /(?:(20\d{2})年)?(\d{1,2})月(?!\d)/.exec(text);
	const quarter = /(?:(20\d{2})年)?第?([一二三四1-4])季度/.exec(text);
	const whole = /(20\d{2})年(?!\d)|全年/.exec(text);
	const of = (own: string | undefined) => own ?? (year === null ? null : String(year));
	if (month !== null) {
		const own = of(month[1]);
		return own === null ? null : `${own}-${month[2]!.padStart(2, '0')}`;
	}
	if (quarter !== null) {
		const own = of(quarter[1]);
		return own === null ? null : `${own}Q${chineseNumber(quarter[2]!) ?? Number(quarter[2])}`;
	}
	return whole === null ? null : of(whole[1]);
}

function titleYear({ document }: ReportFacts): number | null {
	const title = document.blocks.slice(0, 3).map((block) => (block.kind === 'paragraph' ? block.text : ''));
	const year = /(20\d{2})年/.exec(title.join(' '))?.[1];
	return year === undefined ? null : Number(year);
}
