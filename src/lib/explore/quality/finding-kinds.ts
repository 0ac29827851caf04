import { QUALITY_RULES } from '../../domain/quality-rules.ts';

/** A kind of finding (数据质量问题) in words: what it means, what to do, how the metrics count such rows. */
export interface FindingKind {
	readonly id: string;
	/** Chinese name. */
	readonly name: string;
	readonly description: string;
	readonly advice: string;
	readonly treatment: string;
	/** Keys of the ticket's fields it looks at; none where it concerns one cell. */
	readonly fields: readonly string[];
}

/** A row that is out of the data for want of a required value. */
export const ROW_REJECTED = 'row_rejected';
/** A cell that says something which cannot be read as its field. */
export const CELL_UNREADABLE = 'cell_unreadable';

/** Every kind of finding: rows left out, cells left unknown, then the rules that a ticket can break. */
export const FINDING_KINDS: readonly FindingKind[] = [
	{
		id: ROW_REJECTED,
		name: '必需内容缺失',
		description: '必需的一格是空的或读不出来，整行没有计入',
		advice: '按“说明”补上或改正这一格；更正后这一行立即计入。',
		treatment: '不在任何指标、图表和清单里；行数核对中列为“未计入”。',
		fields: []
	},
	{
		id: CELL_UNREADABLE,
		name: '读不出的单元格',
		description: '这一格写了内容，但不是它那一列应有的时间、数或是否',
		advice: '按“说明”的写法改正这一格。',
		treatment: '这一行照算，这一格按未知处理，用到它的指标按“没有”计。',
		fields: []
	},
	...QUALITY_RULES
];

/** A kind by its id; an unknown id (a rule of another version) is its own name. */
export function findingKind(id: string): FindingKind {
	return (
		FINDING_KINDS.find((kind) => kind.id === id) ?? {
			id,
			name: id,
			description: '',
			advice: '',
			treatment: '',
			fields: []
		}
	);
}
