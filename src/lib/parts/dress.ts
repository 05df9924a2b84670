const asked = new Map<string, Promise<void>>();

/** One style sheet, once; one that stands in the page already, switched off or not, is there. What failed can be asked for again. */
function fetched(href: string): Promise<void> {
	const known = asked.get(href);
	if (known) return known;
	const isThere = [...document.querySelectorAll('link')].some((link) => link.href === href);
	const coming = isThere
		? Promise.resolve()
		: new Promise<void>((resolve, reject) => {
				const link = document.createElement('link');
				Object.assign(link, { rel: 'stylesheet', href });
				link.onload = () => resolve();
				link.onerror = () => {
					asked.delete(href);
					link.remove();
					reject(new Error(`${href} could not be fetched.`));
				};
				document.head.append(link);
			});
	asked.set(href, coming);
	return coming;
}

/**
 * Fetches a part of a page behind its styles (addresses as seen from `from`), so that it is never shown undressed. Rejects where either
 * can't be had. What a build calls for each `import()` (tools/islands-plugin.ts).
 */
export const dressed = <Module>(
	load: () => Promise<Module>,
	styles: readonly string[] = [],
	from = document.baseURI,
): Promise<Module> =>
	Promise.all(styles.map((style) => fetched(new URL(style, from).href))).then(load);
