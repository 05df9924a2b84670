import { chosenBefore } from '../quiz/choices.ts';
import { rememberChoices } from '../quiz/usual.ts';
import { SURENESS } from '../sureness.ts';

/** Remembers whether to ask how sure one is, where the device lets us. */
export function askSureness(on: boolean): void {
	try {
		if (on) localStorage.setItem(SURENESS, 'on');
		else localStorage.removeItem(SURENESS);
		// The page of the quiz then waits for its script, and is not sent with a card that grows.
		if (on) rememberChoices(chosenBefore());
	} catch {
		// It stays as it was.
	}
}
