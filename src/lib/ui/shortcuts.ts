const OFF = 'readback-shortcuts-off';

/** Whether the keys 1–9, H and ? work inside questions; remembered where the device lets us. */
export function shortcutsOn(): boolean {
	try {
		return localStorage.getItem(OFF) === null;
	} catch {
		return true;
	}
}

/** Switches the keys on or off; without storage, nothing happens. */
export function setShortcuts(on: boolean): void {
	try {
		if (on) localStorage.removeItem(OFF);
		else localStorage.setItem(OFF, '1');
	} catch {
		// Refused storage: the keys stay as they are.
	}
}

/** What the keys ask for; both may come to nothing. */
interface Asked {
	readonly hint: () => void;
	readonly help: () => void;
}

/** Listens inside a question: 1–9 choose, H asks for a hint, ? lists the keys. Never while typing, never with Ctrl, Alt or Meta. */
export const shortcuts = (asked: Asked) => (inside: HTMLElement) => {
	const listen = (event: KeyboardEvent) => {
		if (take(event, inside, asked)) event.preventDefault();
	};
	inside.addEventListener('keydown', listen);
	return () => inside.removeEventListener('keydown', listen);
};

function take(event: KeyboardEvent, inside: HTMLElement, asked: Asked): boolean {
	if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return false;
	if (event.key === '?') asked.help();
	else if (!shortcutsOn()) return false;
	else if (event.key.toLowerCase() === 'h') asked.hint();
	else return /^[1-9]$/.test(event.key) && choose(event.target, inside, Number(event.key));
	return true;
}

/** Whether what has the focus takes text, and so brings up a phone's keyboard. */
export const takesText = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	target.matches('textarea, input:not([type=radio], [type=checkbox])');

/** A select finds its entries by their first letters. */
const isTyping = (target: EventTarget | null): boolean =>
	takesText(target) || target instanceof HTMLSelectElement;

/** Chooses the nth option of the group that has the focus; false where there is none. */
function choose(target: EventTarget | null, inside: HTMLElement, n: number): boolean {
	const group = target instanceof Element ? target.closest('[role=radiogroup]') : null;
	const options = (group ?? inside).querySelectorAll('input:is([type=radio], [type=checkbox])');
	const option = options[n - 1];
	if (!(option instanceof HTMLInputElement)) return false;
	option.focus();
	option.click();
	return true;
}
