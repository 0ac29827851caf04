import '../ui/tokens.css';
import { getInstanceByDom } from 'echarts/core';
import { afterEach, expect, test, vi } from 'vitest';
import { barsChart } from './bars-chart.ts';
import { chart, type ChartHandle } from './chart.ts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { heatChart } from './heat-chart.ts';
import { shareChart } from './share-chart.ts';
import { tipElement } from './tip.ts';
import { readTokens } from './tokens.ts';
import { treemapChart } from './treemap-chart.ts';
import { trendChart } from './trend-chart.ts';

const EVIL = '<img src=x onerror="window.injected = true">';

function place(): HTMLElement {
	const node = document.createElement('div');
	node.style.cssText = 'width:400px;height:240px';
	document.body.append(node);
	return node;
}

async function ready(node: HTMLElement): Promise<void> {
	await vi.waitFor(() => expect(node.dataset['ready']).toBe('true'), { timeout: 10_000 });
}

afterEach(() => {
	document.body.replaceChildren();
	document.documentElement.removeAttribute('data-theme');
});

const bars = (name: string) =>
	barsChart({ itemName: '乡镇', valueName: '量', unit: '件', items: [{ key: 'k', name, value: 3 }] });

/** Every kind of chart with a category named like markup. */
function views(): Record<string, ChartView> {
	const line = [{ key: 'k', name: EVIL }];
	return {
		bars: bars(EVIL),
		share: shareChart({ itemName: '渠道', unit: '件', items: [{ key: 'k', name: EVIL, value: 1 }] }),
		trend: trendChart({
			bucketName: '月',
			buckets: [{ key: 'k', label: EVIL }],
			series: [{ key: 's', name: EVIL, unit: '件', kind: 'bar', values: [1] }]
		}),
		heat: heatChart({
			rowName: '行',
			columnName: '列',
			valueName: '量',
			unit: '件',
			rows: line,
			columns: line,
			values: [[1]]
		}),
		treemap: treemapChart({ itemName: '类别', unit: '件', nodes: [{ key: 'k', name: EVIL, value: 1 }] })
	};
}

test('draws what is out of sight after what is in sight, and before a picture is taken of it', async () => {
	const [above, below] = [place(), place()];
	below.style.marginTop = '5000px';
	let handle: ChartHandle | undefined;
	const actions = [
		chart(above, { view: bars('甲') }),
		chart(below, { view: bars('甲'), onready: (given) => (handle = given) })
	];
	await Promise.all([ready(above), ready(below)]);
	const drawn: string[] = [];
	for (const [name, node] of Object.entries({ above, below })) {
		const instance = getInstanceByDom(node)!;
		const { setOption } = instance;
		vi.spyOn(instance, 'setOption').mockImplementation((...given: unknown[]) => {
			drawn.push(name);
			return Reflect.apply(setOption, instance, given);
		});
	}
	const update = (name: string) => actions.toReversed().forEach((action) => action.update!({ view: bars(name) }));
	update('乙');
	expect(drawn).toEqual(['above']);
	expect(below.dataset['ready']).toBe('false');
	await ready(below);
	expect(drawn).toEqual(['above', 'below']);
	update('丙');
	await handle!.png({ title: '', subtitle: '', source: '' });
	expect(drawn).toEqual(['above', 'below', 'above', 'below']);
	update('丁');
	actions.forEach((action) => action.destroy!());
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(drawn).toEqual(['above', 'below', 'above', 'below', 'above']);
});

test('says when the drawing is done, draws anew for a new view, and leaves nothing behind', async () => {
	const node = place();
	const action = chart(node, { view: bars('甲') });
	expect(node.dataset['ready']).toBe('false');
	await ready(node);
	expect(node.querySelector('canvas')).not.toBeNull();
	action.update?.({ view: bars('乙') });
	await ready(node);
	const drawn = getInstanceByDom(node)?.getOption();
	expect(JSON.stringify(drawn)).toContain('乙');
	expect(drawn?.['animation'], 'an answer to a click stands at once').toBe(false);
	action.destroy?.();
	expect(getInstanceByDom(node)).toBeUndefined();
	expect(node.querySelector('canvas')).toBeNull();
	expect(node.dataset['ready']).toBeUndefined();
});

test('follows the theme of the page', async () => {
	const node = place();
	const action = chart(node, { view: bars('甲') });
	await ready(node);
	const colour = () => JSON.stringify(getInstanceByDom(node)?.getOption()['color']);
	const before = colour();
	document.documentElement.setAttribute('data-theme', 'dark');
	await vi.waitFor(() => expect(colour()).not.toBe(before));
	await ready(node);
	action.destroy?.();
});

