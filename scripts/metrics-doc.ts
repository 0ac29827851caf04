import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { metricList } from '../src/lib/metrics/catalogue.ts';
import { DATASETS } from '../src/lib/domain/datasets/index.ts';

const WAYS = { higher: '越高越好', lower: '越低越好', neutral: '不分好坏' } as const;

/** docs/metrics.md: every metric with its definitions, straight from the catalogue. */
export function metricsDocument(): string {
	const head = `# Metrics 指标口径

Written by \`npm run docs:metrics\` from \`src/lib/metrics/families/\`; a test holds it to the code. The first variant of a metric
is the default; others are chosen in 设置 or under \`variants\` in the workspace file. A ratio is 0–1 inside and percent when
shown; a zero denominator, or data that were never imported, give unknown (\`—\`), never 0 or 100 %.
`;
	const parts = metricList.map((metric) => {
		const datasets = metric.datasets.map((kind) => DATASETS[kind].name).join('、');
		const variants = metric.variants.map(
			(variant, index) =>
				`- \`${variant.id}\`${index === 0 ? '（默认）' : ''} **${variant.name}**：${variant.definition}\n  依据：${variant.source}`
		);
		return `## ${metric.name} \`${metric.id}\`\n\n单位：${metric.unit}；${WAYS[metric.better]}；数据：${datasets}\n\n${variants.join('\n')}\n`;
	});
	return `${head}\n${parts.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await writeFile(fileURLToPath(new URL('../docs/metrics.md', import.meta.url)), metricsDocument());
}
