/** What the user chose: a theme, or whatever the system asks for. */
export type ThemeChoice = 'light' | 'dark' | 'system';

export const THEME_CHOICES: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
	{ value: 'light', label: '浅色' },
	{ value: 'dark', label: '深色' },
	{ value: 'system', label: '跟随系统' }
];

const KEY = 'hotline-theme';

function stored(): ThemeChoice {
	try {
		const text = localStorage.getItem(KEY);
		return text === 'light' || text === 'dark' ? text : 'system';
	} catch {
		return 'system';
	}
}

/** Remembers the theme in this browser and writes it to `<html data-theme>`, from where styles and charts read it. */
export class Theme {
	#choice = $state<ThemeChoice>('system');

	constructor() {
		this.#choice = stored();
		this.#write();
	}

	get choice(): ThemeChoice {
		return this.#choice;
	}

	choose(choice: ThemeChoice): void {
		this.#choice = choice;
		this.#write();
		try {
			localStorage.setItem(KEY, choice);
		} catch {
			// A browser that refuses storage still gets the theme until the page closes.
		}
	}

	/** The next choice in the order light, dark, system. */
	next(): void {
		const at = THEME_CHOICES.findIndex((item) => item.value === this.#choice);
		this.choose(THEME_CHOICES[(at + 1) % THEME_CHOICES.length]!.value);
	}

	#write(): void {
		const root = document.documentElement;
		if (this.#choice === 'system') root.removeAttribute('data-theme');
		else root.setAttribute('data-theme', this.#choice);
	}
}

/** One theme for the page. Call once, in the browser. */
export function createTheme(): Theme {
	return new Theme();
}
