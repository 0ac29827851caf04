/** The filter is defined beside the metrics, whose statements it narrows; explore is where it is used. */
export {
	isChosen,
	lets,
	withoutDimension,
	type DimensionSelection,
	type DrillPart,
	type MetricDrill,
	type TicketFilter,
	type ValueRange
} from '../metrics/ticket-filter.ts';
export { DIMENSIONS, DIMENSION_IDS, UNFILLED, type DimensionId } from '../metrics/dimensions.ts';
