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

/** Keys inside a question: 1–9 choose, H asks for a hint, ? lists the keys. Never while typing, never with Ctrl, Alt or Meta. */
export function shortcut(
	event: KeyboardEvent & { currentTarget: HTMLElement },
	act: { hint: () => void; help?: () => void },
): void {
	if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
	if (!shortcutsOn() && event.key !== '?') return;
	if (event.key === '?' && act.help) act.help();
	else if (event.key.toLowerCase() === 'h') act.hint();
	else if (!/^[1-9]$/.test(event.key) || !choose(event, Number(event.key))) return;
	event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}

/** Chooses the nth option of the group that has the focus; false where there is none. */
function choose(event: KeyboardEvent & { currentTarget: HTMLElement }, n: number): boolean {
	const at = event.target instanceof Element ? event.target.closest('[role=radiogroup]') : null;
	const options = (at ?? event.currentTarget).querySelectorAll(
		'input:is([type=radio], [type=checkbox])',
	);
	const option = options[n - 1];
	if (!(option instanceof HTMLInputElement)) return false;
	option.focus();
	option.click();
	return true;
}
