import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsChart } from './bars-chart.ts';
import { cellText, type ChartView } from './chart-view.ts';
import { funnelChart } from './funnel-chart.ts';
import { markChosen } from './mark-chosen.ts';
import { heatChart } from './heat-chart.ts';
import { cumulative, paretoChart } from './pareto-chart.ts';
import { foldOthers, shareChart } from './share-chart.ts';
import { sparkline } from './sparkline.ts';
import { chartTheme } from './theme.ts';
import { chartTokens } from './tokens.ts';
import { treemapChart } from './treemap-chart.ts';
import { trendChart } from './trend-chart.ts';
import { unitChart } from './unit-chart.ts';
import { axisText, valueText } from './value-text.ts';

const tokens = chartTokens((name) => ` ${name} `, false);
const months = ['1月', '2月', '3月'].map((label, i) => ({ key: `2023-0${i + 1}`, label }));
const item = (name: string, value: number) => ({ key: name, name, value });
const shownCells = ({ table }: ChartView) =>
	table.rows.map(({ cells }) => cells.map((cell, at) => cellText(cell, table.columns[at]!)));

test('the theme takes every colour from the tokens', () => {
	expect(tokens.series).toHaveLength(8);
	expect(chartTheme(tokens).color[7]).toBe('--series-8');
	expect(chartTheme(tokens).tooltip.backgroundColor).toBe('--surface-1');
});

test('values are said with their unit, axes in 万, unknown as a dash', () => {
	expect([valueText(26007, '件'), valueText(0.9812, '%'), valueText(null, '件')]).toEqual(['26,007 件', '98.12%', '—']);
	expect([axisText(26007, '件'), axisText(0.975, '%'), axisText(3e8, '件')]).toEqual(['2.6万', '97.5%', '3亿']);
});

test('a trend says unknown in its table and marks the unfinished bucket', () => {
	const view = trendChart({
		bucketName: '月份',
		buckets: months,
		unfinished: true,
		series: [{ key: 'r', name: '满意率', unit: '%', values: [0.98, null, 1] }]
	});
	expect(shownCells(view)).toEqual([
		['1月', '98.00%'],
		['2月', '—'],
		['3月（未完）', '100.00%']
	]);
	expect(view.description).toBe('满意率最高是3月（未完）的 100.00%，最低是1月的 98.00%');
	expect(view.bands?.picks[1]?.key).toBe('2023-02');
});

test('the unfinished part of a line is dashed and joined to the finished part', () => {
	const view = trendChart({
		bucketName: '月份',
		buckets: months,
		unfinished: true,
		series: [{ key: 'n', name: '受理量', unit: '件', values: [5, 7, 2] }]
	});
	expect(view.option(tokens).series).toMatchObject([
		{ data: [5, 7, null], lineStyle: { type: 'solid' } },
		{ data: [null, 7, 2], lineStyle: { type: 'dashed' } }
	]);
});

test('remarks on the axis are lines, and stand in table and description', () => {
	const view = trendChart({
		bucketName: '月份',
		buckets: months,
		series: [{ key: 'n', name: '受理量', unit: '件', values: [5, 7, 2] }],
		notes: [
			{ key: '2023-02', text: '2月8日 台风' },
			{ key: '2023-02', text: '2月9日 停水停电停气都在一天' },
			{ key: '2024-02', text: '不在轴上' }
		]
	});
	expect(view.option(tokens).series).toMatchObject([{ markLine: { data: [{ xAxis: 1 }] } }]);
	expect(shownCells(view)).toEqual([
		['1月', '5', ''],
		['2月', '7', '2月8日 台风、2月9日 停水停电停气都在一天'],
		['3月', '2', '']
	]);
	expect(view.description).toContain('标注：2月8日 台风、2月9日 停水停电停气都在一天');
	expect(view.description).not.toContain('不在轴上');
});

test('stacked volumes and a rate use two scales, and the rate never passes 100 %', () => {
	const view = trendChart({
		bucketName: '月份',
		buckets: months,
		series: [
			{ key: 'a', name: '满意', unit: '件', kind: 'bar', stack: 's', values: [5, 7, 2] },
			{ key: 'b', name: '满意率', unit: '%', right: true, values: [0.97, 0.99, null] }
		]
	});
	const option = view.option(tokens);
	expect(option.yAxis).toMatchObject([
		{ name: '件', show: true },
		{ name: '%', show: true, max: 1 }
	]);
	expect(option.series).toMatchObject([{ stack: 's', yAxisIndex: 0 }, { yAxisIndex: 1 }]);
});

test('all unknown is empty, a known zero is not', () => {
	const trend = (value: number | null) =>
		trendChart({
			bucketName: '月',
			buckets: months.slice(0, 1),
			series: [{ key: 'x', name: 'x', unit: '件', values: [value] }]
		});
	expect([trend(null).empty, trend(0).empty]).toEqual([true, false]);
	expect(
		heatChart({ rowName: '', columnName: '', valueName: '量', unit: '件', rows: [], columns: [], values: [] }).empty
	).toBe(true);
	expect(shareChart({ itemName: '渠道', unit: '件', items: [] }).empty).toBe(true);
	expect(treemapChart({ itemName: '类别', unit: '件', nodes: [] }).empty).toBe(true);
});

