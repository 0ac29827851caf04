import { quoteOf, type ReportCheck } from '../check.ts';

const OUTSOURCED =
	/(?:处理工单|工单(?:处理|办理|处置))人?员?[^，。；]{0,12}(?:全|整体)?外包|(?:全|整体)外包[^，。；]{0,12}(?:工单处理|工单办理|处理工单)/;

/** The handling of tickets outsourced as a whole, which 国办函〔2025〕66号 rules out from 2025 on. */
export const outsourcingPolicy: ReportCheck = ({ sentences }) => {
	const first = sentences.find(({ text }) => OUTSOURCED.test(text));
	if (first === undefined) return [];
	return [
		{
			check: 'outsourcing-policy',
			severity: 'notice',
			where: first.place,
			quote: quoteOf(first.text),
			stated: OUTSOURCED.exec(first.text)![0],
			computed: null,
			message: '报告写工单处理人员服务外包，国办函〔2025〕66号只允许话务接听外包，工单办理等核心业务不得外包',
			remedy: '2025 年起的报告应说明核心业务由本单位承担，或列出整改安排'
		}
	];
};