test('tells what was clicked', async () => {
	const node = place();
	const picks: ChartPick[] = [];
	const action = chart(node, { view: bars('甲'), onpick: (pick) => picks.push(pick) });
	await ready(node);
	const canvas = node.querySelector('canvas')!;
	const box = canvas.getBoundingClientRect();
	const at = { clientX: box.left + 120, clientY: box.top + 120, bubbles: true };
	for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) canvas.dispatchEvent(new MouseEvent(type, at));
	expect(picks).toEqual([{ key: 'k', series: null, name: '甲' }]);
	action.destroy?.();
});

test('a name of the legend picks like its slice, and hides nothing', async () => {
	const node = place();
	const picks: ChartPick[] = [];
	const items = [{ key: 'phone', name: '电话', value: 3 }];
	const action = chart(node, {
		view: shareChart({ itemName: '渠道', unit: '件', items }),
		onpick: (pick) => picks.push(pick)
	});
	await ready(node);
	const canvas = node.querySelector('canvas')!;
	const box = canvas.getBoundingClientRect();
	const at = { clientX: box.left + 400 * 0.54 + 8, clientY: box.top + 120, bubbles: true };
	for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) canvas.dispatchEvent(new MouseEvent(type, at));
	expect(picks).toEqual([{ key: 'phone', series: null, name: '电话' }]);
	const [legend] = getInstanceByDom(node)!.getOption()['legend'] as { selected: Record<string, boolean> }[];
	expect(legend!.selected['电话']).not.toBe(false);
	action.destroy?.();
});

test('a picture carries title, period, unit and source, as PNG and as SVG', async () => {
	const node = place();
	let handle: ChartHandle | undefined;
	const action = chart(node, { view: bars(EVIL), onready: (ready) => (handle = ready) });
	await ready(node);
	const text = { title: `各乡镇 & ${EVIL}`, subtitle: '2023年6月　单位：件', source: '示例中心 · 数据截至 2023-06-30' };
	const svg = await handle!.svg(text);
	expect(svg.type).toBe('image/svg+xml');
	const picture = new DOMParser().parseFromString(await svg.text(), 'image/svg+xml');
	expect(picture.querySelector('parsererror, img, script, foreignObject')).toBeNull();
	const words = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
	expect(words).toEqual(expect.arrayContaining([text.title, text.subtitle, text.source, '3']));
	const image = new Image();
	image.src = URL.createObjectURL(svg);
	await image.decode();
	expect([image.width, image.height]).toEqual([432, 328]);
	const png = await createImageBitmap(await handle!.png(text));
	expect([png.width, png.height]).toEqual([864, 656]);
	action.destroy?.();
});

for (const [name, view] of Object.entries(views()))
	test(`${name}: is drawn as SVG without an element of a category named like markup`, async () => {
		const { svgPicture } = await import('./svg-picture.ts');
		const tokens = { ...readTokens(document.documentElement), font: '"PingFang SC", sans-serif' };
		const text = { title: '', subtitle: '', source: '' };
		const drawn = svgPicture(view, tokens, { width: 400, height: 240 }, text);
		const picture = new DOMParser().parseFromString(drawn, 'image/svg+xml');
		expect(picture.querySelector('parsererror, img')).toBeNull();
		expect(picture.querySelectorAll('svg svg path').length).toBeGreaterThan(0);
	});

for (const [name, view] of Object.entries(views()))
	test(`${name}: a category named like markup stays text in the tooltip, which says the definition`, async () => {
		const node = place();
		const definition = '按受理时间计<u>';
		const action = chart(node, { view, definition });
		await ready(node);
		getInstanceByDom(node)?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: name === 'treemap' ? 1 : 0 });
		await vi.waitFor(() => expect(node.textContent).toContain(EVIL));
		expect(node.textContent).toContain(definition);
		expect(node.querySelector('img, u')).toBeNull();
		expect('injected' in window).toBe(false);
		action.destroy?.();
	});

test('a tooltip is elements with text', () => {
	const element = tipElement({ title: EVIL, lines: [{ name: '<b>', value: '1', color: 'red"onclick=' }] });
	expect(element.querySelectorAll('img, b')).toHaveLength(0);
	expect(element.textContent).toBe(`${EVIL}<b>1`);
});
