import './base.css';
import './tokens.css';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { parsePeriod, type Period } from '../domain/period.ts';
import DataTable from './DataTable.svelte';
import DateRangePicker from './DateRangePicker.svelte';
import FilterChips from './FilterChips.svelte';
import Notice from './Notice.svelte';

interface Town {
	readonly name: string;
	readonly count: number | null;
}
const towns: readonly Town[] = [
	{ name: '牙叉镇', count: 2 },
	{ name: '七坊镇', count: null },
	{ name: '邦溪镇', count: 9 }
];
const columns = [
	{ key: 'n', name: '乡镇', text: (row: Town) => row.name },
	{
		key: 'c',
		name: '工单量',
		align: 'right' as const,
		text: (row: Town) => String(row.count ?? '—'),
		sort: (row: Town) => row.count
	}
];

test('a table sorts by its head with unknown last, and opens rows by keyboard and mouse', async () => {
	const onopen = vi.fn();
	const screen = await render(DataTable<Town>, {
		caption: '乡镇',
		columns,
		rows: towns,
		rowKey: (row) => row.name,
		onopen
	});
	const names = () => [...document.querySelectorAll('tbody tr')].map((row) => row.children[0]?.textContent?.trim());
	expect(names()).toEqual(['牙叉镇', '七坊镇', '邦溪镇']);
	await screen.getByRole('button', { name: '工单量' }).click();
	expect(names()).toEqual(['邦溪镇', '牙叉镇', '七坊镇']);
	await expect.element(screen.getByRole('columnheader', { name: '工单量' })).toHaveAttribute('aria-sort', 'descending');
	(screen.getByRole('button', { name: '邦溪镇' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await screen.getByRole('cell', { name: '—' }).click();
	expect(onopen.mock.calls.map(([row]: Town[]) => row?.name)).toEqual(['邦溪镇', '七坊镇']);
});

test('the period control goes by keyboard, and refuses a range that ends before it begins', async () => {
	const given: Period[] = [];
	const screen = await render(DateRangePicker, {
		value: parsePeriod('2023-05'),
		onchange: (period: Period) => given.push(period),
		bounds: parsePeriod('2023')
	});
	(screen.getByRole('button', { name: '上一期：2023年4月' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	expect(given.pop()).toEqual(parsePeriod('2023-04'));
	await screen.getByLabelText('期间类型').selectOptions('quarter');
	expect(given.pop()).toEqual(parsePeriod('2023-Q2'));
	await screen.getByLabelText('期间类型').selectOptions('week');
	expect(given.pop()).toEqual(parsePeriod('2023-05-01..2023-05-07'));
	await screen.rerender({ value: parsePeriod('2023-05-01..2023-05-07') });
	await screen.getByLabelText('周内任一天').fill('2023-12-31');
	expect(given.pop()).toEqual(parsePeriod('2023-12-25..2023-12-31'));
	await screen.getByLabelText('期间类型').selectOptions('day');
	expect(given.pop()).toEqual(parsePeriod('2023-05-01'));
	await screen.rerender({ value: parsePeriod('2023-02-28') });
	await expect.element(screen.getByLabelText('期间类型')).toHaveValue('day');
	await screen.getByRole('button', { name: '下一期：2023年3月1日' }).click();
	expect(given.pop()).toEqual(parsePeriod('2023-03-01'));
	await screen.rerender({ value: parsePeriod('2023-05-02..2023-05-08') });
	const from = screen.getByLabelText('起日').element() as HTMLInputElement;
	await screen.getByLabelText('止日').fill('2023-05-20');
	expect(given.pop()).toEqual(parsePeriod('2023-05-02..2023-05-20'));
	from.value = '2023-06-01';
	from.dispatchEvent(new Event('change', { bubbles: true }));
	await expect.element(screen.getByRole('alert')).toHaveTextContent('止日早于起日');
	expect(given).toEqual([]);
});

test('the focus stays among the chips when one of them, or all, are taken off', async () => {
	const all = ['乡镇', '类型'].map((name) => ({ key: name, name, value: '甲' }));
	const screen = await render(FilterChips, {
		chips: all,
		onremove: (key: string) => void screen.rerender({ chips: all.filter((chip) => chip.key !== key) }),
		onclear: () => void screen.rerender({ chips: [] })
	});
	const press = async (name: string) => {
		(screen.getByRole('button', { name }).element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('button', { name })).not.toBeInTheDocument();
	};
	await press('去掉乡镇：甲');
	expect(document.activeElement).not.toBe(document.body);
	await userEvent.keyboard('{Tab}');
	expect(document.activeElement?.ariaLabel).toBe('去掉类型：甲');
	await press('全部清除');
	expect(document.activeElement).not.toBe(document.body);
});

test('on a phone the actions of a notice leave its text the width of the page', async () => {
	const markup = (html: string) => createRawSnippet(() => ({ render: () => html }));
	const target = document.createElement('div');
	target.style.width = '340px';
	document.body.append(target);
	const props = {
		title: '满意率 83.93%',
		children: markup(`<span>${'评价为非常满意、满意、基本满意之一的算满意。'.repeat(6)}</span>`),
		actions: markup('<div style="width: 260px"><button>没有计入的工单</button></div>')
	};
	const screen = await render(Notice, { target, props });
	const text = screen
		.getByText(/评价为非常满意/)
		.element()
		.closest('.body') as HTMLElement;
	expect(text.getBoundingClientRect().width).toBeGreaterThan(200);
	await screen.rerender({ ...props, actions: markup('<button>知道了</button>') });
	const button = screen.getByRole('button').element().getBoundingClientRect();
	expect(button.left).toBeGreaterThan(text.getBoundingClientRect().right - 1);
});
