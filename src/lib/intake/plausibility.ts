/**
 * The characters that Chinese and Japanese office text is mostly made of, simplified and traditional. A wrong decoding
 * gives characters too, but hardly ever these.
 */
const FREQUENT =
	'的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切县镇乡村街投诉咨询编号类型状态渠道承单位反映受理热线时间内容标题地址联系满意回复答复工单序姓电话日期金额' +
	'國時們來說會學對過後發開頭動兩長樣現將與進實點聲話給問題機間電號業務單據處總書員報體應車場關產東區縣鎮鄉聯繫絡辦類狀態編訴諮詢線內回覆滿';
/** One punctuation mark in text of these kinds: CJK marks and full-width forms. */
const MARKS = /^[、。《》「」『』【】〔〕“”‘’—…·！（），：；？～％－]$/;

let weights: Int8Array | null = null;

/** Weight of every BMP character, built once: frequent 3, common 1, plausible 0, odd −1, impossible −6. */
function weightTable(): Int8Array {
	if (weights) return weights;
	const table = new Int8Array(0x10000).fill(-2);
	table.fill(-1, 0x4e00, 0xa000);
	table.fill(-2, 0xac00, 0xd7b0);
	table.fill(-6, 0xe000, 0xf900);
	table.fill(-6, 0, 0x20);
	table.fill(0, 0x20, 0x7f);
	for (const white of [9, 10, 13]) table[white] = 0;
	table.fill(-6, 0x7f, 0xa0);
	table.fill(-1, 0xa0, 0xc0);
	table.fill(0, 0xc0, 0x180);
	table.fill(2, 0x3041, 0x3097);
	table.fill(1, 0x30a1, 0x30fd);
	table.fill(0, 0xff01, 0xff5f);
	table.fill(-2, 0xff61, 0xffa0);
	const raise = (lead: [number, number], trail: [number, number], label: string) => {
		const decoder = new TextDecoder(label);
		for (let high = lead[0]; high <= lead[1]; high += 1) {
			for (let low = trail[0]; low <= trail[1]; low += 1) {
				const text = decoder.decode(new Uint8Array([high, low]));
				if (text.length === 1) table[text.charCodeAt(0)] = Math.max(1, table[text.charCodeAt(0)] ?? 0);
			}
		}
	};
	// The first planes of GB 2312 and of Big5 are the characters in common use, by the standards' own choice.
	raise([0xb0, 0xd7], [0xa1, 0xfe], 'gb18030');
	raise([0xa4, 0xc6], [0xa1, 0xfe], 'big5');
	raise([0xa4, 0xc6], [0x40, 0x7e], 'big5');
	for (const mark of FREQUENT) table[mark.charCodeAt(0)] = 3;
	for (let code = 0x2010; code < 0xffff; code += 1) if (MARKS.test(String.fromCharCode(code))) table[code] = 1;
	table[0xfffd] = -6;
	weights = table;
	return table;
}

/**
 * How much a decoded sample looks like text that people write here: the weight of its characters, frequent ones high,
 * rare ones negative, broken ones far below. Comparable only between decodings of the same bytes.
 */
export function plausibility(text: string): number {
	const table = weightTable();
	let score = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code >= 0xd800 && code < 0xdc00) {
			index += 1;
			score -= 1;
		} else {
			score += table[code] ?? 0;
		}
	}
	return score;
}
