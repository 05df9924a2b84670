/** What may stand behind a link: web pages, mail, and whatever lies beside the page. Anything else runs code or opens programs. */
const schemes = new Set(['http', 'https', 'mailto']);

/** The address if a link may lead there (http, https, mailto, relative), else undefined. */
export function safeAddress(address: string): string | undefined {
	// Browsers drop these before they look for a scheme: https://url.spec.whatwg.org/#concept-basic-url-parser
	const seen = [...address].filter((character) => character > ' ').join('');
	const scheme = /^([^/?#:]*):/.exec(seen)?.[1]?.toLowerCase();
	return scheme === undefined || schemes.has(scheme) ? address : undefined;
}

/** True where an address names a file inside the lesson's folder: no scheme, no host, not from the root. */
export function isInFolder(address: string): boolean {
	return !/^([^/?#]*:|[/\\])/.test(address) && !address.split(/[/\\]/).includes('..');
}
