import type { Finding } from '../../model.ts';
import type { GoalKind } from '../../template.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

/** Words of what a hotline project puts out. Under a benefit label they are in the wrong place. */
const OUTPUTS: readonly (readonly [RegExp, GoalKind])[] = [
	[/(电路|专线|线路)[^，。；]{0,6}(接通|可用|畅通)率/, '质量'],
	[/(?<!直接)办结率[^，。；]{0,4}\d/, '质量'],
	[/(派发|办结|受理|处办)[^，。；]{0,8}\d+\s*件/, '数量'],
	[/(知识库|上传)[^。；]{0,24}\d+\s*条/, '数量'],
	[/培训[^，。；]{0,6}\d+\s*(次|场|期|批)/, '数量']
];

/** How content people are is of its own kind, no count, time or cost. As a quality of the service some set it. */
const CONTENT = /满意[度率]/;
const NO_CONTENT = /数量|时效|成本/;
const BENEFITS = /^(?:经济|社会|生态|环境|可持续)/;

/** 电路接通率 as 社会效益, 知识库条数 as 经济效益: outputs set as benefits. */
export const kindMislabelled: ReportCheck = (facts) => [...benefits(facts), ...contentment(facts)];

const benefits: ReportCheck = ({ goalLines, scoreTables }) => {
	const goals = goalLines.filter(({ kind }) => kind !== null && BENEFITS.test(kind));
	const rows = scoreTables
		.flatMap((table) => table.rows)
		.filter(({ l2 }) => BENEFITS.test(l2))
		.map(({ l2, name, target, place }) => ({ label: l2, text: `${name}${target ?? ''}`.replace(/\s/g, ''), place }));
	return [...goals, ...rows].flatMap(({ label, text, place }): Finding[] => {
		const kinds = OUTPUTS.filter(([words]) => words.test(text)).map(([, kind]) => kind);
		if (kinds.length === 0) return [];
		const right = [...new Set(kinds)].join('、');
		return [
			{
				check: 'kind-mislabelled',
				severity: 'warning',
				where: place,
				quote: quoteOf(text),
				stated: label,
				computed: `${right}指标`,
				message: `“${label}”下列的是产出，应归为${right}指标`,
				remedy: '按产出（数量、质量、时效、成本）与效益重新归类目标'
			}
		];
	});
};

const contentment: ReportCheck = ({ scoreTables }) =>
	scoreTables
		.flatMap((table) => table.rows)
		.filter(({ l2, name }) => CONTENT.test(name) && NO_CONTENT.test(l2))
		.map(({ l2, name, place }) => ({
			check: 'kind-mislabelled',
			severity: 'warning',
			where: place,
			quote: name,
			stated: l2,
			computed: '满意度指标',
			message: `“${l2}”下列的“${name}”应归为满意度指标`,
			remedy: '满意度单列为满意度指标'
		}));
