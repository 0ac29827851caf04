import type { Random } from '../../data/demo/kit/random.ts';
import { digits, type Maker } from './narrative.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const date = (random: Random) => [random.int(2019, 2025), random.int(1, 12), random.int(1, 28)] as const;

/** Sentences with numbers and words that look like personal data and must stay as they are. */
export const LOOK_ALIKES: readonly Maker<string>[] = [
	(random) => `此前工单编号GD${date(random)[0]}${digits(random, 10)}已办结`,
	(random) => `原工单号${date(random)[0]}${pad(random.int(1, 12))}${pad(random.int(1, 28))}${digits(random, 6)}未解决`,
	(random) => `转办单编号为${date(random)[0]}${pad(random.int(1, 12))}${pad(random.int(1, 28))}${digits(random, 10)}`,
	(random) => `热线编号HK-${random.int(10, 99)}0508-${digits(random, 6)}`,
	(random) => `涉及金额${random.int(1, 900)}${digits(random, 4)}元`,
	(random) => `合同价${digits(random, 1)}1,${digits(random, 3)},${digits(random, 3)}.00元`,
	(random) => `补偿款${random.int(1, 99)}.${digits(random, 2)}万元至今未发`,
	(random) => `每月扣费${random.int(5, 99)}.${digits(random, 2)}元`,
	(random) => `自${date(random)[0]}年${random.int(1, 12)}月起办理`,
	(random) => `于${date(random)[0]}年${random.int(1, 12)}月${random.int(1, 28)}日办理`,
	(random) =>
		`在${date(random)[0]}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))} ${pad(random.int(0, 23))}:${pad(random.int(0, 59))}:${pad(random.int(0, 59))}来电`,
	(random) => `截止${date(random)[0]}${pad(random.int(1, 12))}${pad(random.int(1, 28))}仍未处理`,
	(random) => `${random.int(1, 12)}月${random.int(1, 28)}号开始停水`,
	(random) => `本月${random.int(1, 28)}号上午停电`,
	(random) => `于${random.int(1, 28)}号晚上${random.int(7, 11)}点${random.int(10, 59)}分施工`,
	(random) => `G${random.int(1, 99)}高速K${random.int(100, 999)}+${digits(random, 3)}处有坑`,
	(random) => `S${random.int(300, 320)}省道${random.int(1, 90)}公里处路面破损`,
	(random) => `X${digits(random, 3)}县道${random.int(1, 90)}.${digits(random, 1)}km处塌方`,
	() => '拨打12345热线反映',
	() => '已拨打110报警',
	() => '向12315投诉过',
	() => '打过95598供电热线和10086',
	(random) => `依据《劳动合同法》第${random.int(10, 98)}条第${random.int(1, 4)}款`,
	(random) => `按琼府办函〔${date(random)[0]}〕${random.int(1, 500)}号文件执行`,
	(random) => `根据国务院令第${random.int(300, 760)}号规定`,
	(random) => `水表读数${digits(random, 5)}，上月${digits(random, 5)}`,
	(random) => `电表读数为${digits(random, 4)}.${digits(random, 2)}度`,
	(random) => `电压只有${random.int(160, 210)}V，10kV线路检修`,
	(random) => `面积${random.int(60, 160)}.${digits(random, 2)}平方米，3室2厅`,
	(random) => `两房一厅和2房1厅的户型，共${random.int(3, 20)}栋楼`,
	(random) => `公交${random.int(1, 60)}号线改道，${random.int(1, 60)}路车不停`,
	(random) => `${random.int(1, 12)}号门和${random.int(1, 9)}号桥之间积水`,
	(random) => `涉及${random.int(20, 900)}户${random.int(900, 3000)}人`,
	(random) => `水费户号${random.int(1, 9)}${digits(random, 9)}`,
	(random) => `用电户号03${digits(random, 14)}`,
	(random) => `快递单号SF${digits(random, 13)}`,
	(random) => `订单号${date(random)[0]}${pad(random.int(1, 12))}${pad(random.int(1, 28))}${digits(random, 12)}`,
	(random) => `统一社会信用代码91460${digits(random, 3)}MA5T${digits(random, 5)}`,
	(random) => `航班HU${digits(random, 4)}延误，动车D${digits(random, 4)}次停运`,
	(random) => `使用型号为DN${random.int(100, 400)}的管道，C${random.int(20, 40)}混凝土`,
	(random) => `坐标${random.int(109, 110)}.${digits(random, 6)},19.${digits(random, 6)}`,
	(random) => `占地${random.int(100, 900)}亩，长${random.int(100, 900)}米，宽${random.int(2, 9)}米`,
	(random) => `近${random.int(2, 9)}年来每天${random.int(6, 9)}:${digits(random, 1)}0开工`,
	(random) => `增幅${random.int(1, 30)}.${digits(random, 1)}%，占比1/${random.int(2, 9)}`,
	(random) => `要求${random.int(3, 15)}个工作日内答复`,
	() => '业主高度关注，市民何时能得到答复',
	() => '业主方表示负责人高度重视',
	() => '王先生和李女士均反映同一问题',
	() => '市民于昨日来电，居民向社区反映多次',
	() => '村民黄某称，业主陈某某表示不满',
	() => '司机马上离开，店主任意涨价',
	() => '居民周边环境差，业主应当交费',
	() => '负责人江边施工，老板金额不退',
	() => '医生开药后，老师高中毕业班补课',
	() => '市民常说，居民安全无保障',
	() => '联系人不详，联系人：无，姓名：匿名',
	() => '本人方便接听，当事人何时回复均可',
	() => '高速路口和石路村，万先生不在现场',
	() => '县城管局、住建局、白沙黎族自治县人民政府',
	() => '云城小区、金色花园、龙昆路、海秀东路',
	// What no rule can tell apart.
	(random) => `小区${random.int(1, 28)}号开始停电`,
	(random) =>
		`流水460${digits(random, 3)}23${pad(random.int(1, 12))}${pad(random.int(1, 28))}${digits(random, 3)}已扣款`,
	() => '万达王先生和江苏李女士同时反映'
];

/** Sentences of a kind that most narratives are made of. */
export const ORDINARY: readonly string[] = [
	'小区门口的路灯连续多日不亮，夜间出行很不方便',
	'物业公司多次催缴费用却不处理电梯故障',
	'工地在午间和夜间施工，噪声很大，影响休息',
	'自来水时断时续，水压不足，请求协调解决',
	'咨询城乡居民医疗保险的缴费时间和办理地点',
	'沿街商铺占道经营，行人只能走机动车道',
	'希望相关部门尽快核实处理并回复',
	'此前多次向村委会反映均无果',
	'拖欠工资至今未支付，请劳动监察部门介入',
	'楼上住户长期漏水，墙面发霉',
	'开发商逾期交房，业主要求退还定金',
	'学校附近摊贩聚集，油烟扰民'
];
