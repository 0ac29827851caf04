import { describe, expect, it } from 'vitest';

import { compareReports } from './compare-reports.ts';
import { fromFlattenedText } from './read/from-flattened-text.ts';

const report = (name: string, text: string) => ({ name, document: fromFlattenedText(text) });
const found = (...texts: readonly string[]) =>
	compareReports(texts.map((text, index) => report(`第${index + 1}份`, text))).map(({ message }) => message);

describe('reports that are handed in together', () => {
	const may = '2023年5月热线运行月报\n2023年5月，热线共受理诉求3656件。';

	it('differ where they state the same figure of the same period', () => {
		expect(found(may, '2023年热线工作总结\n2023年5月，热线共受理诉求3956件。')).toEqual([
			'2023-05 的受理量在《第1份》正文写 3656，在《第2份》正文写 3956'
		]);
	});

	it('differ in the funds of one year', () => {
		const self = (spent: string) =>
			`2023年度项目绩效自评报告\n年初预算185万元，实际到位185万元，实际支出${spent}万元。`;
		expect(found(self('180'), self('181'))).toEqual(['2023 年度的支出在《第1份》正文写 180，在《第2份》正文写 181']);
	});

	it.each([
		['the same figure', '2023年5月热线运行月报\n2023年5月，热线共受理诉求3656件。'],
		['another month', '2023年6月热线运行月报\n2023年6月，热线共受理诉求3956件。'],
		['a cumulative figure', '2023年5月热线运行月报\n2023年1—5月，热线累计受理诉求13956件。'],
		['the figure of a unit', '2023年5月甲镇月报\n2023年5月，甲镇共受理诉求56件。']
	])('agree with %s', (_what, other) => {
		expect(found(may, other)).toEqual([]);
	});
});
