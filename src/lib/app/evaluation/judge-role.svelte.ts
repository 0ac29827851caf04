const KEY = 'hotline-judge-role';

/**
 * In which role (职务) judgements are made in this browser: never a name. Remembered here and not in the workspace, which
 * several people may work on.
 */
export class JudgeRole {
	#role = $state('');

	constructor() {
		try {
			this.#role = localStorage.getItem(KEY) ?? '';
		} catch {
			// A browser that refuses storage asks again next time.
		}
	}

	/** Empty while nobody said. */
	get role(): string {
		return this.#role;
	}

	set role(role: string) {
		this.#role = role.trim();
		try {
			localStorage.setItem(KEY, this.#role);
		} catch {
			// It still holds until the page closes.
		}
	}
}
