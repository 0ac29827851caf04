import { synonymsOf, type Dictionary } from './dictionary.ts';

/** 收支类别: what a line of the funds ledger books. */
export const fundEntry: Dictionary = {
	id: 'fund_entry',
	name: '收支类别',
	canonical: ['预算', '到位', '支出'],
	synonyms: synonymsOf({
		预算: ['预算数', '年初预算', '预算安排', '计划', '计划数', '预算批复', '指标下达', '调整预算'],
		到位: ['到位数', '资金到位', '实际到位', '拨付', '拨入', '下达', '收入', '到账', '入账'],
		支出: ['支付', '实际支出', '执行', '执行数', '使用', '付款', '列支', '支出数']
	})
};
