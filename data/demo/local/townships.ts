/** A township of the county with its rough share of the people and some of its places. */
export interface Township {
	readonly name: string;
	/** Residents in thousands, roughly: only the proportions matter. */
	readonly people: number;
	readonly villages: readonly string[];
	readonly spots: readonly string[];
}

/** The 4 towns and 7 townships of 白沙黎族自治县. */
export const TOWNSHIPS: readonly Township[] = [
	{
		name: '牙叉镇',
		people: 52,
		villages: ['牙叉社区', '城东社区', '方香村', '九架村', '新村', '对俄村', '桥南社区', '力保村', '白沙村'],
		spots: [
			'金沙中路',
			'桥南路',
			'卫生路',
			'牙叉中路',
			'文化广场',
			'县汽车站',
			'中心农贸市场',
			'七坊路口',
			'芭蕉路',
			'滨河路'
		]
	},
	{
		name: '七坊镇',
		people: 33,
		villages: ['七坊社区', '高地村', '孔八村', '阜途村', '可好村', '木棉村', '拥兴村', '龙江居'],
		spots: ['七坊墟', '龙江农场场部', '七坊中心学校', '七坊农贸市场', '客运站路口']
	},
	{
		name: '邦溪镇',
		people: 19,
		villages: ['邦溪社区', '邦溪村', '南班村', '芭蕉村', '付俄村', '地质村'],
		spots: ['邦溪墟', '邦溪产业园', '邦溪中心校', '高速路互通口', '邦溪农贸市场']
	},
	{
		name: '打安镇',
		people: 16,
		villages: ['打安村', '福妥村', '南达村', '朝安村', '可程村', '合水村'],
		spots: ['打安墟', '打安中心校', '打安卫生院', '橡胶收购站']
	},
	{
		name: '荣邦乡',
		people: 12,
		villages: ['荣邦村', '高石村', '俄朗村', '芙蓉田村', '岭尾村'],
		spots: ['荣邦墟', '大岭农场场部', '荣邦中心校', '荣邦卫生院']
	},
	{
		name: '金波乡',
		people: 10,
		villages: ['金波村', '白打村', '牙加村', '那吉村'],
		spots: ['金波墟', '金波农场场部', '金波小学', '金波大桥']
	},
	{
		name: '阜龙乡',
		people: 9,
		villages: ['阜龙村', '可任村', '天堂村', '新村队', '打木村'],
		spots: ['阜龙墟', '阜龙中心校', '白沙茶园', '阜龙卫生院']
	},
	{
		name: '元门乡',
		people: 9,
		villages: ['元门村', '罗帅村', '向民村', '印妹村', '红茂村'],
		spots: ['元门墟', '元门民族小学', '陨石坑路口', '元门卫生院']
	},
	{
		name: '细水乡',
		people: 7,
		villages: ['细水村', '白水港村', '老周三村', '福门村', '合口村'],
		spots: ['细水墟', '细水卫生院', '库区码头', '细水中心校']
	},
	{
		name: '青松乡',
		people: 7,
		villages: ['青松村', '拥处村', '苗村', '打松村', '益条村'],
		spots: ['青松墟', '青松中心校', '青松卫生院', '进山路口']
	},
	{
		name: '南开乡',
		people: 6,
		villages: ['南开村', '莫好村', '高峰新村', '牙佬村', '道银坡'],
		spots: ['南开墟', '南开小学', '南开卫生院', '保护区入口']
	}
];
