import { describe, expect, it } from 'vitest';

import { emptyWorkspace } from '../../workspace/empty.ts';
import { workspaceSchema } from '../../workspace/schema.ts';
import { LONGEST_NOTE, readAnnotation, withAnnotation, withoutAnnotation } from './annotation-edits.ts';

const typhoon = { day: '2023-05-08', text: '台风' };
const outage = { day: '2023-02-01', text: '停水' };

describe('annotations of time axes', () => {
	it('stand in order of their days, each once, and can be taken away', () => {
		const both = withAnnotation(withAnnotation(withAnnotation(emptyWorkspace(2023), typhoon), outage), typhoon);
		expect(both.annotations).toEqual([outage, typhoon]);
		expect(workspaceSchema.parse(both).annotations).toEqual([outage, typhoon]);
		expect(withoutAnnotation(both, outage).annotations).toEqual([typhoon]);
	});

	it('need a day and a text that a workspace file takes', () => {
		expect(readAnnotation('2023-05-08', ' 台风 ')).toEqual(typhoon);
		expect(readAnnotation('', '台风')).toEqual({ error: '请选日期' });
		expect(readAnnotation('2023-05-08', '  ')).toHaveProperty('error');
		expect(readAnnotation('2023-05-08', '长'.repeat(LONGEST_NOTE))).not.toHaveProperty('error');
		expect(readAnnotation('2023-05-08', '长'.repeat(LONGEST_NOTE + 1))).toHaveProperty('error');
	});
});
