import { expect, it } from 'vitest';

import { reportFileName } from './report-file-name.ts';

it('keeps the title readable, drops what file systems refuse, and never loses the ending', () => {
	expect(reportFileName('2023年度便民热线项目绩效自评报告', 'docx')).toBe('2023年度便民热线项目绩效自评报告.docx');
	expect(reportFileName('2023年度“A/B: C”|报告', 'xlsx')).toBe('2023年度“A_B_ C”_报告.xlsx');
	expect(reportFileName('', 'docx')).toBe('未命名.docx');
	expect(reportFileName('长'.repeat(300), 'docx')).toMatch(/^长{100}\.docx$/);
});
