/** What is masked, each kind switched on or off by itself. */
export const MASK_KINDS = ['names', 'phones', 'ids', 'cards', 'plates', 'addresses', 'contacts'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** Chinese names, with what stands in the place of an example. */
export const MASK_KIND_NAMES: Readonly<Record<MaskKind, { readonly name: string; readonly left: string }>> = {
	names: { name: '姓名', left: '王**' },
	phones: { name: '电话', left: '138****5678' },
	ids: { name: '身份证号', left: '460*************17' },
	cards: { name: '银行卡号', left: '****2333' },
	plates: { name: '车牌', left: '琼A***45' },
	addresses: { name: '门牌号', left: '**栋**单元**室' },
	contacts: { name: '邮箱、QQ、微信', left: 'x***@example.com' }
};
