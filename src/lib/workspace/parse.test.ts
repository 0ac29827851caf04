import { describe, expect, it } from 'vitest';

import { emptyWorkspace } from './empty.ts';
import { parseWorkspace, workspaceText } from './parse.ts';

describe('workspace file', () => {
	it('reads back what it wrote', () => {
		const workspace = { ...emptyWorkspace(2024), variants: { satisfaction_rate: 'strict' } };
		expect(parseWorkspace(workspaceText(workspace), 'w.json')).toEqual(workspace);
	});

	it.each([
		['不是 JSON', '{', '内容不是 JSON'],
		['别的 JSON', '{"a":1}', '缺少 format 标记'],
		['更新的版本', '{"format":"hotline-scorecard/workspace","version":2}', '更新的版本'],
		['缺字段', '{"format":"hotline-scorecard/workspace","version":1}', 'unit']
	])('refuses %s with a reason', (_, text, reason) => {
		expect(() => parseWorkspace(text, 'w.json')).toThrow(reason);
	});
});
