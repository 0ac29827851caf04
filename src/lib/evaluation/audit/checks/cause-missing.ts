import { headingLevel } from '../report-document.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

const HEADING = /未(?:能)?(?:完成|实现|达到)[^。]{0,8}原因/;
const CAUSE = /未|没|无|原因|由于|因为?|受|导致|偏差|不足|均|全部|不存在|已完成/;

/** 未完成情况及原因分析 whose words analyse nothing. */
export const causeMissing: ReportCheck = ({ document }) => {
	const lines = document.blocks;
	return lines.flatMap((block, index): Finding[] => {
		if (block.kind !== 'paragraph' || headingLevel(block.text) === null || !HEADING.test(block.text)) return [];
		const body: string[] = [];
		for (const next of lines.slice(index + 1)) {
			if (next.kind === 'paragraph' && headingLevel(next.text) !== null) break;
			body.push(next.kind === 'paragraph' ? next.text : next.rows.flat().join(' '));
		}
		const text = body.join('');
		if (CAUSE.test(text)) return [];
		return [
			{
				check: 'cause-missing',
				severity: 'warning',
				where: block.place,
				quote: quoteOf(text),
				stated: text === '' ? null : quoteOf(text),
				computed: null,
				message: `“${block.text}”下没有写未完成的情况，也没有分析原因`,
				remedy: '逐项写明未完成的目标、偏差和原因；全部完成的也应写明'
			}
		];
	});
};
