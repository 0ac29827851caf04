import { describe, expect, it } from 'vitest';

import { auditReport } from '../audit-report.ts';
import { fromFlattenedText } from './from-flattened-text.ts';

const texts = (text: string) =>
	fromFlattenedText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows));

describe('fromFlattenedText', () => {
	it('reads rows between upright strokes as a table, without the line under its head', () => {
		expect(texts('| 单位 | 工单 |\n| --- | --- |\n| 甲镇 | 12 |\n完')).toEqual([
			[
				['单位', '工单'],
				['甲镇', '12']
			],
			'完'
		]);
	});

	it('joins the lines of a PDF, even inside a figure, and keeps headings apart', () => {
		const broken = [
			'一、运行概况',
			'2023年5月，热线共受理群众诉求10000件，其中前台直接办结4',
			'000件，派发至各承办单位6000件，按时办结5400件，按时办结',
			'率90.00%。群众反映的问题集中在城市管理、供水供电和劳动纠',
			'纷等方面，各单位办理总体平稳。',
			'二、存在问题'
		].join('\n');
		expect(texts(broken)).toEqual([
			'一、运行概况',
			'2023年5月，热线共受理群众诉求10000件，其中前台直接办结4000件，派发至各承办单位6000件，按时办结5400件，按时办结率90.00%。群众反映的问题集中在城市管理、供水供电和劳动纠纷等方面，各单位办理总体平稳。',
			'二、存在问题'
		]);
		expect(auditReport(broken)).toEqual([]);
		expect(auditReport(broken.replace('率90.00%', '率91.00%')).map(({ check }) => check)).toEqual(['rate-recomputed']);
	});

	it('leaves lines alone that are no broken page', () => {
		expect(texts('城市管理类277件\n疫情防控类207件\n交通运输类154件')).toHaveLength(3);
	});

	it.each([
		['受理61723 件 ， 占 77.18% ，完', '受理61723件，占77.18%，完'],
		['受理２６００７件，占５％', '受理26007件，占5%'],
		['受理26,007件,派发11,124件', '受理26,007件，派发11,124件'],
		['受理26 007件', '受理26007件'],
		['其中:咨询类5件;投诉类3件', '其中：咨询类5件；投诉类3件'],
		['时间 09:30', '时间09:30']
	])('reads %j as %j', (from, to) => {
		expect(texts(from)).toEqual([to]);
	});
});
