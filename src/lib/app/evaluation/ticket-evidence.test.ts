import { expect, it } from 'vitest';

import { ticketEvidence } from './ticket-evidence.ts';

it('keeps what an address chooses, and says it in words', () => {
	const evidence = ticketEvidence(
		' http://10.0.0.8/app/tickets/?period=2023&type=%E6%8A%95%E8%AF%89&q=%E8%B7%AF%E7%81%AF '
	);
	expect(new URLSearchParams(evidence?.query).get('type')).toBe('投诉');
	expect(evidence?.words).toBe('2023年 · 诉求类型 投诉 · 搜索 路灯');
});

it('takes a query alone, and gives the same for what it gave', () => {
	const { query } = ticketEvidence('metric=resolution_rate.outside&period=2023-06')!;
	expect(query).toBe('period=2023-06&metric=resolution_rate.outside');
	expect(ticketEvidence(query)?.query).toBe(query);
});

it('takes nothing from an address that chooses no tickets, or from something else', () => {
	for (const text of ['', 'http://10.0.0.8/tickets/', 'javascript:alert(1)', '?evil=<script>', '会议纪要']) {
		expect(ticketEvidence(text)).toBeNull();
	}
});
