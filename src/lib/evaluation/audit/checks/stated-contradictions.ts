import { quoteOf, type ReportCheck } from '../check.ts';

/** Statements that a report may not make both ways. */
const PAIRS: readonly { readonly about: string; readonly yes: RegExp; readonly no: RegExp }[] = [
	{
		about: '资金是否及时到位',
		yes: /资金的?(?:按时|(?<![不未没])及时)(?:、?足额)?到位|资金到位(?:较为)?及时|(?:资金)(?:已|均|都|能够|全部)(?:按时|及时)(?:足额)?到位/,
		no: /资金[^，。；]{0,4}(?:未能?|没有?|不)(?:能)?(?:按时|及时)(?:足额)?到位|资金到位(?:不|欠)(?:够)?及时/
	},
	{
		about: '项目是否按时完成',
		yes: /项目(?:[^，。；未没不]{0,8})(?:按时|按期|如期)(?:[^，。；未没不]{0,3})完成/,
		no: /项目(?:[^，。；]{0,4})(?:未能?|没有?)(?:按时|按期|如期)完成/
	},
	{
		about: '制度是否健全',
		yes: /(?:资金|财务|项目)管理[^，。；未没不]{0,6}制度(?:较为)?健全/,
		no: /(?:资金|财务|项目)管理[^，。；]{0,6}制度(?:不|欠|不够)健全/
	}
];

/** Two statements of the report that contradict each other, 及时到位 against 没及时到位 first of all. */
export const statedContradictions: ReportCheck = ({ sentences }) =>
	PAIRS.flatMap(({ about, yes, no }) => {
		const negative = sentences.filter(({ text }) => no.test(text));
		const positive = sentences.filter(({ text }) => yes.test(text) && !no.test(text));
		const [one, other] = [positive[0], negative[0]];
		if (one === undefined || other === undefined) return [];
		return [
			{
				check: 'stated-contradiction',
				severity: 'error',
				where: `${one.place} 与 ${other.place}`,
				quote: `${quoteOf(one.text)} ⟷ ${negative.map(({ text }) => quoteOf(text)).join(' ')}`,
				stated: one.text,
				computed: other.text,
				message: `${about}前后说法相反`,
				remedy: '按实际情况统一表述'
			}
		];
	});
