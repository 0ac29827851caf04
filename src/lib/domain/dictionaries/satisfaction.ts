import { synonymsOf, type Dictionary } from './dictionary.ts';

/** 满意度. 双满意/单满意 answer two questions (attitude and result): both satisfied is 满意, one is 基本满意 — calling the first 非常满意 would claim more than was asked. A default rating that nobody gave is 未评价. Bare numbers stay as they stand: 0–3, 1–5 and decimals are all in use, with different meanings. */
export const satisfaction: Dictionary = {
	id: 'satisfaction',
	name: '满意度',
	canonical: ['非常满意', '满意', '基本满意', '不满意', '非常不满意', '未评价'],
	synonyms: synonymsOf({
		非常满意: [
			'很满意',
			'十分满意',
			'五星',
			'5星',
			'非常好',
			'很好',
			'VERY SATISFIED',
			'完全满意',
			'特别满意',
			'非常满意件'
		],
		满意: ['双满意', '是', '四星', '4星', '好', '较满意', '比较满意', 'SATISFIED', '好评', '满意件', '对结果满意'],
		基本满意: [
			'单满意',
			'一般',
			'一般满意',
			'理解',
			'基本理解',
			'尚可',
			'三星',
			'3星',
			'NEUTRAL',
			'比较一般',
			'部分满意',
			'中评',
			'基本满意件'
		],
		不满意: [
			'不太满意',
			'较不满意',
			'否',
			'差',
			'二星',
			'2星',
			'不满',
			'DISSATISFIED',
			'差评',
			'不够满意',
			'不满意件',
			'双不满意',
			'对结果不满意'
		],
		非常不满意: [
			'很不满意',
			'十分不满意',
			'极不满意',
			'一星',
			'1星',
			'很差',
			'非常差',
			'VERY DISSATISFIED',
			'特别不满意'
		],
		未评价: [
			'未评',
			'未参评',
			'没有评价',
			'无评价',
			'暂未评价',
			'不评价',
			'拒绝评价',
			'放弃评价',
			'无法评价',
			'未回访',
			'未表态',
			'不表态',
			'默认满意',
			'系统默认满意',
			'默认好评',
			'默认评价',
			'未作评价',
			'未做评价',
			'待评价',
			'未作出评价',
			'弃评',
			'暂不评价',
			'不予评价',
			'无人评价',
			'未打分',
			'不做评价',
			'不作评价',
			'拒评',
			'拒绝作评',
			'未进行评价',
			'无评价结果',
			'尚未评价'
		]
	}),
	schemes: [
		{
			name: '1–5，5 最满意',
			terms: { '5': '非常满意', '4': '满意', '3': '基本满意', '2': '不满意', '1': '非常不满意', '0': '未评价' }
		},
		{
			name: '1–5，1 最满意',
			terms: { '1': '非常满意', '2': '满意', '3': '基本满意', '4': '不满意', '5': '非常不满意', '0': '未评价' }
		},
		{ name: '0–3，3 最满意', terms: { '0': '不满意', '1': '基本满意', '2': '满意', '3': '非常满意' } },
		{ name: '1 满意，0 不满意', terms: { '1': '满意', '0': '不满意' } }
	]
};
