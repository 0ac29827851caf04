import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { templateSchema, type IndicatorNode } from '../../src/lib/evaluation/template.ts';
import { SELF_EVALUATION_OUTLINE } from '../../src/lib/report/self-evaluation/outline.ts';
import { parseWorkspace } from '../../src/lib/workspace/parse.ts';
import { demoFileNames } from './generate.ts';

const text = await readFile(new URL('workspace.json', import.meta.url), 'utf8');
const workspace = parseWorkspace(text, 'workspace.json');
const form = await readFile(new URL('../templates/baisha-2023.json', import.meta.url), 'utf8');
const template = templateSchema.parse(JSON.parse(form));

const leaves = (nodes: readonly IndicatorNode[]): IndicatorNode[] =>
	nodes.flatMap((node) => (node.children ? leaves(node.children) : [node]));

describe('the demo workspace', () => {
	it('names every generated file once, in the order of generation', () => {
		expect(workspace.inputs.map((input) => input.path)).toEqual(demoFileNames().map((name) => `files/${name}`));
	});

	it('judges each of the twenty indicators once, with the stated subtotals', () => {
		const ids = leaves(template.indicators).map((leaf) => leaf.id);
		expect(workspace.judgements.map((judgement) => judgement.indicator)).toEqual(ids);
		const sum = (start: string) =>
			workspace.judgements
				.filter((judgement) => judgement.indicator.startsWith(start))
				.reduce((total, judgement) => total + Number(judgement.score), 0);
		expect([sum('decision.'), sum('management.'), sum('performance.')]).toEqual([18, 21, 53]);
	});

	it('chooses only items and options that the form has', () => {
		for (const leaf of leaves(template.indicators)) {
			const choices = workspace.judgements.find((judgement) => judgement.indicator === leaf.id)?.choices ?? [];
			const rule = leaf.rule;
			const known = rule && 'items' in rule ? rule.items : rule && 'options' in rule ? rule.options : [];
			const ids = known.map((item) => item.id);
			expect(choices.filter((choice) => !ids.includes(choice.id))).toEqual([]);
		}
	});

	it('has a place in the report for every paragraph', () => {
		const sections = SELF_EVALUATION_OUTLINE.map((entry) => entry.id);
		expect(Object.keys(workspace.narrative).filter((id) => !sections.includes(id))).toEqual([]);
	});

	it('carries no telephone number', () => {
		expect(text).not.toMatch(/0898|1[3-9]\d{9}/);
		expect(workspace.project.phone).toBe('');
	});
});
