import { describe, expect, it } from 'vitest';

import { tickets } from '../domain/datasets/tickets.ts';
import { createMasker, type MaskOptions } from './mask.ts';

/** Masks one ticket given by field key, and its unmapped cells. Every person and number here is made up. */
function mask(ticket: Readonly<Record<string, string>>, extras: Record<string, string> = {}, options?: MaskOptions) {
	const cells = tickets.fields.map(({ key }) => ticket[key] ?? '');
	createMasker(options)(tickets)(cells, extras);
	const masked: Record<string, string> = {};
	tickets.fields.forEach(({ key }, i) => {
		if (cells[i] !== '') masked[key] = cells[i]!;
	});
	return { ...masked, ...extras };
}

const text = (content: string, options?: MaskOptions) =>
	(mask({ content }, {}, options) as { content: string }).content;

describe('masking', () => {
	it('masks names, phones and house numbers in their columns', () => {
		expect(mask({ caller: '甄小白', phone: '13800000001', address: '牙叉镇桥南路12号3栋201室' })).toEqual({
			caller: '甄**',
			phone: '138****0001',
			address: '牙叉镇桥南路**号**栋**室'
		});
		expect(mask({ caller: '欧阳小白、王小白', phone: '0898-66000001' })).toEqual({
			caller: '欧阳**、王**',
			phone: '********0001'
		});
	});

	it('leaves what is no name, what is masked already, and a title without a name', () => {
		for (const caller of ['匿名', '王**', '王先生', '不详']) expect(mask({ caller })).toEqual({ caller });
		expect(mask({ phone: '138****0001' })).toEqual({ phone: '138****0001' });
		expect(mask({ phone: '１３８００００００01' })).toEqual({ phone: '138****0001' });
	});

	it.each([
		['联系电话13800000001，请回电', '联系电话138****0001，请回电'],
		['电话：138-0000-0001。', '电话：138****0001。'],
		['身份证460000199001010017', '身份证460*************17'],
		['车牌琼A12345占道', '车牌琼A***45占道'],
		['卡号6222000011112222333扣款', '卡号****2333扣款'],
		['住桥南路12号', '住桥南路**号'],
		['我叫王小白，住在镇上', '我叫王**，住在镇上'],
		['市民李小白来电反映', '市民李**来电反映'],
		['联系人：符大白 电话', '联系人：符** 电话'],
		['王小白先生称', '王**先生称'],
		['电话１３８００００００01', '电话138****0001'],
		['手机+86 138-0000-0001', '手机+86 138****0001'],
		['座机（0898）66000001转801', '座机（********0001转801'],
		['座机6600-0001无人接', '座机****0001无人接'],
		['客服400-000-0001占线', '客服******0001占线'],
		['身份证460001900101001', '身份证460**********01'],
		['证号 460001 19900101 001x', '证号 460***************1x'],
		['车牌琼AD12345、琼A1234警', '车牌琼A****45、琼A***4警'],
		['车牌Ａ１２３４５占道', '车牌A***45占道'],
		['转到4000 0000 0000 0002', '转到****0002'],
		['住幸福小区3栋2单元1502', '住幸福小区**栋**单元**'],
		['住幸福小区三栋二单元五零一室', '住幸福小区**栋**单元**室'],
		['住幸福小区3-2-501', '住幸福小区**'],
		['邮箱xiaobai@example.com', '邮箱x***@example.com'],
		['QQ：100001，微信xiao_bai01', 'QQ：10***，微信xi***'],
		['姓名：于小白', '姓名：于**'],
		['来电人王小白138', '来电人王**138']
	])('finds personal data inside a narrative: %s', (before, after) => {
		expect(text(before)).toBe(after);
	});

	it.each([
		'业主高度关注小区停水问题',
		'2023年5月8日12345热线受理',
		'工单编号GD20230508000123',
		'请于5个工作日内答复，文号〔2021〕337号',
		'王先生反映路灯不亮',
		'欠薪共计15000元，涉及28人',
		'公交3号线停运',
		'市民于昨日来电反映',
		'小区共12栋楼，3室2厅',
		'订单号6222000011112222333',
		'坐标109.138000000012',
		'电话费13800000001元',
		'全角数字１２３４５不动',
		'拨打12345、12315、0898-12345',
		'业主向社区反映'
	])('leaves an ordinary text alone: %s', (ordinary) => {
		expect(text(ordinary)).toBe(ordinary);
	});

	it('takes the caller of the row out of its narratives and unmapped cells', () => {
		expect(mask({ caller: '甄小白', content: '甄小白家停电' }, { 备注: '已联系甄小白', 经办人: '钱小白' })).toEqual({
			caller: '甄**',
			content: '甄**家停电',
			备注: '已联系甄**',
			经办人: '钱**'
		});
	});

	it('does not touch identifiers, units and categories', () => {
		const ticket = { ticket_no: '13800000001', unit: '白沙黎族自治县住房和城乡建设局', category: '城乡建设->供水' };
		expect(mask(ticket)).toEqual(ticket);
	});

	it('masks only what is switched on', () => {
		const ticket = { caller: '甄小白', phone: '13800000001', content: '电话13800000001，车牌琼A12345' };
		expect(mask(ticket, {}, { names: false, phones: false })).toEqual({
			...ticket,
			content: '电话13800000001，车牌琼A***45'
		});
	});
});

describe('caller key', () => {
	const keyOf = (phone: string, callerKey = 'secret') =>
		(mask({ phone }, {}, { callerKey }) as { caller_key?: string }).caller_key;

	it('is the same for every way of writing one number, and another for another number or key', () => {
		const key = keyOf('13800000001');
		expect(key).toMatch(/^[0-9A-F]{16}$/);
		for (const written of ['138-0000-0001', '+8613800000001', '138 0000 0001', '１３８００００００01'])
			expect(keyOf(written)).toBe(key);
		expect(keyOf('13800000002')).not.toBe(key);
		expect(keyOf('13800000001', 'other')).not.toBe(key);
	});

	it('agrees with HMAC-SHA-256 of another implementation', async () => {
		const { createHmac } = await import('node:crypto');
		expect(keyOf('13800000001')).toBe(
			createHmac('sha256', 'secret').update('13800000001').digest('hex').slice(0, 16).toUpperCase()
		);
	});

	it('is never made of a masked number, of none, or without a key', () => {
		expect(keyOf('138****0001')).toBeUndefined();
		expect(keyOf('匿名')).toBeUndefined();
		expect(mask({ phone: '13800000001' })).not.toHaveProperty('caller_key');
	});
});
