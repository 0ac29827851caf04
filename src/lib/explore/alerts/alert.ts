import type { AlertThresholds } from '../../domain/alert-thresholds.ts';
import type { Engine } from '../../engine/engine.ts';
import type { TicketFilter } from '../ticket-filter.ts';

/** Something that wants attention now, with why, and the tickets behind it. */
export interface Alert {
	/** Stable within the data: the rule and what it speaks of. */
	readonly key: string;
	readonly rule: AlertRuleId;
	readonly severity: 'bad' | 'warning';
	/** Chinese: what is the matter, in one line. */
	readonly title: string;
	/** Chinese: the figures and the rule that made it a warning. */
	readonly reason: string;
	/** How much: tickets, or minutes of a circuit. Larger is worse. */
	readonly weight: number;
	/** The tickets behind it; absent where no tickets stand behind it. */
	readonly filter?: TicketFilter;
	/** The outages behind it; absent where it speaks of tickets. */
	readonly outages?: TicketFilter;
}

export type AlertRuleId = keyof AlertThresholds;

export interface AlertScope {
	readonly engine: Engine;
	/** As-of instant `YYYY-MM-DD HH:MM:SS`: warnings speak of this moment. */
	readonly asOf: string;
	readonly thresholds: AlertThresholds;
	/** Chosen variant of the satisfaction rate. */
	readonly satisfactionVariant?: string | undefined;
}

/** One way of finding warnings. */
export interface AlertRule {
	readonly id: AlertRuleId;
	/** Chinese name. */
	readonly name: string;
	/** Chinese: when it warns, with its thresholds. */
	describe(thresholds: AlertThresholds): string;
	find(scope: AlertScope): Promise<Alert[]>;
}
