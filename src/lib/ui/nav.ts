import type { IconName } from './icons.ts';

/** One entry of the side navigation. */
export interface NavItem {
	readonly href: string;
	readonly label: string;
	readonly icon: IconName;
	readonly current: boolean;
}
