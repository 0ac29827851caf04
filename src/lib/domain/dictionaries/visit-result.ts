import { synonymsOf, type Dictionary } from './dictionary.ts';

/** 回访结果: whether the call-back reached the caller. */
export const visitResult: Dictionary = {
	id: 'visit_result',
	name: '回访结果',
	canonical: ['接通', '未接通', '拒绝回访', '无需回访'],
	synonyms: synonymsOf({
		接通: [
			'已接通',
			'是',
			'成功',
			'回访成功',
			'已回访',
			'有效回访',
			'回访完成',
			'完成',
			'已完成',
			'接听',
			'已接听',
			'1',
			'Y',
			'YES',
			'√'
		],
		未接通: [
			'否',
			'失败',
			'回访失败',
			'无人接听',
			'未接',
			'未接听',
			'关机',
			'停机',
			'空号',
			'占线',
			'忙线',
			'无法接通',
			'联系不上',
			'当事人联系不上',
			'号码错误',
			'挂断',
			'未成功',
			'0',
			'N',
			'NO',
			'×'
		],
		拒绝回访: ['拒访', '拒绝', '拒绝接听', '不愿回访'],
		无需回访: ['不回访', '免回访', '不需回访', '不需要回访', '未回访']
	})
};
