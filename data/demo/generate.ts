import { DEMO_SEED } from './figures.ts';
import { TICKET_FILE_NAMES, ticketFiles, type DemoFile } from './exports/ticket-files.ts';
import { csvText, utf8WithMark } from './kit/text-files.ts';
import { xlsxBytes } from './kit/xlsx.ts';
import { callSheets } from './ledgers/calls.ts';
import { circuitSheet, faultSheet } from './ledgers/circuits.ts';
import { fundsSheet } from './ledgers/funds.ts';
import { knowledgeSheet } from './ledgers/knowledge.ts';
import { payrollSheet } from './ledgers/payroll.ts';
import { trainingSheet } from './ledgers/trainings.ts';
import { visitSheet } from './ledgers/visits.ts';
import type { Ticket } from './tickets/ticket.ts';
import { ticketYear } from './tickets/year.ts';

export type { DemoFile } from './exports/ticket-files.ts';

type Writer = (tickets: readonly Ticket[], seed: number) => Uint8Array;

const LEDGERS: readonly (readonly [string, Writer])[] = [
	['话务明细-2023.xlsx', (tickets, seed) => xlsxBytes(callSheets(tickets, seed))],
	['专线台账-2023.xlsx', () => xlsxBytes([circuitSheet()])],
	['专线故障记录-2023.csv', (_, seed) => utf8WithMark(csvText(faultSheet(seed)))],
	['知识库上传信息-2023.csv', (_, seed) => utf8WithMark(csvText(knowledgeSheet(seed)))],
	['业务培训台账-2023.csv', (_, seed) => utf8WithMark(csvText(trainingSheet(seed)))],
	['话务员工资福利台账-2023.xlsx', (_, seed) => xlsxBytes([payrollSheet(seed)])],
	['乡镇走访台账-2023.xlsx', (_, seed) => xlsxBytes([visitSheet(seed)])],
	['项目资金台账-2023.xlsx', (_, seed) => xlsxBytes([fundsSheet(seed)])]
];

/** Names of all files in the order of import. */
export function demoFileNames(): string[] {
	return [...TICKET_FILE_NAMES, ...LEDGERS.map(([name]) => name)];
}

/** Every file of the demo year in the order of import. The same seed gives the same bytes. */
export function generateDemo(seed: number = DEMO_SEED): DemoFile[] {
	const tickets = ticketYear(seed);
	const ledgers = LEDGERS.map(([name, write]) => ({ name, bytes: write(tickets, seed) }));
	return [...ticketFiles(tickets, seed), ...ledgers];
}
