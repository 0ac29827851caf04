export interface PictureText {
	readonly title: string;
	/** Period and unit. */
	readonly subtitle: string;
	/** Where the figures come from, under the drawing. */
	readonly source: string;
}

/** Where the words of a saved picture stand, in CSS pixels: above and below the drawing; a negative `y` is from the bottom. */
export const PICTURE = {
	head: 58,
	foot: 30,
	side: 16,
	lines: [
		{ from: 'title', size: 16, weight: 600, tone: 'text', y: 22 },
		{ from: 'subtitle', size: 12, weight: 400, tone: 'muted', y: 44 },
		{ from: 'source', size: 12, weight: 400, tone: 'muted', y: -15 }
	]
} as const;
