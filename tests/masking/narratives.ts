import { Random } from '../../data/demo/kit/random.ts';
import { LOOK_ALIKES, ORDINARY } from './look-alikes.ts';
import type { Maker, Narrative, Planted } from './narrative.ts';
import * as numbers from './numbers.ts';
import { bareName, named } from './people.ts';
import { building, chineseBuilding, street } from './places.ts';

/** A sentence: what stands before the datum, the datum, what stands after it. */
type Frame = readonly [before: readonly string[], maker: Maker<Planted>, after: readonly string[]];

const END = ['', '', '，请回电', '。'];
const FRAMES: readonly Frame[] = [
	[
		['联系电话：', '联系电话', '电话', '手机号', '手机：', '来电号码', '可拨打', '请联系', 'tel:', '回电', '（'],
		numbers.mobile,
		['', '', '，请回电', '。', '联系', '（微信同号）', '）']
	],
	[['手机', '联系方式：', '电话：', '电话为'], numbers.mobile, END],
	[
		['联系电话：', '电话', '座机', '办公电话', '拨打', '传真：', '反映人电话为'],
		numbers.landline,
		['', '，无人接听', '。', '均占线']
	],
	[
		['座机', '固话：', '电话：', '联系电话', '联系方式：', '家里电话是', '拨打'],
		numbers.localLine,
		['', '，无人接听', '。', '均占线']
	],
	[['客服电话', '拨打客服', '官方电话：'], numbers.serviceLine, ['', '无人接听', '一直占线']],
	[
		['身份证号：', '身份证', '身份证号码为', '证件号', '公民身份号码', '（'],
		numbers.identity18,
		['', '，请核实', '。', '的社保断缴', '）']
	],
	[['身份证号：', '老身份证', '旧证号码'], numbers.identity15, ['', '，请核实', '。']],
	[
		['银行卡号：', '卡号', '工资卡', '账号为', '转账到', '农行卡', '社保卡账户'],
		numbers.bankCard,
		['', '被扣款', '。', '一直未到账']
	],
	[['邮箱：', '材料发到', '电子邮箱', 'Email:'], numbers.mail, ['', '，请查收', '。']],
	[['QQ号', 'QQ：', 'qq', '加QQ群'], numbers.qq, ['', '联系', '。']],
	[['微信号：', '微信', '加微信', '微信号是', 'wx：'], numbers.wechat, ['', '联系', '。']],
	[
		['车牌号', '车牌', '一辆', '车主驾驶', '车辆', '白色轿车（', '车牌为'],
		numbers.plate,
		['', '占道停放', '乱鸣笛', '）', '的车', '。']
	],
	[
		['家住金色花园', '住在幸福小区', '和美苑', '阳光城', '住某某公寓', '翡翠小区'],
		building,
		['', '漏水', '，无人处理', '楼下噪声大', '的住户']
	],
	[['家住金色花园', '住在幸福小区', '和美苑'], chineseBuilding, ['漏水', '，无人处理', '']],
	[
		['牙叉镇桥南路', '住在人民街', '海秀东路', '新村巷', '某某村三队', '桥北里', '解放大道'],
		street,
		['', '门口积水', '，夜间噪声', '附近堆放垃圾', '的商铺']
	],
	[
		[
			'市民',
			'来电人',
			'联系人：',
			'联系人',
			'我叫',
			'姓名：',
			'姓名',
			'本人',
			'投诉人',
			'户主',
			'业主',
			'村民',
			'居民',
			'群众',
			'患者',
			'员工',
			'学生',
			'工人',
			'反映人',
			'诉求人：',
			'负责人',
			'老板',
			'司机',
			'其母亲',
			'其丈夫',
			'法人代表',
			'房东',
			'邻居'
		],
		named,
		[
			'来电反映',
			'反映',
			'，',
			'称',
			'表示',
			'（',
			'于昨日来电',
			'家停水',
			'。',
			'的工资',
			'等人',
			'，男',
			'咨询',
			'致电',
			'投诉',
			'拨打热线',
			'现年45岁',
			''
		]
	],
	[
		['', '请找', '由'],
		named,
		['先生来电', '女士反映', '先生称', '女士表示', '小姐投诉', '同志', '师傅', '大姐', '医生', '老师', '主任', '阿姨']
	],
	[['已联系', '由', '和', '与', '把', '让'], bareName, ['核实情况', '发生争执', '签了合同', '一起居住', '代为办理']]
];

/** Which sentence comes how often: each form of writing enough times to be measured, the commonest more often. */
const WEIGHTS = [6, 2, 3, 2, 1, 3, 2, 3, 2, 1, 1, 4, 4, 2, 4, 8, 3, 1];

/** Narratives with personal data and look-alikes, as citizens write and call takers note them: the same for the same count. */
export function narratives(count: number): Narrative[] {
	const random = new Random(12345, 'masking');
	const frames = FRAMES.map((frame, index) => ({ frame, weight: WEIGHTS[index]! }));
	return Array.from({ length: count }, () => {
		const sentences: Narrative[] = Array.from({ length: random.int(1, 3) }, () => {
			const [before, maker, after] = random.weighted(frames, ({ weight }) => weight).frame;
			return [random.pick(before), maker(random), random.pick(after)];
		});
		for (let left = random.int(1, 3); left > 0; left -= 1) {
			const sentence = random.chance(0.75) ? random.pick(LOOK_ALIKES)(random) : random.pick(ORDINARY);
			sentences.splice(random.int(0, sentences.length), 0, [sentence]);
		}
		return sentences.flatMap((sentence, index) =>
			index === 0 ? sentence : [random.pick(['，', '。', '；', ' ']), ...sentence]
		);
	});
}
