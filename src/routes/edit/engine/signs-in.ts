const asked = new Map<string, string | undefined>();

/** What the named signs in these texts (`&eacute;`) stand for, by their names, as the browser knows them. */
export function signsIn(files: ReadonlyMap<string, string>): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, text] of files) {
		for (const [, name = ''] of text.matchAll(/&([a-z][a-z0-9]{1,31});/gi)) {
			const sign = signOf(name);
			if (sign !== undefined) found.set(name, sign);
		}
	}
	return found;
}

function signOf(name: string): string | undefined {
	if (!asked.has(name)) asked.set(name, asBrowser(name));
	return asked.get(name);
}

/** HTML also knows old names that need no semicolon: where one is read off the front, the rest of the text stays. */
function asBrowser(name: string): string | undefined {
	const page = new DOMParser().parseFromString(`<p>&${name};`, 'text/html');
	const text = page.body.textContent;
	return text.endsWith(';') && name !== 'semi' ? undefined : text;
}
