/** A run of days on which something drives up the calls about one topic. Invented, in the season where such things happen. */
export interface Surge {
	readonly from: string;
	readonly to: string;
	/** How much more than on an ordinary day, over all topics, on the first day; it halves towards the last. */
	readonly lift: number;
	/** Second-level categories that the extra tickets belong to. */
	readonly topics: readonly string[];
	/** Townships hit; empty: the whole county. */
	readonly townships: readonly string[];
}

export const SURGES: readonly Surge[] = [
	{ from: '2023-01-03', to: '2023-01-09', lift: 0.35, topics: ['医疗服务'], townships: [] },
	{ from: '2023-05-10', to: '2023-05-13', lift: 1.1, topics: ['供水'], townships: ['牙叉镇', '元门乡'] },
	{ from: '2023-05-29', to: '2023-06-04', lift: 0.6, topics: ['供电'], townships: [] },
	{ from: '2023-07-17', to: '2023-07-20', lift: 1.2, topics: ['供电', '防灾减灾', '道路设施'], townships: [] },
	{ from: '2023-08-21', to: '2023-08-30', lift: 0.3, topics: ['基础教育'], townships: [] },
	{
		from: '2023-10-19',
		to: '2023-10-22',
		lift: 0.9,
		topics: ['防灾减灾', '道路设施', '供电'],
		townships: ['金波乡', '青松乡', '荣邦乡', '七坊镇', '牙叉镇']
	},
	{ from: '2023-12-04', to: '2023-12-20', lift: 0.25, topics: ['社会保险', '医疗保障'], townships: [] }
];
