import type { Random } from '../kit/random.ts';
import { HOUR, type Instant } from '../kit/clock.ts';
import type { Township } from '../local/townships.ts';
import type { TicketType, Topic } from '../topics/topic.ts';

/** The words of one ticket. All of it is made up from templates. */
export interface Narrative {
	readonly title: string;
	readonly content: string;
	readonly address: string;
	/** Number of the topic's story that was told; the reply answers the same one. */
	readonly story: number;
}

const OPENERS: Readonly<Record<TicketType, readonly string[]>> = {
	咨询: ['来电人咨询：', '市民来电，', '群众来电咨询，', '{乡镇}居民咨询：', '', '通过热线了解：'],
	求助: ['来电人求助：', '市民反映，', '{乡镇}群众来电求助，', '来电人称，', '', '村民来电反映：'],
	投诉: ['来电人投诉：', '市民来电反映，', '群众投诉，', '来电人表示，', '匿名群众反映，', ''],
	举报: ['来电人举报：', '群众举报，', '匿名举报：', '市民反映线索，'],
	建议: ['市民建议：', '来电人提出建议，', '热心群众来电，', ''],
	表扬: ['市民来电表扬：', '来电人致谢，', '群众来电，'],
	其他: ['', '来电记录：']
};

const CLOSERS: Readonly<Record<TicketType, readonly string[]>> = {
	咨询: ['请予以解答', '希望告知具体流程', '请相关单位回复', '现来电咨询', '望答复'],
	求助: ['请相关部门尽快处理', '希望帮助解决', '恳请安排人员到现场查看', '望尽快回复', '请协助处理'],
	投诉: ['要求核实处理并回复', '希望加强管理', '要求给出说法', '请主管部门督促整改', '望尽快解决'],
	举报: ['请依法查处', '希望核查，并为举报人保密', '请执法部门到场检查'],
	建议: ['请相关部门研究采纳', '望予考虑', '希望改进'],
	表扬: ['特此感谢', '请转达谢意'],
	其他: ['', '已记录']
};

const DURATIONS = [
	'三天',
	'一个多星期',
	'两天',
	'半个月',
	'一个月',
	'两个多月',
	'半年',
	'从昨天到现在',
	'近三个月',
	'四五天'
];
const TIMES = ['早上', '上午', '中午', '下午', '傍晚', '晚上十点后', '凌晨', '周末', '晚上', '下班高峰'];
const TIMES_BY_COUNT = ['两', '三', '四', '五', '六', '七'];

/** Writes title, content and address of a ticket about a topic in a township. */
export function narrate(topic: Topic, type: TicketType, township: Township, at: Instant, random: Random): Narrative {
	const village = random.pick(township.villages);
	const spot = random.pick(township.spots);
	const month = Math.max(1, new Date(at * 1000).getUTCMonth());
	const words: Record<string, () => string> = {
		乡镇: () => township.name,
		村: () => (random.chance(0.6) ? `${township.name}${village}` : village),
		地: () => (random.chance(0.65) ? `${township.name}${spot}` : spot),
		时长: () => random.pick(DURATIONS),
		时段: () => random.pick(TIMES),
		次: () => random.pick(TIMES_BY_COUNT),
		月: () => (random.chance(0.5) ? '上个月' : `${month}月份`),
		金额: () => String(amount(random))
	};
	const said = new Map<string, string>();
	const word = (slot: string): string => {
		let text = said.get(slot);
		if (text === undefined) {
			const own = topic.slots?.[slot];
			text = own ? fill(random.pick(own)) : (words[slot]?.() ?? missing(slot, topic));
			said.set(slot, text);
		}
		return text;
	};
	const fill = (text: string): string => text.replace(/\{([^}]+)\}/g, (_, slot: string) => word(slot));
	const story = pickStory(topic, type, random);
	return {
		story,
		title: fill(nth(topic.titles, story)),
		content: sentence(fill(random.pick(OPENERS[type])), fill(nth(topic.bodies, story)), random.pick(CLOSERS[type])),
		address: random.chance(0.55) ? `${township.name}${village}${houseNumber(random)}` : `${township.name}${spot}`
	};
}

/** Title, content and reply number `i` of a topic belong together; the last stands in where there are fewer. */
function nth(texts: readonly string[], index: number): string {
	const text = texts[Math.min(index, texts.length - 1)];
	if (text === undefined) throw new RangeError('a topic without words');
	return text;
}

const SOUNDS_LIKE: Readonly<Partial<Record<TicketType, RegExp>>> = {
	咨询: /咨询|想了解|查询/,
	建议: /建议|希望/,
	表扬: /感谢/
};
const QUESTION = /咨询|感谢/;

/** Which of the topic's stories suits the type of ticket. */
function pickStory(topic: Topic, type: TicketType, random: Random): number {
	const all = topic.bodies.map((_, index) => index);
	const wanted = SOUNDS_LIKE[type];
	const fitting = all.filter((index) => {
		const body = nth(topic.bodies, index);
		return wanted ? wanted.test(body) : !QUESTION.test(body);
	});
	return random.pick(fitting.length > 0 ? fitting : all);
}

/** One or two sentences; a closing request only where the body has not made one. */
function sentence(opener: string, body: string, closer: string): string {
	const start =
		body.startsWith('咨询') || body.includes('来电')
			? opener.replace(/^.*(?:咨询|来电|了解|反映|求助).*$/, '')
			: opener;
	const asked = /希望|要求|建议|请|感谢|咨询/.test(body);
	return `${start}${body}${asked || closer === '' ? '' : `，${closer}`}。`;
}

/** What the unit or the front desk answered to a story. */
export function replyText(topic: Topic, story: number, direct: boolean, closedAt: Instant, random: Random): string {
	const deed = nth(topic.deeds, story);
	if (direct)
		return random.pick([`话务员在线答复：${deed}。`, `${deed}，来电人表示清楚。`, `已查询知识库答复，${deed}。`]);
	const hour = Math.floor((closedAt % 86_400) / HOUR);
	const half = hour < 12 ? '上午' : '下午';
	return random.pick([
		`经核实，${deed}。${half}已电话告知来电人，来电人表示认可。`,
		`收到工单后，我单位安排人员到场了解情况，${deed}，并已向来电人反馈。`,
		`${deed}。已与来电人联系说明。`,
		`经调查，反映情况属实，${deed}。下一步将加强巡查。`,
		`关于来电人反映的问题，${deed}，来电人无其他诉求。`
	]);
}

function amount(random: Random): number {
	const value = random.lognormal(680, 1.3);
	return value > 1000 ? Math.round(value / 100) * 100 : Math.round(value / 10) * 10 + 8;
}

function houseNumber(random: Random): string {
	return random.chance(0.4) ? `${random.int(1, 12)}队` : '';
}

function missing(slot: string, topic: Topic): string {
	throw new RangeError(`no words for {${slot}} of ${topic.path.join('/')}`);
}
