const KEY = 'readback/edit';

/** The draft that this tab had open, so that a reload goes on with it. */
export function draftOfTab(): string | undefined {
	try {
		return sessionStorage.getItem(KEY) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Remembers which draft this tab has open, or that it has none. */
export function rememberDraft(key: string | undefined): void {
	try {
		if (key === undefined) sessionStorage.removeItem(KEY);
		else sessionStorage.setItem(KEY, key);
	} catch {
		// Refused storage: a reload begins at the start.
	}
}
