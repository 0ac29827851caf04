import { FIGURES } from '../figures.ts';
import { workdays } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { plainHeader, type Cell, type Sheet } from '../kit/sheet.ts';
import { TOWN } from '../local/units.ts';
import { TOPICS } from '../topics/index.ts';

/** 知识库: entries uploaded by the units. */
export function knowledgeSheet(seed: number): Sheet {
	const random = new Random(seed, 'knowledge');
	const header = ['知识编号', '知识标题', '上传日期', '上传单位', '操作类型'];
	const days = workdays('2023-01-04', '2023-12-29');
	const dated = Array.from({ length: FIGURES.knowledgeEntries }, () => random.pick(days)).sort();
	const forms = ['办事指南', '政策解读', '常见问题解答', '联系方式及办公时间', '办理流程', '收费标准', '材料清单'];
	const rows: Cell[][] = dated.map((day, index) => {
		const topic = random.pick(TOPICS);
		const unit = topic.units.find((one) => one !== TOWN) ?? '县营商环境建设局';
		const number = `ZSK2023${String(index + 1).padStart(4, '0')}`;
		return [number, `${topic.path[2]}${random.pick(forms)}`, day, unit, random.chance(0.79) ? '新增' : '更新'];
	});
	return { name: '知识库', header: plainHeader(header), columns: header.length, rows };
}
