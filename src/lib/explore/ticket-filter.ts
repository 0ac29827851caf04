/** The filter is defined beside the metrics, whose statements it narrows; explore is where it is used. */
export {
	withoutDimension,
	type DimensionSelection,
	type DrillPart,
	type MetricDrill,
	type TicketFilter
} from '../metrics/ticket-filter.ts';
export { DIMENSIONS, DIMENSION_IDS, UNFILLED, type DimensionId } from '../metrics/dimensions.ts';
