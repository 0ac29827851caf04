import type { IconName } from './icons.ts';

/** One entry of the side navigation. */
export interface NavItem {
	readonly href: string;
	readonly label: string;
	readonly icon: IconName;
	readonly current: boolean;
	/** Heading under which it stands; entries of a group follow one another. */
	readonly group?: string;
	/** How many things wait there; 0 shows nothing. */
	readonly badge?: number;
}
