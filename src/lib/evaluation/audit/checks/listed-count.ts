import { chineseNumber } from '../../chinese-number.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

/** 涉及4家单位：…、…。 满意率低于90%的单位有3家，分别为…、…和…。 */
const LISTED =
	/(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:家|个)(?:承办|责任|县直|市直)?(?:单位|部门|乡镇|镇街|镇|街道|区县)?(?:[：:]|，?(?:分别(?:为|是|有)|(?:依次)?为|即|是)[：:]?)([^。；！]+)[。；！]/g;
const ITEM = /^[^、，]{2,20}$/;

/** A number of units and the list of them behind it. Lists that go on (等) or hold other things than names are left alone. */
export const listedCount: ReportCheck = ({ sentences }) =>
	sentences.flatMap(({ text, place }) =>
		[...text.matchAll(LISTED)].flatMap(([quote, number = '', whole = '']): Finding[] => {
			const list = whole.split(/，(?=合计|共|总计|占)/)[0]!;
			const stated = chineseNumber(number.replace('两', '二')) ?? Number(number);
			const items = list.replace(/（[^）]*）/g, '').split(/、|(?<=[\u4e00-\u9fa5\d])(?:和|以及)(?=[\u4e00-\u9fa5])/);
			if (/等/.test(list) || items.length < 2 || !items.every((item) => ITEM.test(item))) return [];
			if (items.length === stated) return [];
			return [
				{
					check: 'listed-count',
					severity: 'warning',
					where: place,
					quote: quoteOf(quote),
					stated: String(stated),
					computed: String(items.length),
					message: `写明 ${stated} 家，后面列出的是 ${items.length} 家：${items.join('、')}`,
					remedy: '核对数量与名单'
				}
			];
		})
	);
