import { describe, expect, it } from 'vitest';

import { DICTIONARIES, translate } from '../domain/dictionaries/index.ts';
import { readFlag } from './cast/flag.ts';

/** Values as systems of each kind write them: the dictionary, the term, and what is to be counted as it. */
const VALUES: readonly (readonly [string, string, string])[] = [
	['status', '待派单', '已立案 未转办 待指派'],
	['status', '待签收', '已分办 已下发 待部门签收'],
	['status', '办理中', '进行中 已反馈 审批中 申请办结 退回重办 超期未办结 督办中'],
	['status', '已退回', '已回退 申请退单'],
	['status', '已办结', '处置完成 按期结案 超期结案 自行办结 已评价'],
	['type', '咨询', '咨询类诉求 一般咨询'],
	['type', '投诉', '举报投诉 投诉类工单'],
	['type', '其他', '骚扰电话 无效来电'],
	['channel', '电话', '政务服务便民热线 12345政务服务便民热线 市长热线 12319热线 电话呼入'],
	['channel', '网站', '网信 网上投诉 政务服务网'],
	['channel', '来访', '来人 个访 集体访 窗口受理'],
	['channel', '采集上报', '采集员上报 视频上报'],
	['channel', '上级转办', '上级转派 市平台派发'],
	['urgency', '紧急', '加急件 高'],
	['urgency', '一般', '中 低 普通工单'],
	['satisfaction', '不满意', '双不满意 不满意件'],
	['satisfaction', '未评价', '拒评 不作评价'],
	['solved', '已解决', '得到解决 诉求已解决'],
	['solved', '未解决', '未得到解决 未能解决'],
	['visit_result', '接通', '已联系上 回访接通'],
	['visit_result', '未接通', '已关机 通话中 无应答 暂时无法接通'],
	['visit_result', '拒绝回访', '拒接 拒绝受访'],
	['training_mode', '线下', '集中授课 现场授课']
];

describe('values of real exports', () => {
	it.each(VALUES)('of %s that mean %s are counted as it: %s', (id, term, values) => {
		expect(values.split(' ').map((value) => translate(DICTIONARIES[id]!, value))).toEqual(
			values.split(' ').map(() => term)
		);
	});

	it.each([
		['status', '作废 已撤销 挂起'],
		['channel', '12345系统 直派'],
		['type', '直办 报修'],
		['solved', '解释说明']
	])('of %s that are no certain term stay as they stand: %s', (id, values) => {
		expect(values.split(' ').map((value) => translate(DICTIONARIES[id]!, value))).toEqual(values.split(' '));
	});

	it('say whether a call was answered', () => {
		expect(['ANSWERED', '已接听', '呼入接通', '人工接听'].map(readFlag)).toEqual([true, true, true, true]);
		expect(['NO ANSWER', 'Busy', 'FAILED', '坐席未接通', '排队放弃', '呼损'].map(readFlag)).toEqual(
			Array.from({ length: 6 }, () => false)
		);
	});
});
