import { DATASET_KINDS, type DatasetDef, type DatasetKind } from '../dataset.ts';
import { calls, circuitFaults, circuits, funds, knowledge, payroll, trainings, visits } from './ledgers.ts';
import { tickets } from './tickets.ts';

const definitions: readonly DatasetDef[] = [
	tickets,
	calls,
	circuits,
	circuitFaults,
	knowledge,
	trainings,
	payroll,
	visits,
	funds
];

/** Every dataset definition by kind. */
export const DATASETS: Readonly<Record<DatasetKind, DatasetDef>> = Object.fromEntries(
	definitions.map((definition) => [definition.kind, definition])
) as Record<DatasetKind, DatasetDef>;

/** Dataset definitions in the order of `DATASET_KINDS`. */
export const datasetList: readonly DatasetDef[] = DATASET_KINDS.map((kind) => DATASETS[kind]);
