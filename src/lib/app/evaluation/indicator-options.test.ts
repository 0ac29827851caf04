import { expect, it } from 'vitest';

import { findTemplate } from '../../evaluation/templates.ts';
import { indicatorOptions } from './indicator-options.ts';

it('lists the twenty scored indicators of the form with their paths', () => {
	const options = indicatorOptions(findTemplate({ id: 'baisha-2023', version: 1 }));
	expect(options).toHaveLength(20);
	expect(options[5]).toEqual({
		value: 'management.arrival-rate',
		label: '项目管理／资金到位／到位率',
		name: '到位率'
	});
});
