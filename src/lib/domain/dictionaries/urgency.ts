import { synonymsOf, type Dictionary } from './dictionary.ts';

/** 紧急程度. */
export const urgency: Dictionary = {
	id: 'urgency',
	name: '紧急程度',
	canonical: ['特急', '紧急', '一般'],
	synonyms: synonymsOf({
		特急: ['特别紧急', '非常紧急', '特提', '红灯', '红色', '特急件', 'EMERGENCY', '特提件'],
		紧急: [
			'加急',
			'急',
			'急件',
			'较急',
			'是',
			'平急',
			'黄灯',
			'黄色',
			'URGENT',
			'HIGH',
			'较紧急',
			'紧急件',
			'加急件',
			'高'
		],
		一般: [
			'普通',
			'常规',
			'正常',
			'普通件',
			'不紧急',
			'非紧急',
			'否',
			'绿灯',
			'绿色',
			'一般件',
			'NORMAL',
			'STANDARD',
			'LOW',
			'MEDIUM',
			'普通工单',
			'常规件',
			'正常件',
			'中',
			'低'
		]
	})
};
