import type { ChartTokens } from './tokens.ts';

/** The ECharts theme made of tokens: palette, axes, legend and tooltip, so that option builders only say what is drawn. */
export function chartTheme(tokens: ChartTokens) {
	const text = { color: tokens.muted, fontFamily: tokens.font, fontSize: 12 };
	const axis = {
		axisLine: { show: false, lineStyle: { color: tokens.lineStrong } },
		axisTick: { show: false },
		axisLabel: { ...text, hideOverlap: true },
		nameTextStyle: text,
		splitLine: { lineStyle: { color: tokens.line } },
		splitArea: { show: false }
	};
	return {
		color: [...tokens.series],
		backgroundColor: 'transparent',
		textStyle: { fontFamily: tokens.font, color: tokens.text },
		categoryAxis: {
			...axis,
			axisLine: { show: true, lineStyle: { color: tokens.lineStrong } },
			splitLine: { show: false }
		},
		valueAxis: axis,
		timeAxis: axis,
		legend: {
			textStyle: text,
			inactiveColor: tokens.lineStrong,
			icon: 'roundRect',
			itemWidth: 12,
			itemHeight: 4,
			itemGap: 16,
			pageTextStyle: text,
			pageIconColor: tokens.muted,
			pageIconInactiveColor: tokens.line
		},
		tooltip: {
			backgroundColor: tokens.surface,
			borderColor: tokens.lineStrong,
			borderWidth: 1,
			padding: [8, 12],
			textStyle: { color: tokens.text, fontFamily: tokens.font, fontSize: 13 },
			extraCssText:
				'box-shadow: 0 4px 16px rgba(0, 0, 0, 0.16); border-radius: 6px; max-width: 320px; white-space: normal;',
			axisPointer: {
				lineStyle: { color: tokens.lineStrong },
				shadowStyle: { color: tokens.raised, opacity: 0.7 },
				label: { backgroundColor: tokens.muted }
			}
		},
		visualMap: { textStyle: text, color: [tokens.heat[1], tokens.heat[0]] },
		line: { symbol: 'circle', symbolSize: 5, lineStyle: { width: 2 }, smooth: false },
		bar: { itemStyle: { borderRadius: 0 } }
	};
}
