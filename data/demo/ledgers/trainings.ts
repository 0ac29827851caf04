import { addDays } from '../../../src/lib/domain/period.ts';
import { FIGURES } from '../figures.ts';
import { workdays } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { plainHeader, type Cell, type Sheet } from '../kit/sheet.ts';

const ONLINE_TOPICS = [
	'省12345平台工单流转操作',
	'工单分类与派单规范',
	'话务礼仪与沟通技巧',
	'居民医保缴费政策',
	'城乡居民养老保险政策',
	'不动产登记常见问题',
	'工单录入要素与案例点评',
	'疑难工单处置流程',
	'知识库使用与维护',
	'防汛防风应急话务',
	'个人信息保护',
	'回访规范与满意度',
	'招生入学政策',
	'110一键转接流程'
];
const OFFLINE_TOPICS = ['党建引领“直通联办”联络员业务培训', '新运行管理规则业务培训'];

/** 培训: online sessions one a row; each offline batch has two rows, one for each of its courses. */
export function trainingSheet(seed: number): Sheet {
	const random = new Random(seed, 'trainings');
	const header = ['学习日期', '培训主题', '培训形式', '培训批次', '参加人数'];
	const days = random.choose(workdays('2023-01-09', '2023-12-22'), FIGURES.onlineTrainings, () => 1);
	const rows: Cell[][] = days.map((day, index) => [
		day,
		`${ONLINE_TOPICS[index % ONLINE_TOPICS.length]}${index < ONLINE_TOPICS.length ? '' : '（复训）'}`,
		'线上',
		'-',
		random.int(10, 13)
	]);
	const batches = ['2023-04-12', '2023-07-05', '2023-11-08'].slice(0, FIGURES.offlineBatches);
	batches.forEach((day, index) => {
		for (const [i, topic] of OFFLINE_TOPICS.entries()) {
			rows.push([addDays(day, i), topic, '线下', `第${'一二三'[index]}批`, random.int(58, 76)]);
		}
	});
	rows.sort((a, b) => String(a[0]).localeCompare(String(b[0])));
	return { name: '培训', header: plainHeader(header), columns: header.length, rows };
}
