import type { Township } from '../local/townships.ts';
import type { Instant } from '../kit/clock.ts';
import type { TicketType, Topic } from '../topics/topic.ts';

export type Satisfaction = '非常满意' | '满意' | '基本满意' | '不满意' | '非常不满意';

/** What a unit did with a dispatched ticket (转办件). */
export interface Handling {
	unit: string;
	coUnit: string;
	dispatchedAt: Instant;
	signedAt: Instant;
	deadline: Instant;
	extensions: number;
	extendedDeadline: Instant | null;
	returns: number;
	reopened: number;
	repliedAt: Instant;
	urged: boolean;
	supervised: boolean;
}

export interface Ticket {
	no: string;
	acceptedAt: Instant;
	closedAt: Instant;
	topic: Topic;
	type: TicketType;
	channel: string;
	township: Township;
	address: string;
	title: string;
	content: string;
	/** Number of the topic's story that the narrative tells. */
	story: number;
	reply: string;
	caller: string;
	phone: string;
	agent: string;
	urgent: boolean;
	difficult: boolean;
	secret: boolean;
	/** The earlier ticket about the same matter (重复件). */
	earlier: Ticket | null;
	handling: Handling | null;
	/** 回访: by telephone for dispatched tickets, by text message for those the front desk settled; null: none. */
	visitedAt: Instant | null;
	visitResult: string;
	firstSatisfaction: Satisfaction | null;
	satisfaction: Satisfaction | null;
	dissatisfiedReason: string;
	solved: '解决' | '部分解决' | '未解决' | null;
}
