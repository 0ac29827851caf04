import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import type { Count } from '../facts/counts.ts';
import type { KnownCounts } from '../facts/known-counts.ts';
import { figure, printedPlaces } from '../facts/numbers.ts';
import { countedParagraphs, DIVIDED, groupsAcross, groupsWithin, TOTAL, type Paragraph } from '../facts/part-lists.ts';
import { AGREEING, commonBase, fitsAny, impliedBase, isLone, isOwn, runsTo, type Group } from '../facts/share-fit.ts';
import { countClose, totalElsewhere } from '../facts/total-elsewhere.ts';
import { partsFinding, shareFinding, sumFinding } from './parts-findings.ts';

const REST = /^(?:其[他它](?!中)|未分类)/;

/**
 * Totals with their parts and shares, in one paragraph or in paragraphs that each begin with a part. Parts whose shares
 * make 100 %, or that are said to be all, must add up to the total; a share must be its part ÷ the total, or ÷ another
 * count that the report gives. Shares that all fit another total are one finding that names it.
 */
export const partsOfTotal: ReportCheck = ({ document, known }) =>
	(['ticket', 'person', 'sheet', 'money'] as const).flatMap((unit) =>
		ofUnit(countedParagraphs(document.blocks, unit), known)
	);

function ofUnit(paragraphs: readonly Paragraph[], known: KnownCounts): Finding[] {
	const all = paragraphs.flatMap(({ counts }) => counts);
	const totals = all.filter(({ name, nested, share }) => !nested && share === null && TOTAL.test(name));
	return [...paragraphs.flatMap(groupsWithin), ...groupsAcross(paragraphs)].flatMap((group) =>
		against({ ...group, total: group.total ?? totalElsewhere(group, totals) ?? countClose(group, all) }, known)
	);
}

function against(group: Group, known: KnownCounts): Finding[] {
	const { parts, total } = group;
	const shared = parts.filter(({ share }) => share !== null);
	const counts = sum(parts.map(({ value }) => value));
	const allShared = shared.length === parts.length;
	const shares = sum(shared.map(({ share }) => figure(share!.text)));
	const coarse = shared.some(({ share }) => printedPlaces(share!.text) === 0) ? 1 : 0.1;
	const isWhole = allShared && shares.minus(100).abs().lte(coarse);
	const isAll =
		isWhole ||
		(!allShared && shared.length === 0 && (DIVIDED.test(group.lead) || REST.test(parts[parts.length - 1]!.name)));
	const slack = sum(parts.map((part) => part.slack));
	if (isAll && total !== null && !isKnown(known, total, counts, slack.plus(total.slack))) {
		const least = parts.every(({ value }) => value.lte(total.value));
		if (least) return [sumFinding(group, total.value, counts, isWhole)];
	}
	const own = counts.toNumber();
	const implied = againstImplied(group, shared, known, own);
	if (implied.length > 0) return implied;
	const wrong = shared.filter((part) => !fitsAny(part, parts, known, own) || isLone(part, group, own));
	const fitting = shared.length - wrong.length;
	if (wrong.length === 0 || (fitting < 2 && !(total !== null && shared.every((part) => isOwn(part))))) return [];
	if (fitting === 0 && shared.length > 1) return [];
	const base = total?.value ?? commonBase(shared, wrong, known, own);
	if (base === null) return [];
	return wrong.map((part) => shareFinding(group, part, base));
}

/**
 * Shares of one list are of one base, given or not. Where all but one agree on a base, that one is wrong; where all agree
 * on one that is neither the total before them nor any count of the report, they are of something that is not told.
 */
function againstImplied(group: Group, shared: readonly Count[], known: KnownCounts, own: number): Finding[] {
	const alone = shared.filter((part) => isOwn(part) && part.slack.isZero() && runsTo(part, group.parts).length === 1);
	if (alone.length < AGREEING || alone.length < shared.length) return [];
	const unknown = alone.filter((part) => !fitsAny(part, group.parts, known, own));
	if (unknown.length === 0) return [];
	for (const left of [null, ...unknown]) {
		const kept = alone.filter((part) => part !== left);
		const base = kept.length < AGREEING ? null : impliedBase(kept);
		if (base === null) continue;
		if (left !== null) return [shareFinding(group, left, base)];
		const { total } = group;
		if (total === null || unknown.length < alone.length || !/共|总|累计/.test(total.name)) return [];
		return [
			{
				...partsFinding('share-base', group, plain(total.value), `约 ${plain(base)}`, ''),
				severity: 'warning',
				message: `各项占比的基数约为 ${plain(base)}，不是总量 ${plain(total.value)}，报告没有交代是什么的数量`,
				remedy: '按总量重新计算占比，或写明占比的基数'
			}
		];
	}
	return [];
}

function isKnown(known: KnownCounts, { unit }: Count, value: Decimal, slack: Decimal): boolean {
	return known
		.between(value.minus(slack).toNumber(), value.plus(slack).toNumber())
		.some((count) => count.unit === unit && count.value.minus(value).abs().lte(slack));
}
