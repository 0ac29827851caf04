import { utils, write } from '@e965/xlsx';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import officeCrypto from 'officecrypto-tool';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { emptyWorkspace } from '../src/lib/workspace/empty.ts';

const BIN = fileURLToPath(new URL('../bin/hotline.js', import.meta.url));
const DEMO = fileURLToPath(new URL('../data/demo/workspace.json', import.meta.url));
const SEED = fileURLToPath(new URL('fixtures/report-text/baisha-2023.txt', import.meta.url));

interface Outcome {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

function hotline(...args: string[]): Promise<Outcome> {
	return new Promise((resolve) => {
		execFile(process.execPath, [BIN, ...args], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
			resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
		});
	});
}

describe('command line', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'hotline-cli-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it('evaluates the demo year to the stated figures, writes both files, and prints JSON alone', async () => {
		const { code, stdout } = await hotline('evaluate', DEMO, '--json', '--out', folder);
		expect(code).toBe(0);
		const { metrics, goals, scorecard, findings } = JSON.parse(stdout);
		const values = Object.fromEntries(
			['tickets_received', 'tickets_dispatched', 'tickets_resolved', 'resolution_rate', 'satisfaction_rate'].map(
				(id) => [id, metrics[id].value]
			)
		);
		expect(values).toEqual({
			tickets_received: 26007,
			tickets_dispatched: 11124,
			tickets_resolved: 11124,
			resolution_rate: 100,
			satisfaction_rate: 98.12
		});
		expect(metrics.satisfaction_rate).toMatchObject({ name: '满意率', unit: '%', variant: 'rated', period: '2023' });
		expect([scorecard.score, scorecard.grade]).toEqual(['92', '优秀']);
		for (const key of ['template', 'points', 'score', 'ruleScore', 'grade', 'indicators', 'subtotals'])
			expect(scorecard).toHaveProperty(key);
		for (const one of scorecard.indicators) {
			for (const key of ['path', 'points', 'score', 'ruleScore', 'state', 'reason', 'basis', 'evidence'])
				expect(one).toHaveProperty(key);
			expect(one.path).toHaveLength(3);
		}
		const arrival = scorecard.indicators.find((one: { path: string[] }) => one.path[2] === '到位率');
		expect([arrival.score, arrival.ruleScore]).toEqual(['2', '2.69']);
		expect(goals.length).toBeGreaterThan(0);
		expect(findings.length).toBeGreaterThan(0);
		const name = '2023年度便民热线白沙分平台工作经费项目绩效自评报告';
		for (const format of ['docx', 'xlsx'])
			expect((await stat(join(folder, `${name}.${format}`))).size).toBeGreaterThan(5000);
	});

	it('takes a list of corrections among the inputs for what it is, and evaluates with the corrected cells', async () => {
		const june = '工单编号,受理时间,办结时间\nA1,2023-06-01 08:00:00,\nA2,六月二日,2023-06-03 08:00:00\n';
		const sha256 = createHash('sha256').update(june).digest('hex');
		const list =
			'更正表\n文件标识,来源文件,来源工作表,来源行号,工单编号,受理时间\n' +
			`${sha256},六月.csv,六月,3,A2,2023-06-02 08:00:00\n${'0'.repeat(64)},五月.csv,五月,2,M1,2023-05-02 08:00:00\n`;
		await writeFile(join(folder, '六月.csv'), june);
		await writeFile(join(folder, '改好的.csv'), list);
		const inputs = ['改好的.csv', '六月.csv'].map((name) => ({ name, path: name }));
		const file = join(folder, '更正.json');
		await writeFile(file, JSON.stringify({ ...emptyWorkspace(2023), inputs }));
		const { code, stdout, stderr } = await hotline('metrics', file, '--json');
		expect([code, JSON.parse(stdout).tickets_received.value]).toEqual([0, 2]);
		expect(stderr).toContain('改好的.csv：更正 1 处');
		expect(stderr).toContain('工作表“改好的”第 4 行：来源文件“五月.csv”不在工作区里');
		expect(stderr).not.toContain('没有计入');

		const inspected = await hotline('inspect', join(folder, '改好的.csv'), '--json');
		expect(inspected.code).toBe(0);
		expect(JSON.parse(inspected.stdout)).toMatchObject([{ sheets: [], corrections: [{ sheet: '改好的', rows: 2 }] }]);
	});

	it('evaluates by a form that the workspace keeps of its own, and names the versions there are for one it lacks', async () => {
		const baisha = fileURLToPath(new URL('../data/templates/baisha-2023.json', import.meta.url));
		const own = { ...JSON.parse(await readFile(baisha, 'utf8')), id: 'own-1', version: 2, name: '本县评价表' };
		const file = join(folder, '自制.json');
		const write = (version: number) =>
			writeFile(
				file,
				JSON.stringify({
					...emptyWorkspace(2024),
					funds: [{ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' }],
					templates: [own],
					template: { id: 'own-1', version }
				})
			);
		await write(2);
		const { code, stdout } = await hotline('evaluate', file, '--json');
		expect(code).toBe(0);
		const { scorecard } = JSON.parse(stdout);
		expect(scorecard.template).toEqual({ id: 'own-1', version: 2, name: '本县评价表' });
		expect(scorecard.score).toBeNull();
		const states = scorecard.indicators.map(({ state, ruleScore }: { state: string; ruleScore: string }) => [
			state,
			ruleScore
		]);
		expect(states[5]).toEqual(['scored', '2.69']);
		expect(states[0]).toEqual(['unknown', null]);
		await write(3);
		const lacking = await hotline('evaluate', file);
		expect(lacking.code).not.toBe(0);
		expect(lacking.stderr).toContain('own-1 第 2 版');
	});

	it('shows how a file is understood, with counts that add up and each problem in its place', async () => {
		const file = join(folder, '工单.csv');
		await writeFile(
			file,
			'六月工单\n工单编号,受理时间,诉求类型\nA1,2023-06-01 08:00:00,投诉\n,2023-06-02 08:00:00,咨询\nA3,六月三日,求助\n\n合计,3,\n'
		);
		const { code, stdout } = await hotline('inspect', file, '--json');
		expect(code).toBe(0);
		const [report] = JSON.parse(stdout);
		const [sheet] = report.sheets;
		expect(report).toMatchObject({ file: '工单.csv', format: 'csv', encoding: 'utf-8' });
		expect(sheet).toMatchObject({ headerRow: 2, dataset: 'tickets' });
		const { source, accepted, rejected, blank, total } = sheet.rows;
		expect([accepted, rejected, total]).toEqual([1, 2, 1]);
		expect(source).toBe(accepted + rejected + blank + total);
		const rejections = sheet.problems.filter((problem: { severity: string }) => problem.severity === 'rejected');
		expect(rejections.map((problem: { row: number }) => problem.row)).toEqual([4, 5]);
		expect(rejections[1]).toMatchObject({ column: '受理时间', value: '六月三日' });
	});

	it('counts the rows of a table that it does not know, and says that none of them counts', async () => {
		const file = join(folder, '食堂.csv');
		await writeFile(file, '食堂台账\n菜品,份数,备注\n青菜,30,\n豆腐,20,缺货\n\n合计,50,\n');
		const { code, stdout } = await hotline('inspect', file, '--json');
		expect(code).toBe(0);
		const [sheet] = JSON.parse(stdout)[0].sheets;
		expect(sheet).toMatchObject({ dataset: null, rows: { source: 4, accepted: 0, rejected: 2, blank: 1, total: 1 } });
		const text = (await hotline('inspect', file)).stdout;
		expect(text).toContain('未识别');
		expect(text).toContain('共 4 行 = 计入 0 + 退回 2 + 空行 1 + 合计行 1');
		expect(text).toContain('没有认出这是哪一类表，2 行都没有计入');
	});

	it('lists the tables of a sheet each on its own, and names what stands beside one', async () => {
		const file = join(folder, '台账.csv');
		await writeFile(
			file,
			'线路故障\n线路编号,故障开始时间,,走访日期,走访乡镇\nL1,2023-06-01 08:00:00,,2023-06-01,甲镇\n\n工单\n工单编号,受理时间,诉求类型\nA1,2023-06-01 08:00:00,投诉\nA2,六月三日,求助\n'
		);
		const { stdout } = await hotline('inspect', file);
		expect(stdout).toContain('台账  线路故障  表头第 2 行  共 4 行 = 计入 1 + 退回 0 + 空行 3 + 合计行 0');
		expect(stdout).toContain('从第 4 列起是并排的另一张表，没有计入');
		expect(stdout).toContain(
			'台账 · 第 2 张表（第 6 行起）  工单  表头第 6 行  共 2 行 = 计入 1 + 退回 1 + 空行 0 + 合计行 0'
		);
		expect(stdout).toContain('第 8 行 受理时间 “六月三日”');
	});

	it('shows the order of day and month that it decided on', async () => {
		const file = join(folder, '日期.csv');
		await writeFile(file, '工单编号,受理时间,办结时间\nA1,13/06/2023,06/07/2023\nA2,01/06/2023,05/07/2023\n');
		const { stdout } = await hotline('inspect', file);
		expect(stdout).toMatch(/受理时间 +accept_time +日期按 日\/月\/年 读/);
		expect(stdout).toMatch(/办结时间 +close_time +日、月的顺序看不出来/);
	});

	it('opens an encrypted workbook with the password that is given', async () => {
		const book = utils.book_new();
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet([
				['工单编号', '受理时间', '诉求类型'],
				['A1', '2023-06-01', '投诉']
			]),
			'工单'
		);
		const plain = Buffer.from(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
		const file = join(folder, '密.xlsx');
		await writeFile(file, await officeCrypto.encrypt(plain, { password: '密码Pass-1' }));
		const opened = await hotline('inspect', file, '--json', '--password', '密码Pass-1');
		expect(opened.code).toBe(0);
		expect(JSON.parse(opened.stdout)[0].sheets[0].rows).toMatchObject({ source: 1, accepted: 1 });
		const without = await hotline('inspect', file, '--json');
		expect([without.code, JSON.parse(without.stdout)[0].errorCode]).toEqual([1, 'password-needed']);
		const wrong = await hotline('inspect', file, '--json', '--password', '密码pass-1');
		expect([wrong.code, JSON.parse(wrong.stdout)[0].errorCode]).toEqual([1, 'password-wrong']);
		expect(wrong.stdout + wrong.stderr).not.toContain('密码pass-1');
	});

	it('says why a file cannot be read, and exits with 1', async () => {
		const file = join(folder, '空.xlsx');
		await writeFile(file, '');
		const { code, stdout } = await hotline('inspect', file, '--json');
		expect(code).toBe(1);
		expect(JSON.parse(stdout)[0].error).toMatch(/空/);
		const missing = await hotline('metrics', join(folder, '没有.json'));
		expect([missing.code, missing.stdout]).toEqual([1, '']);
		expect(missing.stderr).toContain('文件不存在');
	});

	it('finds the contradictions of an existing report', async () => {
		const { code, stdout } = await hotline('audit', SEED, '--json');
		expect(code).toBe(0);
		const { findings } = JSON.parse(stdout);
		const subtotal = findings.find((finding: { computed: string; where: string }) => finding.computed === '21');
		expect(subtotal).toMatchObject({ stated: '23', severity: 'error' });
		for (const finding of findings)
			for (const key of ['check', 'severity', 'where', 'quote', 'stated', 'computed', 'message', 'remedy'])
				expect(finding).toHaveProperty(key);
		expect(findings.length).toBeGreaterThanOrEqual(24);
	});

	it('writes a month’s bulletin', async () => {
		const out = join(folder, '六月.docx');
		const { code } = await hotline(
			'report',
			DEMO,
			'--kind',
			'operations',
			'--period',
			'2023-06',
			'--format',
			'docx',
			'--out',
			out
		);
		expect(code).toBe(0);
		expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
	});

	it.each([
		[[]],
		[['nothing']],
		[['evaluate']],
		[['report', DEMO, '--format', 'pdf', '--out', 'x']],
		[['inspect', '--what']]
	])('answers %j with how to use it and exits with 2', async (args) => {
		const { code, stderr, stdout } = await hotline(...args);
		expect(code).toBe(2);
		expect(`${stdout}${stderr}`).toContain('用法：hotline');
	});
});
