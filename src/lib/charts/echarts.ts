/** The parts of ECharts that this product draws with; nothing else of the library is bundled. */
import { BarChart, HeatmapChart, LineChart, PieChart, TreemapChart } from 'echarts/charts';
import {
	AriaComponent,
	DataZoomInsideComponent,
	GridComponent,
	LegendScrollComponent,
	MarkAreaComponent,
	MarkLineComponent,
	TooltipComponent,
	VisualMapContinuousComponent
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
	AriaComponent,
	BarChart,
	CanvasRenderer,
	DataZoomInsideComponent,
	GridComponent,
	HeatmapChart,
	LegendScrollComponent,
	LineChart,
	MarkAreaComponent,
	MarkLineComponent,
	PieChart,
	TooltipComponent,
	TreemapChart,
	VisualMapContinuousComponent
]);

export { init };
