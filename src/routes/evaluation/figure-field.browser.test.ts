import { mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import FigureField from './FigureField.svelte';

let field: Record<string, unknown> | null = null;

afterEach(async () => {
	if (field) await unmount(field);
	field = null;
});

function open(value: string | null): (string | null)[] {
	const told: (string | null)[] = [];
	field = mount(FigureField, {
		target: document.body,
		props: {
			label: '到位率的自评得分',
			value,
			bounds: { min: '0', max: '3' },
			onchange: (next: string | null) => void told.push(next)
		}
	});
	return told;
}

it('tells a new figure once the field is left, and an emptied field as unknown', async () => {
	const told = open('2');
	const input = page.getByLabelText('到位率的自评得分');
	await userEvent.fill(input, '２．６９');
	await userEvent.tab();
	expect(told).toEqual(['2.69']);
	await userEvent.fill(input, '');
	await userEvent.tab();
	expect(told).toEqual(['2.69', null]);
});

it('keeps a figure out of bounds to itself and says why beside the field', async () => {
	const told = open('2');
	const input = page.getByLabelText('到位率的自评得分');
	await userEvent.fill(input, '3.5');
	await userEvent.tab();
	await expect.element(page.getByRole('alert')).toHaveTextContent('应在 0–3 之间');
	await expect.element(input).toHaveAttribute('aria-invalid', 'true');
	expect(told).toEqual([]);
});
