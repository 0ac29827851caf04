/** Children of a node by their name without its prefix: p, pPr, numPr. */
export function childrenOf(node: Node, name: string): Element[] {
	const found: Element[] = [];
	for (let child = node.firstChild; child !== null; child = child.nextSibling) {
		if (child.nodeType === 1 && localName(child) === name) found.push(child as Element);
	}
	return found;
}

/** The first such child, null when there is none. */
export function childOf(node: Node, name: string): Element | null {
	return childrenOf(node, name)[0] ?? null;
}

/** The w:val of an element, null when it has none. */
export function valueOf(element: Element): string | null {
	return element.getAttribute('w:val') || null;
}

function localName(node: Node): string {
	return node.nodeName.slice(node.nodeName.indexOf(':') + 1);
}
