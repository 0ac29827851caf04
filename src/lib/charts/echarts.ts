/** The parts of ECharts that this product draws with; nothing else of the library is bundled. */
import { BarChart, HeatmapChart, LineChart, MapChart, PieChart, TreemapChart } from 'echarts/charts';
import {
	AriaComponent,
	DataZoomInsideComponent,
	GeoComponent,
	GridComponent,
	LegendScrollComponent,
	MarkAreaComponent,
	MarkLineComponent,
	TooltipComponent,
	VisualMapContinuousComponent
} from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
	AriaComponent,
	BarChart,
	CanvasRenderer,
	DataZoomInsideComponent,
	GeoComponent,
	GridComponent,
	HeatmapChart,
	LegendScrollComponent,
	LineChart,
	MapChart,
	MarkAreaComponent,
	MarkLineComponent,
	PieChart,
	TooltipComponent,
	TreemapChart,
	VisualMapContinuousComponent
]);

export { init, registerMap, use };
