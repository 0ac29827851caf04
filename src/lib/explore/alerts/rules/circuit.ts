import { formatCount } from '../../../domain/format.ts';
import { sql } from '../../../engine/sql/quote.ts';
import { coverage } from '../../../metrics/coverage.ts';
import { circuitStatement } from '../../../metrics/circuit-availability.ts';
import type { AlertRule } from '../alert.ts';
import { lastDays } from '../since.ts';

export const circuit: AlertRule = {
	id: 'circuit',
	name: '线路中断',
	describe: ({ circuit: { minutes, days } }) => `一条线路近 ${days} 天累计中断 ${minutes} 分钟以上，或者此刻仍未恢复`,
	async find({ engine, asOf, thresholds }) {
		const { minutes, days } = thresholds.circuit;
		const found = await coverage(engine);
		if (!found.has('circuits') || !found.has('circuit_faults')) return [];
		const period = lastDays(asOf, days);
		const down = await engine.query<{
			circuit_no: string;
			circuit_name: string | null;
			numerator: number;
			denominator: number;
		}>(circuitStatement([{ key: 'recent', period }], asOf, true, { byCircuit: true }));
		const open = await engine.query<{ circuit_no: string; since: string }>(
			sql`SELECT circuit_no, strftime(min(fault_start), '%Y-%m-%d %H:%M') AS since FROM circuit_faults WHERE fault_start <= ${asOf}::TIMESTAMP AND (fault_end IS NULL OR fault_end > ${asOf}::TIMESTAMP) GROUP BY circuit_no`
		);
		const since = new Map(open.map((row) => [row.circuit_no, row.since]));
		return down.flatMap(({ circuit_no: number, circuit_name: name, numerator, denominator }) => {
			const lost = Math.round(denominator - numerator);
			const broken = since.get(number);
			if (broken === undefined && lost < minutes) return [];
			return [
				{
					key: `circuit:${number}`,
					rule: 'circuit' as const,
					severity: broken === undefined ? ('warning' as const) : ('bad' as const),
					title: `线路 ${name ?? number}${broken === undefined ? `近 ${days} 天中断 ${formatCount(lost)} 分钟` : `自 ${broken} 起中断，尚未恢复`}`,
					reason: `线路编号 ${number}；近 ${days} 天累计中断 ${formatCount(lost)} 分钟（含计划检修），阈值 ${formatCount(minutes)} 分钟`,
					weight: lost,
					outages: { period, dimensions: { circuit: { values: [number] } } }
				}
			];
		});
	}
};