test('a funnel gives each stage as a share of the one before', () => {
	const stages = [
		{ key: 'r', name: '受理', value: 26007 },
		{ key: 'd', name: '派发', value: 11124 },
		{ key: 's', name: '参评', value: null }
	];
	expect(shownCells(funnelChart({ unit: '件', stages }))).toEqual([
		['受理', '26,007', '—', '100.00%'],
		['派发', '11,124', '42.77%', '42.77%'],
		['参评', '—', '—', '—']
	]);
});

test('bars draw the top and table all, with shares of all', () => {
	const view = barsChart({
		itemName: '乡镇',
		valueName: '工单量',
		unit: '件',
		share: true,
		top: 1,
		items: [item('甲', 3), item('乙', 1)]
	});
	expect(view.option(tokens).series).toMatchObject([{ data: [3] }]);
	expect(shownCells(view)).toEqual([
		['甲', '3', '75.00%'],
		['乙', '1', '25.00%']
	]);
});

test('at most five slices are named and folding keeps the sum', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(1000), { maxLength: 20 }), (values) => {
			const items = values.map((value, i) => item(`c${i}`, value));
			const folded = foldOthers(items);
			expect(folded.filter((slice) => !slice.folded).length).toBeLessThanOrEqual(5);
			const sum = (list: readonly { value: number }[]) => list.reduce((total, one) => total + one.value, 0);
			expect(sum(folded)).toBe(sum(items));
		})
	);
});

test('cumulative shares rise to the whole', () => {
	expect(cumulative([item('b', 1), item('a', 3)]).map((one) => [one.name, one.upTo])).toEqual([
		['a', 0.75],
		['b', 1]
	]);
	const view = paretoChart({ itemName: '类别', valueName: '量', unit: '件', items: [item('a', 8), item('b', 2)] });
	expect(view.description).toBe('前 1 个类别占全部 2 个的八成以上');
});

test('a heat map leaves unknown cells blank and picks row and column', () => {
	const view = heatChart({
		rowName: '线路',
		columnName: '月份',
		valueName: '可用率',
		unit: '%',
		ramp: 'shortfall',
		rows: [{ key: 'L1', name: 'L1' }],
		columns: months.slice(0, 2).map((month) => ({ key: month.key, name: month.label })),
		values: [[0.98, null]]
	});
	const option = view.option(tokens);
	expect(option.series).toMatchObject([
		{ data: [{ value: [0, 0, 0.98], pick: { key: '2023-01', series: 'L1' } }, { value: [1, 0, '-'] }] }
	]);
	expect(option.visualMap).toMatchObject({ max: 1, inRange: { color: ['--heat-1', '--heat-0'] } });
	expect(shownCells(view)[0]).toEqual(['L1', '98.00%', '—']);
});

test('a heat map has remarks above its columns, and a cell of its table picks what the cell of the drawing does', () => {
	const view = heatChart({
		rowName: '线路',
		columnName: '月份',
		valueName: '可用率',
		unit: '%',
		rows: [{ key: 'L1', name: '专线一' }],
		columns: months.slice(0, 2).map((month) => ({ key: month.key, name: month.label })),
		values: [[0.98, null]],
		notes: [{ key: '2023-02', text: '2月8日 台风' }]
	});
	// Rows run downward: the top of a line is where it starts.
	expect(view.option(tokens).series).toMatchObject([
		{ markLine: { label: { position: 'start' }, data: [{ xAxis: 1 }] } }
	]);
	expect(shownCells(view)[1]).toEqual(['标注', '', '2月8日 台风']);
	expect(view.description).toContain('标注：2月8日 台风');
	const pick = { key: '2023-02', series: 'L1', name: '专线一 2月' };
	expect(view.table.rows[0]!.picks).toMatchObject([undefined, { pick: { key: '2023-01' } }, { pick }]);
	const marked = markChosen(view, ({ key }) => key === '2023-02');
	expect(marked.table.rows[0]!.picks?.map((cell) => cell?.chosen)).toEqual([undefined, false, true]);
	expect(marked.description).toContain('已选：专线一 2月');
	const cells = (marked.option(tokens).series as { data: { itemStyle?: object }[] }[])[0]!.data;
	const edged = markChosen(view, ({ key }) => key === '2023-01').option(tokens).series;
	expect(cells[0]!.itemStyle).toHaveProperty('opacity');
	expect((edged as typeof cells & { data: typeof cells }[])[0]!.data[0]!.itemStyle).toMatchObject({ borderWidth: 2 });
});

test('units keep unknown rates unknown', () => {
	const view = unitChart({
		itemName: '承办单位',
		volumeName: '派发量',
		unit: '件',
		rateNames: ['按时办结率', '满意率'],
		items: [{ key: 'u', name: '县水务局', volume: 12, rates: [0.5, null] }]
	});
	expect(shownCells(view)[0]).toEqual(['县水务局', '12', '50.00%', '—']);
});

test('a tree is tabled with its depth', () => {
	const view = treemapChart({
		itemName: '类别',
		unit: '件',
		nodes: [{ ...item('社会保障', 4), children: [item('医保', 1)] }]
	});
	expect(shownCells(view)).toEqual([
		['社会保障', '4', '100.00%'],
		['　医保', '1', '25.00%']
	]);
});

test('a sparkline breaks at unknown values and lies in its box', () => {
	expect(sparkline([0, 10], 84, 26)).toBe('M2 24L82 2');
	expect(sparkline([1, null, 1], 84, 26)).toBe('M2 13M82 13');
	expect(sparkline([null], 84, 26)).toBe('');
});
