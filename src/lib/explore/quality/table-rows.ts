import { datasetList } from '../../domain/datasets/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier } from '../../engine/sql/quote.ts';

/** Rows in all typed relations together: what the accepted rows of all files, less updates and duplicates, must come to. */
export async function countTableRows(engine: Engine): Promise<number> {
	const counts = datasetList.map(({ kind }) => `SELECT count(*) AS n FROM ${identifier(kind)}`);
	const [row] = await engine.query<{ rows: number }>(
		`SELECT CAST(sum(n) AS DOUBLE) AS rows FROM (${counts.join(' UNION ALL ')})`
	);
	return row?.rows ?? 0;
}
