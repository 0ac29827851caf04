import type { IconName } from './icons.ts';

/** One entry of the side navigation. */
export interface NavItem {
	readonly href: string;
	readonly label: string;
	readonly icon: IconName;
	readonly current: boolean;
	/** How many things wait there; 0 shows nothing. */
	readonly badge?: number;
}
