import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Where the address of a request is read: off the connection, or where a proxy stands before, in the header that it writes. */
export interface AddressSource {
	/** In small letters. Only what is set is believed: anybody can send any header. */
	readonly header?: string;
	/** How many proxies write `x-forwarded-for`: the address is so many from its end. */
	readonly depth: number;
}

/** As much of a request as tells where it comes from. */
interface Sent {
	readonly headers: IncomingHttpHeaders;
	readonly socket: { readonly remoteAddress?: string };
}

/** The network address a request comes from, for budgets: what its sender can't choose at will. */
export function addressOf(req: Sent, { header, depth }: AddressSource): string {
	const said = header === undefined ? undefined : req.headers[header];
	const text = (Array.isArray(said) ? said.join(',') : said) ?? '';
	const named = header === 'x-forwarded-for' ? text.split(',').at(-depth) : text;
	return networkOf(named?.trim() ?? '') ?? networkOf(req.socket.remoteAddress ?? '') ?? 'unknown';
}

/**
 * An IPv4 address whole; of IPv6 the first half, since whoever has one address there has as many as they like. Undefined where
 * the text is no address.
 */
export function networkOf(address: string): string | undefined {
	const [bare = ''] = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').split('%');
	const withoutPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(bare)?.[1] ?? bare;
	const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(withoutPort) ?? [];
	const plain = mapped ?? withoutPort;
	if (isIP(plain) === 4) return plain;
	return isIP(plain) === 6 ? firstHalf(plain) : undefined;
}

function firstHalf(address: string): string {
	const [before = '', after] = address.split('::');
	const head = groups(before);
	const tail = after === undefined ? [] : groups(after);
	const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
	const all = [...head, ...zeros, ...tail];
	return all
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':');
}

/** A dotted end stands for two groups. */
function groups(text: string): readonly string[] {
	return text === ''
		? []
		: text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
