import type { Alert, AlertRule, AlertScope } from './alert.ts';
import { circuit } from './rules/circuit.ts';
import { dueSoon, overdue } from './rules/open-tickets.ts';
import { repeated } from './rules/repeated.ts';
import { satisfaction } from './rules/satisfaction.ts';
import { surge } from './rules/surge.ts';

/** Every rule, in the order in which warnings are listed. */
export const ALERT_RULES: readonly AlertRule[] = [overdue, dueSoon, circuit, surge, satisfaction, repeated];

/** Warnings of every rule that is switched on: the bad before the others, the heavier first within a rule. */
export async function findAlerts(scope: AlertScope): Promise<Alert[]> {
	const alerts: Alert[] = [];
	for (const rule of ALERT_RULES) {
		if (!scope.thresholds[rule.id].on) continue;
		const found = await rule.find(scope);
		alerts.push(...found.sort((a, b) => order(a) - order(b) || b.weight - a.weight || (a.key < b.key ? -1 : 1)));
	}
	return alerts;
}

const order = ({ severity }: Alert) => (severity === 'bad' ? 0 : 1);
