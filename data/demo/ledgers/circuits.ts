import { FIGURES } from '../figures.ts';
import { DAY, HOUR, instant, instantText, MINUTE, type Instant } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { plainHeader, type Cell, type Sheet } from '../kit/sheet.ts';

interface Fault {
	readonly circuit: string;
	readonly start: Instant;
	readonly end: Instant;
	readonly cause: string;
	readonly planned: boolean;
}

const CARRIERS = ['中国电信白沙分公司', '中国移动白沙分公司', '中国联通白沙分公司'];
const CAUSES = [
	'光缆中断',
	'接入设备故障',
	'机房停电',
	'传输板卡故障',
	'施工挖断光缆',
	'端口误码',
	'汇聚交换机故障',
	'尾纤松动'
];
const YEAR_START = instant('2023-01-01');
const YEAR_END = instant('2024-01-01');

function circuitNumber(index: number): string {
	return `BSDL-${String(index + 1).padStart(3, '0')}`;
}

/** 线路台账: the circuits leased to the provincial call centre. */
export function circuitSheet(): Sheet {
	const header = ['序号', '电路编号', '电路名称', '运营商', '开通日期', '拆机日期', '备注'];
	const rows: Cell[][] = Array.from({ length: FIGURES.circuits }, (_, index) => [
		index + 1,
		circuitNumber(index),
		index < 26
			? `省平台语音中继${String(index + 1).padStart(2, '0')}`
			: `坐席数据专线${String(index - 25).padStart(2, '0')}`,
		CARRIERS[index < 26 ? 0 : (index % 2) + 1] ?? null,
		{ date: instant(index < 30 ? '2021-08-01' : '2022-03-15'), dayOnly: true },
		'—',
		index === 0 ? '主用' : null
	]);
	rows.push(['合计', `${FIGURES.circuits}条`, null, null, null, null, null]);
	return {
		name: '线路台账',
		title: '接入省12345平台专用数据电路台账（2023年）',
		header: plainHeader(header),
		columns: header.length,
		rows,
		widths: [6, 14, 22, 22, 14, 14, 14]
	};
}

/** 线路故障: the outages of the year; hours in the year sum to the stated total, no two of a circuit overlap. */
export function circuitFaults(seed: number): Fault[] {
	const random = new Random(seed, 'circuits');
	const fixed = [...storms(random), ...maintenance(random), ...acrossYears()];
	const draft = Array.from({ length: 190 }, () => ({
		circuit: circuitNumber(random.int(0, FIGURES.circuits - 1)),
		minutes: Math.min(random.lognormal(14 * 60, 1.05), 9 * 24 * 60)
	}));
	const left = FIGURES.outageHours * 60 - fixed.reduce((sum, fault) => sum + minutesInYear(fault), 0);
	const scale = left / draft.reduce((sum, fault) => sum + fault.minutes, 0);
	const minutes = draft.map((fault) => Math.max(6, Math.floor(fault.minutes * scale)));
	minutes[0] = (minutes[0] ?? 0) + left - minutes.reduce((sum, value) => sum + value, 0);
	const faults = [...fixed];
	draft.forEach(({ circuit }, index) => faults.push(placed(circuit, minutes[index] ?? 6, faults, random)));
	return faults.sort((a, b) => a.start - b.start || a.circuit.localeCompare(b.circuit));
}

/** 线路故障 as a sheet. */
export function faultSheet(seed: number): Sheet {
	const header = ['故障线路', '中断时间', '恢复时间', '故障原因', '是否计划检修'];
	const rows: Cell[][] = circuitFaults(seed).map((fault) => [
		fault.circuit,
		instantText(fault.start),
		instantText(fault.end),
		fault.cause,
		fault.planned ? '是' : '否'
	]);
	return { name: '故障记录', header: plainHeader(header), columns: header.length, rows };
}

function minutesInYear(fault: Fault): number {
	return (Math.min(fault.end, YEAR_END) - Math.max(fault.start, YEAR_START)) / MINUTE;
}

function storms(random: Random): Fault[] {
	const hit = (day: string, cause: string, numbers: readonly number[]) =>
		numbers.map((index) => {
			const start = instant(day, '14:00:00') + random.int(0, 9 * 60) * MINUTE;
			return {
				circuit: circuitNumber(index),
				start,
				end: start + random.int(26 * 60, 70 * 60) * MINUTE,
				cause,
				planned: false
			};
		});
	return [
		...hit('2023-07-17', '台风致光缆中断', [2, 5, 9, 13, 18, 22, 27, 31, 36]),
		...hit('2023-10-19', '强降雨致机房停电', [4, 9, 15, 20, 28, 33, 39])
	];
}

function maintenance(random: Random): Fault[] {
	return Array.from({ length: FIGURES.circuits }, (_, index) => {
		const start = instant('2023-03-06') + (index % 9) * 7 * DAY + 30 * MINUTE + random.int(0, 60) * MINUTE;
		return {
			circuit: circuitNumber(index),
			start,
			end: start + random.int(120, 330) * MINUTE,
			cause: '计划割接检修',
			planned: true
		};
	});
}

/** One outage runs into the year and one out of it: only the hours inside count. */
function acrossYears(): Fault[] {
	return [
		{
			circuit: circuitNumber(11),
			start: instant('2022-12-31', '20:40:00'),
			end: instant('2023-01-01', '09:15:00'),
			cause: '接入设备故障',
			planned: false
		},
		{
			circuit: circuitNumber(24),
			start: instant('2023-12-31', '18:05:00'),
			end: instant('2024-01-01', '03:30:00'),
			cause: '光缆中断',
			planned: false
		}
	];
}

/** A moment at which the circuit is up long enough, with an hour between outages. */
function placed(circuit: string, minutes: number, taken: readonly Fault[], random: Random): Fault {
	const own = taken.filter((fault) => fault.circuit === circuit);
	for (;;) {
		const start = YEAR_START + random.int(2 * 24 * 60, 352 * 24 * 60) * MINUTE;
		const end = start + minutes * MINUTE;
		const free = own.every((fault) => end + HOUR < fault.start || fault.end + HOUR < start);
		if (free && end < instant('2023-12-31')) return { circuit, start, end, cause: random.pick(CAUSES), planned: false };
	}
}
