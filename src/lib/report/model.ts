export { buildSelfEvaluationModel } from './self-evaluation/build-self-evaluation-model.ts';
export type { SelfEvaluationInput, SelfEvaluationReport } from './self-evaluation/model.ts';
export { buildOperationsModel } from './operations/build-operations-model.ts';
export type { OperationsInput, OperationsReport } from './operations/model.ts';
