import type { EChartsOption } from 'echarts';
import { formatPercent } from '../domain/format.ts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { registerMap } from './echarts.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { axisText, ratio, sumKnown, valueText } from './value-text.ts';

export interface MapRegion {
	/** Name of the area on the map. */
	readonly area: string;
	readonly key: string;
	readonly name: string;
	readonly value: number | null;
}

export interface MapData {
	readonly itemName: string;
	readonly valueName: string;
	readonly unit: string;
	/** Polygons of rings of `[longitude, latitude]` by area; one without a region is drawn empty. */
	readonly areas: readonly {
		readonly name: string;
		readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
	}[];
	readonly regions: readonly MapRegion[];
}

/** The one map that is drawn; registered anew when its areas are others. */
const MAP = 'areas';
let registered: MapData['areas'] | null = null;

function register(areas: MapData['areas']): void {
	if (registered === areas) return;
	const features = areas.map(({ name, polygons }) => ({
		type: 'Feature',
		properties: { name },
		geometry: { type: 'MultiPolygon', coordinates: polygons }
	}));
	registerMap(MAP, { type: 'FeatureCollection', features } as unknown as Parameters<typeof registerMap>[1]);
	registered = areas;
}

/** Areas of a map in one hue: more is darker. */
export function mapChart(data: MapData): ChartView {
	const picks = data.regions.map(({ key, name }): ChartPick => ({ key, series: null, name }));
	const known = data.regions.flatMap(({ value }) => (value === null ? [] : [value]));
	const high = Math.max(1, ...known);
	const total = sumKnown(known);
	const option = (tokens: ChartTokens): EChartsOption => {
		register(data.areas);
		return {
			visualMap: {
				type: 'continuous',
				min: 0,
				max: high,
				calculable: false,
				orient: 'vertical',
				left: 0,
				bottom: 0,
				itemWidth: 8,
				itemHeight: 96,
				text: [axisText(high, data.unit), '0'],
				textStyle: { color: tokens.text },
				inRange: { color: [...tokens.heat] }
			},
			tooltip: {
				trigger: 'item',
				formatter: tipFormatter(([datum]) => {
					const region = data.regions.find(({ key }) => key === datum?.pick?.key);
					if (!region) return null;
					return {
						title: region.name,
						lines: [
							{ name: data.valueName, value: valueText(region.value, data.unit) },
							{ name: '占比', value: formatPercent(ratio(region.value, total)) }
						]
					};
				})
			},
			series: [
				{
					type: 'map',
					map: MAP,
					roam: false,
					selectedMode: false,
					nameProperty: 'name',
					label: { show: true, color: tokens.text, fontSize: 11, textBorderColor: tokens.surface, textBorderWidth: 2 },
					itemStyle: { areaColor: tokens.raised, borderColor: tokens.lineStrong, borderWidth: 1 },
					emphasis: {
						label: { color: tokens.text },
						itemStyle: { areaColor: undefined, borderColor: tokens.text, borderWidth: 2 }
					},
					data: data.regions.map(({ area, value }, at) => ({ name: area, value: value ?? Number.NaN, pick: picks[at] }))
				}
			]
		};
	};
	const largest = [...data.regions].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))[0];
	return {
		option,
		empty: known.length === 0,
		table: {
			columns: [
				{ name: data.itemName },
				{ name: data.valueName, unit: data.unit, align: 'right' },
				{ name: '占比', align: 'right', ratio: true }
			],
			rows: data.regions.map(({ name, value }, at) => ({
				pick: picks[at],
				cells: [name, value, ratio(value, total)]
			}))
		},
		description: largest
			? `地图上有 ${data.regions.length} 个${data.itemName}，${data.valueName}最多的是${largest.name}：${valueText(largest.value, data.unit)}`
			: `没有${data.valueName}`
	};
}
