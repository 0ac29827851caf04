/** 诉求类型 */
export type TicketType = '咨询' | '求助' | '投诉' | '举报' | '建议' | '表扬' | '其他';

/** A leaf of the category tree: how often it comes, who handles it, and the words people use. */
export interface Topic {
	readonly path: readonly [string, string, string];
	/** Share among all tickets, relative. */
	readonly weight: number;
	/** Odds of being dispatched instead of settled by the front desk. */
	readonly dispatch: number;
	readonly types: Readonly<Partial<Record<TicketType, number>>>;
	readonly units: readonly string[];
	/** Titles and contents, with slots such as `{村}`. */
	readonly titles: readonly string[];
	readonly bodies: readonly string[];
	/** What was done, for the reply. */
	readonly deeds: readonly string[];
	/** Words for the topic's own slots. */
	readonly slots?: Readonly<Record<string, readonly string[]>>;
	/** Months in which it comes twice as often. */
	readonly season?: readonly number[];
	/** Likelier in the evening and at night. */
	readonly night?: boolean;
}
