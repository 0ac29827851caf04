import type { DatasetKind } from '../dataset.ts';

/** A column of the typed relation that is worked out from others when the table is built. */
export interface DerivedColumn {
	readonly key: string;
	readonly name: string;
	readonly sqlType: string;
}

/** Columns that follow a dataset's fields in its typed relation. */
export const DERIVED_COLUMNS: Readonly<Partial<Record<DatasetKind, readonly DerivedColumn[]>>> = {
	tickets: [
		/** 有效期限: the extended deadline, else the deadline, else worked out from limit, unit and working calendar. */
		{ key: 'due_at', name: '有效期限', sqlType: 'TIMESTAMP' },
		/** True where a close time is given or the status says closed. */
		{ key: 'is_closed', name: '已办结', sqlType: 'BOOLEAN' },
		/** Working hours from dispatch to close, and from acceptance to close; null while open. */
		{ key: 'work_hours_from_dispatch', name: '办理工时(派单起)', sqlType: 'DOUBLE' },
		{ key: 'work_hours_from_accept', name: '办理工时(受理起)', sqlType: 'DOUBLE' },
		/** Accepted on a working day of the calendar; null where the calendar does not reach. */
		{ key: 'on_workday', name: '工作日受理', sqlType: 'BOOLEAN' },
		/** Ids of the data-quality rules this ticket breaks, joined by `,`; '' where none. */
		{ key: 'quality_flags', name: '质量标记', sqlType: 'VARCHAR' }
	]
};
