import { expect, it } from 'vitest';

import { auditReportBytes } from './report-audit-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('finds a sum that does not add up in pasted text', async () => {
	const text = [
		'项目绩效评价得分汇总表',
		'',
		'评价指标\t分值\t得分\t绩效等级',
		'项目决策\t20\t18\t优秀',
		'项目管理\t25\t21\t良好',
		'项目绩效\t55\t53\t优秀',
		'综合绩效\t100\t94\t优秀'
	].join('\n');
	const { findings, document } = await auditReportBytes('粘贴的文字', bytes(text));
	expect(document.blocks[0]).toMatchObject({ text: '项目绩效评价得分汇总表' });
	expect(findings.map((finding) => [finding.stated, finding.computed])).toContainEqual(['94', '92']);
});

it('names a file that is no report', async () => {
	await expect(auditReportBytes('空.docx', new Uint8Array())).rejects.toThrow('空.docx');
});
