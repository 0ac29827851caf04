import { instant, workdays } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { plainHeader, type Cell, type Sheet } from '../kit/sheet.ts';
import { TOWNSHIPS } from '../local/townships.ts';

const SUBJECTS = [
	'饮水工程水泵老化',
	'进村道路破损',
	'征地补偿款发放',
	'路灯不亮',
	'宅基地纠纷',
	'垃圾清运不及时',
	'惠农补贴更改账户',
	'手机信号弱'
];

/** 走访: visits to the townships; each township at least once. */
export function visitSheet(seed: number): Sheet {
	const random = new Random(seed, 'visits');
	const header = ['走访日期', '走访乡镇', '走访事项', '解决疑难工单数', '备注'];
	const again = ['牙叉镇', '七坊镇', '邦溪镇', '打安镇', '荣邦乡', '青松乡', '金波乡'];
	const towns = [...TOWNSHIPS.map((town) => town.name), ...again];
	const days = random.choose(workdays('2023-02-13', '2023-11-30'), towns.length, () => 1);
	const order = random.choose(towns, towns.length, () => 1).map((town) => ({ town, key: random.next() }));
	order.sort((a, b) => a.key - b.key);
	const rows: Cell[][] = order.map(({ town }, index) => [
		{ date: instant(days[index] ?? '2023-02-13'), dayOnly: true },
		town,
		`查堵点：${random.pick(SUBJECTS)}`,
		random.int(0, 4),
		null
	]);
	const solved = rows.reduce((sum, row) => sum + Number(row[3]), 0);
	rows.push(['合计', null, null, solved, null]);
	return {
		name: '走访记录',
		title: '12345热线深入乡镇走访台账（2023年）',
		header: plainHeader(header),
		columns: header.length,
		rows,
		widths: [14, 12, 30, 16, 14]
	};
}
