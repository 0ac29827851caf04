import { Random } from '../../../data/demo/kit/random.ts';

/** Headers of a generated export: 28 columns, as wide as the platforms' own. */
export const HEADERS = [
	...['工单编号', '诉求渠道', '诉求类型', '一级分类', '二级分类', '三级分类', '工单标题', '诉求内容', '来电人'],
	...['联系电话', '所属乡镇', '诉求地址', '受理时间', '派单时间', '签收时间', '办结期限', '回复时间', '办结时间'],
	...[
		'承办单位',
		'协办单位',
		'工单状态',
		'回复内容',
		'回访时间',
		'满意度',
		'是否解决',
		'退回次数',
		'是否延期',
		'紧急程度'
	]
] as const;
/** 0-based columns that hold moments. */
export const MOMENT_COLUMNS: ReadonlySet<number> = new Set(
	HEADERS.flatMap((header, index) => (header.endsWith('时间') || header === '办结期限' ? [index] : []))
);

const CHANNELS = ['电话', '微信', '网站', '12345APP'];
const TYPES = ['咨询', '投诉', '求助', '举报', '建议'];
const CATEGORIES = Array.from({ length: 12 }, (_, a) => ({
	name: `城乡事务${a + 1}`,
	below: Array.from({ length: 6 }, (_, b) => ({
		name: `设施管理${a + 1}${b + 1}`,
		below: [1, 2, 3, 4].map((c) => `细项${a + 1}${b + 1}${c}`)
	}))
}));
const TOWNSHIPS = Array.from({ length: 11 }, (_, index) => `第${index + 1}镇`);
const UNITS = Array.from({ length: 60 }, (_, index) => `县第${index + 1}承办局`);
const SENTENCES = [
	'市民来电反映小区门口的路灯连续多日不亮，夜间老人和孩子出行很不方便。',
	'来电人称物业公司多次催缴费用却不处理电梯故障，希望有关部门尽快核实。',
	'反映工地在午间和夜间施工，噪声很大，已经影响附近学生休息和复习。',
	'村民反映自来水时断时续，水压不足，做饭洗衣都受到影响，请求协调解决。',
	'咨询城乡居民医疗保险的缴费时间和办理地点，坐席已当场查询并作答。',
	'反映沿街商铺占道经营，堆放杂物，行人只能走在机动车道上，存在隐患。'
];
const REPLY = '承办单位已派人到现场查看，与当事人沟通后整改完毕，来电人表示认可。';
const STATUSES = ['已办结', '已归档', '办理中', '已签收'];
const RATINGS = ['满意', '非常满意', '基本满意', '不满意', '未评价'];

const pad = (value: number) => String(value).padStart(2, '0');
const text = (time: number) => {
	const d = new Date(time);
	return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} ${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}:${pad(d.getUTCSeconds())}`;
};

/** Generated tickets of one year, each a list of 28 cells ('' where there is none): the same rows for the same count. */
export function* ticketRows(count: number, year: number): Generator<string[]> {
	const random = new Random(2023, 'bench');
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)]!;
	const begin = Date.UTC(year, 0, 1);
	const span = Date.UTC(year + 1, 0, 1) - begin;
	for (let index = 0; index < count; index += 1) {
		const accepted = begin + Math.floor(((index + random.next()) / count) * span);
		const hours = (low: number, high: number) => Math.floor((low + random.next() * (high - low)) * 3_600_000);
		const dispatched = accepted + hours(0, 4);
		const closed = random.chance(0.93) ? dispatched + hours(2, 160) : null;
		const first = pick(CATEGORIES);
		const second = pick(first.below);
		const visited = closed !== null && random.chance(0.7) ? closed + hours(1, 48) : null;
		const content = `${pick(SENTENCES)}${pick(SENTENCES)}地点在${pick(TOWNSHIPS)}人民路${1 + Math.floor(random.next() * 300)}号。`;
		yield [
			`GD${year}${String(index + 1).padStart(8, '0')}`,
			pick(CHANNELS),
			pick(TYPES),
			first.name,
			second.name,
			pick(second.below),
			`关于${second.name}的诉求`,
			content,
			`来电人${index % 97}`,
			`1390000${String(Math.floor(random.next() * 10_000)).padStart(4, '0')}`,
			pick(TOWNSHIPS),
			`${pick(TOWNSHIPS)}人民路${1 + Math.floor(random.next() * 300)}号`,
			text(accepted),
			text(dispatched),
			text(dispatched + hours(0, 8)),
			text(dispatched + 7 * 86_400_000),
			closed === null ? '' : text(closed),
			closed === null ? '' : text(closed),
			pick(UNITS),
			random.chance(0.1) ? pick(UNITS) : '',
			closed === null ? pick(STATUSES.slice(2)) : pick(STATUSES.slice(0, 2)),
			closed === null ? '' : REPLY,
			visited === null ? '' : text(visited),
			visited === null ? '' : pick(RATINGS),
			visited === null ? '' : pick(['是', '否']),
			String(random.chance(0.05) ? 1 : 0),
			random.chance(0.04) ? '是' : '否',
			random.chance(0.05) ? '紧急' : '一般'
		];
	}
}
