/** Stands for the people's government of the township that a ticket comes from. */
export const TOWN = '@乡镇';

/**
 * Handling units (承办单位) besides the eleven township governments, with how slow each is: 1 is ordinary, more is
 * slower, and slower units are late and disappoint more often. The values are invented.
 */
export const UNITS: Readonly<Record<string, number>> = {
	县住房和城乡建设局: 1.35,
	县综合行政执法局: 1.2,
	县公安局: 0.85,
	县公安局交通管理大队: 0.8,
	县人力资源和社会保障局: 1.05,
	县医疗保障服务中心: 0.7,
	县社会保险服务中心: 0.65,
	县教育局: 0.9,
	县卫生健康委员会: 0.85,
	县市场监督管理局: 0.8,
	县自然资源和规划局: 1.5,
	县农业农村局: 1.15,
	县林业局: 1.1,
	县水务局: 1.25,
	县自来水公司: 0.95,
	白沙供电局: 0.6,
	县交通运输局: 1.15,
	县公路分局: 1.1,
	县公共交通公司: 0.9,
	县民政局: 0.85,
	县退役军人事务局: 0.7,
	县残疾人联合会: 0.75,
	县税务局: 0.6,
	县生态环境局: 1,
	县乡村振兴局: 1.05,
	县旅游和文化广电体育局: 0.8,
	县烟草专卖局: 0.7,
	县融媒体中心: 0.7,
	县行政审批服务局: 0.6,
	县营商环境建设局: 0.6,
	县不动产登记中心: 0.95,
	县住房公积金管理局: 0.6,
	县环境卫生管理站: 0.75,
	县园林管理所: 0.85,
	县消防救援大队: 0.65,
	县应急管理局: 0.7,
	县燃气公司: 0.8,
	电信白沙分公司: 0.8,
	移动白沙分公司: 0.75,
	联通白沙分公司: 0.85,
	广电网络白沙分公司: 0.95
};

/** How slow a unit is; township governments are a little slower than most. */
export function slowness(unit: string): number {
	return UNITS[unit] ?? 1.1;
}
