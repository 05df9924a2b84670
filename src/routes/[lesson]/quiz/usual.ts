/** What a quiz is to be like. */
export interface Choices {
	readonly policy: 'study' | 'test';
	/** At most so many; Infinity for all. */
	readonly count: number;
	/** Only this section's. */
	readonly section?: string;
	readonly mixed: boolean;
	/** Only those not right at the first try when they were asked last, or never asked; any unless told. */
	readonly which?: 'missed' | 'new';
}

/** What a quiz is like where nothing was chosen. */
export const usual = { policy: 'study', count: 12, mixed: true } as const satisfies Choices;

/** What was chosen on this device last, as JSON; nothing where nothing was, or storage is refused. */
export function chosenText(): string | null {
	try {
		return localStorage.getItem(window.quizKey);
	} catch {
		return null;
	}
}

/** Remembers what was chosen, where the device lets us. */
export function rememberChoices(chosen: Choices): void {
	try {
		localStorage.setItem(window.quizKey, JSON.stringify(chosen));
	} catch {
		// The next quiz begins as the usual one.
	}
}
