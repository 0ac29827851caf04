/**
 * The figures that the year 2023 of the centre states (golden facts of the published self-evaluation), which the demo
 * year reproduces exactly, and the few further totals that this generator chose so that the stated rates come out.
 */
export const FIGURES = {
	ticketsReceived: 26_007,
	ticketsDispatched: 11_124,
	/** Chosen: 16,632 satisfied of 16,950 rated tickets are 98.12 %, rounded as well as cut off. */
	ticketsRated: 16_950,
	ticketsDissatisfied: 318,
	circuits: 40,
	/** Chosen: the hours of outage of all circuits together; 40 × 8,760 hours in the year give 98.27 %. */
	outageHours: 6_062,
	knowledgeEntries: 368,
	onlineTrainings: 28,
	offlineBatches: 3,
	operators: 13,
	townships: 11,
	budgetWanYuan: '185',
	arrivedWanYuan: '166.02',
	spentWanYuan: '166.02'
} as const;

export const DEMO_SEED = 20_230_101;
