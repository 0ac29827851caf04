import { HOUR, instant, isWorkday, type Instant } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { SURGES } from '../local/surges.ts';
import { TOWNSHIPS, type Township } from '../local/townships.ts';
import { TOPICS } from '../topics/index.ts';
import type { TicketType, Topic } from '../topics/topic.ts';
import { dailyVolumes, surgeLift } from './days.ts';
import { agentOn, callerMask, phoneMask } from './people.ts';
import { narrate } from './narrate.ts';
import type { Ticket } from './ticket.ts';

/** Calls by hour of a working day, in per cent. */
const HOURS = [
	0.6, 0.4, 0.3, 0.25, 0.3, 0.5, 1, 2.4, 6.5, 9.4, 9.1, 7.2, 4, 3.6, 5.8, 8.4, 8.5, 7, 4.6, 4, 4.1, 3.5, 2.1, 1.2
];
const HOURS_OFF = [
	0.9, 0.6, 0.4, 0.3, 0.4, 0.7, 1.3, 2.6, 5, 7.2, 7.6, 6.6, 4.6, 4, 5, 6.6, 6.9, 6.6, 5.8, 5.6, 5.8, 5.2, 3.6, 1.9
];
const CHANNELS: readonly [string, number][] = [
	['电话', 83.5],
	['微信', 6.2],
	['APP', 4.1],
	['省平台转派', 2.6],
	['网站', 1.8],
	['110平台转交', 0.9],
	['人民网留言', 0.5],
	['群众来访', 0.4]
];

/** Accepts the tickets of the year in order of time; nothing has been done about them yet. */
export function acceptTickets(seed: number, year: number, total: number): Ticket[] {
	const volumes = dailyVolumes(year, total, new Random(seed, 'days'));
	const random = new Random(seed, 'accept');
	const tickets: Ticket[] = [];
	for (const [day, count] of volumes) {
		const weights = topicWeights(day);
		const times = Array.from({ length: count }, () => {
			const drawn = drawTopic(day, weights, random);
			return { ...drawn, at: timeOfDay(day, drawn.topic, random) };
		});
		times.sort((a, b) => a.at - b.at);
		times.forEach(({ topic, township, at }, index) => tickets.push(accept(topic, township, at, index + 1, random)));
	}
	linkRepeats(tickets, new Random(seed, 'repeats'));
	return tickets;
}

function topicWeights(day: string): ReadonlyMap<Topic, number> {
	const month = Number(day.slice(5, 7));
	const open = isWorkday(day);
	return new Map(
		TOPICS.map((topic) => {
			const office = topic.path[0] === '劳动社保' || topic.path[0] === '政务服务';
			const season = topic.season?.includes(month) ? 1.9 : 1;
			return [topic, topic.weight * season * (office && !open ? 0.6 : 1)];
		})
	);
}

function drawTopic(day: string, weights: ReadonlyMap<Topic, number>, random: Random) {
	const surge = SURGES.find((one) => random.chance(surgeLift(one, day) / (1 + surgeLift(one, day))));
	const pool = surge ? TOPICS.filter((topic) => surge.topics.includes(topic.path[1])) : TOPICS;
	const towns = surge?.townships.length ? TOWNSHIPS.filter((town) => surge.townships.includes(town.name)) : TOWNSHIPS;
	return {
		topic: random.weighted(pool, (topic) => weights.get(topic) ?? 0),
		township: random.weighted(towns, (town) => town.people)
	};
}

function timeOfDay(day: string, topic: Topic, random: Random): Instant {
	const hours = isWorkday(day) ? HOURS : HOURS_OFF;
	const indexes = hours.map((_, hour) => hour);
	const late = topic.night === true ? 2.4 : 1;
	const hour = random.weighted(indexes, (h) => (hours[h] ?? 0) * (h >= 19 || h < 2 ? late : 1));
	return instant(day) + hour * HOUR + random.int(0, HOUR - 1);
}

function accept(topic: Topic, township: Township, at: Instant, number: number, random: Random): Ticket {
	const type = random.weighted(Object.keys(topic.types) as TicketType[], (key) => topic.types[key] ?? 0);
	const words = narrate(topic, type, township, at, random);
	const secret = random.chance(type === '举报' ? 0.22 : 0.006);
	const day = new Date(at * 1000).toISOString().slice(2, 10).replaceAll('-', '');
	return {
		no: `BS${day}${String(number).padStart(4, '0')}`,
		acceptedAt: at,
		closedAt: at,
		topic,
		type,
		channel: random.weighted(CHANNELS, ([, weight]) => weight)[0],
		township,
		...words,
		reply: '',
		caller: callerMask(random),
		phone: phoneMask(random),
		agent: agentOn(at, random),
		urgent: random.chance(topic.path[1] === '防灾减灾' ? 0.3 : 0.012),
		difficult: random.chance(0.008),
		secret,
		earlier: null,
		handling: null,
		visitedAt: null,
		visitResult: '',
		firstSatisfaction: null,
		satisfaction: null,
		dissatisfiedReason: '',
		solved: null
	};
}

/** About one ticket in eighteen comes back to a matter of the last weeks, from the same caller. */
function linkRepeats(tickets: readonly Ticket[], random: Random): void {
	const latest = new Map<string, Ticket>();
	for (const ticket of tickets) {
		const matter = `${ticket.topic.path.join()}|${ticket.township.name}`;
		const earlier = latest.get(matter);
		const recent = earlier !== undefined && ticket.acceptedAt - earlier.acceptedAt < 30 * 24 * HOUR;
		if (earlier && recent && random.chance(0.062)) {
			ticket.earlier = earlier;
			ticket.caller = earlier.caller;
			ticket.phone = earlier.phone;
			ticket.address = earlier.address;
			ticket.content = `${random.pick(['来电人再次反映：', '就此前反映的问题再次来电，', '重复来电：'])}${ticket.content}`;
		}
		latest.set(matter, ticket);
	}
}
