import type { IndicatorNode, Template } from '../../evaluation/template.ts';

/** An indicator to choose: its id, its path in words, its own name. */
export interface IndicatorOption {
	readonly value: string;
	readonly label: string;
	readonly name: string;
}

/** Every indicator of a form that is scored, in its order: 项目管理／资金到位／到位率. */
export function indicatorOptions({ indicators }: Template): readonly IndicatorOption[] {
	const visit = (node: IndicatorNode, above: readonly string[]): IndicatorOption[] => {
		const path = [...above, node.name];
		if (node.children !== undefined) return node.children.flatMap((child) => visit(child, path));
		return [{ value: node.id, label: path.join('／'), name: node.name }];
	};
	return indicators.flatMap((node) => visit(node, []));
}
