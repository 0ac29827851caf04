import { describe, expect, it } from 'vitest';

import type { Finding } from '../../evaluation/model.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import { parseWorkspace, workspaceText } from '../../workspace/parse.ts';
import { findingKey, OWN_REPORT, reportKey } from './finding-key.ts';
import { markFinding, marksOf, noteFinding } from './mark-edits.ts';

const NOW = { at: '2024-03-01 09:00:00', by: '自评小组' };
const LATER = { at: '2024-03-02 10:00:00', by: '' };
const finding: Finding = {
	check: 'total-sum',
	severity: 'error',
	where: '总分',
	stated: '94',
	computed: '92',
	message: '不一致'
};
const marked = { report: OWN_REPORT, finding: findingKey(finding) };
const blank = emptyWorkspace(2023);
const done = markFinding(blank, marked, '已核实', NOW);

describe('a mark', () => {
	it('says who and when, and is kept with the workspace', () => {
		const read = parseWorkspace(workspaceText(done), '工作区');
		expect(marksOf(read, OWN_REPORT).get(marked.finding)).toEqual({ ...marked, mark: '已核实', note: '', ...NOW });
		expect(marksOf(read, 'another').size).toBe(0);
	});

	it('is changed in place with its note, and taken away', () => {
		const noted = noteFinding(done, marked, ' 已改正小计 ', NOW);
		const changed = markFinding(noted, marked, '不是问题', LATER);
		expect(changed.findingMarks).toEqual([{ ...marked, mark: '不是问题', note: '已改正小计', at: LATER.at }]);
		expect(markFinding(changed, marked, null, LATER).findingMarks).toEqual([]);
	});

	it('is no decision where nothing changes', () => {
		expect(markFinding(done, marked, '已核实', LATER)).toBe(done);
		expect(markFinding(blank, marked, null, NOW)).toBe(blank);
		expect(noteFinding(done, marked, '', LATER)).toBe(done);
		expect(noteFinding(blank, marked, '说明', NOW)).toBe(blank);
	});

	it('does not stay with a finding whose figures changed', () => {
		expect(findingKey({ ...finding, stated: '93' })).not.toBe(marked.finding);
		expect(findingKey({ ...finding, message: '换一种说法' })).toBe(marked.finding);
	});
});

it('knows a report by its content and a workspace from before there were marks', () => {
	const document = (text: string) => ({ blocks: [{ kind: 'paragraph' as const, place: '正文', text }] });
	expect(reportKey(document('一'))).toBe(reportKey(document('一')));
	expect(reportKey(document('一'))).not.toBe(reportKey(document('二')));
	const { findingMarks: _marks, ...older } = blank;
	expect(parseWorkspace(JSON.stringify(older), '旧工作区').findingMarks).toEqual([]);
});
