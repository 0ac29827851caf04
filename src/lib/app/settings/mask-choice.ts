import { MASK_KIND_NAMES, MASK_KINDS, type MaskKind } from '../../intake/mask/kinds.ts';
import type { Workspace } from '../../workspace/schema.ts';

/** A workspace in which a kind of personal data is masked, or kept, when files are read. */
export function withMasking(workspace: Workspace, kind: MaskKind, masked: boolean): Workspace {
	const { unmasked = [], ...others } = workspace;
	const kept = MASK_KINDS.filter((one) => (one === kind ? !masked : unmasked.includes(one)));
	return kept.length === 0 ? others : { ...others, unmasked: kept };
}

/** Chinese: the kinds that are kept, `姓名、车牌`. */
export function keptNames(unmasked: readonly MaskKind[]): string {
	return unmasked.map((kind) => MASK_KIND_NAMES[kind].name).join('、');
}

/** Chinese: what happens to personal data in files that are read now. */
export function maskingWords(unmasked: readonly MaskKind[]): string {
	const masked = MASK_KINDS.filter((kind) => !unmasked.includes(kind));
	const names = masked.map((kind) => MASK_KIND_NAMES[kind].name).join('、');
	if (masked.length === 0) return '读入时不遮住任何个人信息';
	return `读入时遮住${names}${unmasked.length > 0 ? `；${keptNames(unmasked)}原样保留` : ''}`;
}
