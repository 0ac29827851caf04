import type { MetricId } from '../domain/metric.ts';

/** Words of a goal's name, the unit it must have, and the metric they speak for; the first that fits counts. */
const HINTS: readonly (readonly [RegExp, 'ratio' | 'count', MetricId])[] = [
	[/按[时期]办结率/, 'ratio', 'on_time_resolution_rate'],
	[/直接办结率|即时办结率|前台办结率/, 'ratio', 'direct_resolution_rate'],
	[/办结率/, 'ratio', 'resolution_rate'],
	[/满意(率|度)/, 'ratio', 'satisfaction_rate'],
	[/(电路|专线|线路).*(接通|可用|畅通)率/, 'ratio', 'circuit_availability_rate'],
	[/(工资|薪酬|福利).*(支出|发放)率/, 'ratio', 'payroll_payout_rate'],
	[/(资金|预算)?到位率/, 'ratio', 'fund_arrival_rate'],
	[/(预算|资金).*(执行|支出|使用)率/, 'ratio', 'fund_execution_rate'],
	[/接通率/, 'ratio', 'call_answer_rate'],
	[/签收.*率/, 'ratio', 'sign_on_time_rate'],
	[/回访率/, 'ratio', 'callback_rate'],
	[/解决率/, 'ratio', 'solved_rate'],
	[/(逾期|超期|超时).*率/, 'ratio', 'overdue_rate'],
	[/退[单回].*率/, 'ratio', 'return_rate'],
	[/延期.*率/, 'ratio', 'extension_rate'],
	[/(重办|重新办理|返工).*率/, 'ratio', 'reopen_rate'],
	[/参评率/, 'ratio', 'rating_rate'],
	[/知识库|上传信息/, 'count', 'knowledge_entries'],
	[/已?办结/, 'count', 'tickets_resolved'],
	[/派发|转办|派单/, 'count', 'tickets_dispatched'],
	[/受理/, 'count', 'tickets_received'],
	[/培训|学习/, 'count', 'trainings_held'],
	[/乡镇/, 'count', 'townships_visited']
];

/** The metric that a goal's words speak for, null when none does. A suggestion only. */
export function suggestMetric(name: string, unit: string): MetricId | null {
	const form = unit === '%' ? 'ratio' : 'count';
	if (/培训/.test(name) && /批/.test(unit)) return 'training_batches';
	return HINTS.find(([words, kind]) => kind === form && words.test(name))?.[2] ?? null;
}
