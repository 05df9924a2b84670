import type { IncomingMessage } from 'node:http';
import type { refusals } from '#lib/words/serving.ts';
import { chosenEncoding } from './encodings.ts';

export type Refusal = keyof typeof refusals;

/** Bytes of an address: pages and rooms of this site come to a tenth of it. */
const longestAddress = 2048;

/**
 * Makes a request such that whoever answers it can rely on it, or says why it is none. Parts of files are never served: no page
 * of ours asks for them, a whole file is a right answer to any Range (RFC 9110, 14.2), and the server of files behind this can be
 * killed by a wrong one (sirv#175).
 */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
	const { headers, rawHeaders, httpVersionMajor } = request;
	if (httpVersionMajor !== 1) return 400;
	const address = addressOf(request.url ?? '');
	if (address === undefined) return request.method === 'OPTIONS' && request.url === '*' ? 405 : 400;
	if (address.path.length > longestAddress) return 414;
	if (!isReadable(address.path)) return 400;
	const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
	const host = address.host ?? headers.host ?? 'localhost';
	if (hosts.length > 1 || !isHost(host)) return 400;
	request.url = address.path;
	headers.host = host;
	delete headers.range;
	delete headers['if-range'];
	headers['accept-encoding'] = chosenEncoding(headers['accept-encoding'] ?? '');
	return undefined;
}

/** Whether a request only looks: all that pages take. */
export const onlyLooks = ({ method }: IncomingMessage): boolean =>
	method === 'GET' || method === 'HEAD';

/** A path with its query; a proxy may write the whole address. */
function addressOf(url: string): { path: string; host?: string } | undefined {
	if (url.startsWith('/')) return { path: url };
	const [, host, path = ''] = /^https?:\/\/([^/?#]+)([/?].*)?$/i.exec(url) ?? [];
	if (host === undefined) return undefined;
	return { host, path: path.startsWith('/') ? path : `/${path}` };
}

/** Whether a path can be decoded, and names nothing that no file or page has. */
function isReadable(path: string): boolean {
	try {
		const [name = ''] = path.split('?', 1);
		return !/[\p{Cc}\\#]/u.test(decodeURIComponent(name));
	} catch {
		return false;
	}
}

const hostAndPort = /^(?:[\w.~-]+|\[[\da-f:.]+(?:%[\w.~-]+)?\])(?::(\d{0,5}))?$/i;

function isHost(host: string): boolean {
	const found = hostAndPort.exec(host);
	return found !== null && host.length <= 255 && Number(found[1] ?? 0) <= 65535;
}
