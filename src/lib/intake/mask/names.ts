import { SURNAME, surnameLength } from './surnames.ts';

/** What stands in a name column without being a name. */
const NO_NAME = /^(?:匿名|市民|群众|居民|村民|网民|游客|来电人|不详|保密|无|未知|不愿透露|先生|女士|小姐|-|—|\/)$/;
const TITLED = /^[\u4e00-\u9fa5](?:先生|女士|小姐|某某?)$/;

/** A person's name as 王**: the family name stays. Several names are masked one by one; a title alone (王先生) stays. */
export function maskName(text: string): string {
	return text
		.split(/([、，,;；/\s]+)/)
		.map((part, i) => (i % 2 === 1 ? part : maskOne(part)))
		.join('');
}

function maskOne(name: string): string {
	if (name === '' || name.includes('*') || NO_NAME.test(name) || TITLED.test(name)) return name;
	return `${name.slice(0, surnameLength(name))}**`;
}

/** A full name from a name column that is worth looking for in the row's other texts, or null. */
export function searchableName(text: string): string | null {
	const name = text.trim();
	return /^[\u4e00-\u9fa5·]{2,8}$/.test(name) && !NO_NAME.test(name) && !TITLED.test(name) ? name : null;
}

const SAID = '先生|女士|小姐|来电|致电|反映|表示|称|说|投诉|咨询|求助|举报|建议|电话|手机';
const STOP = `(?=$|[，。,、；;：:（()）\\s]|${SAID})`;

const CUES =
	'姓名|联系人|来电人|当事人|投诉人|反映人|求助人|诉求人|举报人|被投诉人|本人|我叫|名叫|叫做|户主|业主|店主|老板|负责人|司机|医生|老师|市民|居民|村民|网民';
const TITLES = '先生|女士|小姐';

/**
 * Regular expression source of names that the words around them give away: 联系人：王小明, 我叫王小明, 市民王小明来电.
 * What follows the name must end it, so that 业主高度关注 is left alone.
 */
export const NAME_IN_TEXT =
	`(?<=(?:${CUES})[:：为是]? ?)` +
	`${SURNAME}[\\u4e00-\\u9fa5·]{1,2}?${STOP}|${SURNAME}[\\u4e00-\\u9fa5]{1,2}(?=${TITLES})`;
