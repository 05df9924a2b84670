/** Compressions that files of a build lie in, the smaller first. */
const compressions = ['br', 'gzip'] as const;

/**
 * The one compression that an Accept-Encoding asks for, '' for none: `q=0` is a no, `*` speaks for those not named, and the
 * dearest wins (RFC 9110, 12.5.3). The server of files behind this only looks for letters.
 */
export function chosenEncoding(accepted: string): '' | (typeof compressions)[number] {
	const weights = new Map(accepted.split(',').map(weighed));
	const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
	const plain = weights.get('identity') ?? 0;
	const [best] = [...compressions]
		.filter((name) => weightOf(name) > 0 && weightOf(name) >= plain)
		.sort((a, b) => weightOf(b) - weightOf(a));
	return best ?? '';
}

function weighed(part: string): [string, number] {
	const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
	const given = parameters.find((each) => /^q\s*=/.test(each))?.replace(/^q\s*=\s*/, '');
	const weight = given === undefined ? 1 : /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/.test(given) ? +given : 0;
	return [name.replace(/^x-gzip$/, 'gzip').replace(/^brotli$/, 'br'), weight];
}
