import type { Workspace } from '../../workspace/schema.ts';

/**
 * Sets the text of a report section; blank text gives the section back to the draft written from figures. The same
 * workspace when nothing changes.
 */
export function setNarrative(workspace: Workspace, section: string, text: string): Workspace {
	const next = text.trim();
	if ((workspace.narrative[section] ?? '') === next) return workspace;
	const others = Object.entries(workspace.narrative).filter(([id]) => id !== section);
	return { ...workspace, narrative: Object.fromEntries(next === '' ? others : [...others, [section, next]]) };
}
