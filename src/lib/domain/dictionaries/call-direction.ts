import { synonymsOf, type Dictionary } from './dictionary.ts';

/** 呼叫方向: whether somebody called the hotline, or the hotline somebody. */
export const callDirection: Dictionary = {
	id: 'call_direction',
	name: '呼叫方向',
	canonical: ['呼入', '呼出'],
	synonyms: synonymsOf({
		呼入: [
			'来电',
			'来话',
			'入呼',
			'呼进',
			'拨入',
			'打入',
			'呼入电话',
			'来电呼入',
			'呼入来电',
			'IN',
			'INBOUND',
			'INCOMING'
		],
		呼出: [
			...[
				'去电',
				'去话',
				'出呼',
				'外呼',
				'拨出',
				'打出',
				'呼出电话',
				'外拨',
				'回拨',
				'外呼回访',
				'回访外呼',
				'手动外呼'
			],
			...['自动外呼', '预测外呼', 'OUT', 'OUTBOUND', 'OUTGOING']
		]
	})
};
