import { describe, expect, it } from 'vitest';

import { operationsInput } from '../../report/seed-operations.test-support.ts';
import { seedInput } from '../../report/seed-report.test-support.ts';
import { buildOperationsModel, buildSelfEvaluationModel } from '../../report/model.ts';
import { operationsPreview, selfEvaluationPreview } from './report-preview.ts';

describe('selfEvaluationPreview', () => {
	const preview = selfEvaluationPreview(buildSelfEvaluationModel(seedInput), seedInput.narrative);
	const block = (id: string) => preview.blocks.find((one) => one.id === id);

	it('says where each section’s text comes from and keeps headings without text closed', () => {
		expect(block('implementation.organisation')).toMatchObject({
			origin: '已填写',
			edit: 'implementation.organisation'
		});
		expect(block('implementation.organisation')?.paragraphs).toHaveLength(2);
		expect(block('funds.use')?.origin).toBe('自动起草');
		expect(block('other.plan')).toMatchObject({ origin: '待填写', paragraphs: [], text: '' });
		expect(block('basics')).toMatchObject({ edit: null, origin: null, paragraphs: [] });
	});

	it('puts the tables where the Word file has them', () => {
		expect(preview.cover.map((table) => table.title)).toEqual([
			'一、项目基本情况',
			'二、绩效评价指标评分',
			'三、评价人员'
		]);
		expect(block('performance.sustainability')?.tables.map((table) => table.title)).toEqual(['绩效目标完成情况表']);
		expect(block('conclusion')?.tables[0]?.title).toBe('项目绩效评价得分汇总表');
		expect(preview.appendix).toHaveLength(1);
	});
});

describe('operationsPreview', () => {
	it('offers a place for written sections that the bulletin leaves out', () => {
		const report = buildOperationsModel({ ...operationsInput, narrative: {} });
		const preview = operationsPreview(report, {});
		const cases = preview.blocks.filter((one) => one.id === 'cases');
		expect(cases).toEqual([
			expect.objectContaining({ heading: '疑难和典型诉求（不填写则不出现）', edit: 'cases', origin: '待填写' })
		]);
		expect(preview.blocks.find((one) => one.id === 'suggestions')?.origin).toBe('待填写');
		expect(preview.blocks.find((one) => one.id === 'overview')?.edit).toBeNull();
	});

	it('keeps the written text apart from sentences made of figures', () => {
		const narrative = { suggestions: '增配座席。' };
		const report = buildOperationsModel({ ...operationsInput, narrative });
		const block = operationsPreview(report, narrative).blocks.find((one) => one.id === 'suggestions');
		expect(block).toMatchObject({ origin: '已填写', text: '增配座席。', edit: 'suggestions' });
	});
});
