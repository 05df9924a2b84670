import {
	ServerResponse,
	type IncomingMessage,
	type OutgoingHttpHeader,
	type OutgoingHttpHeaders,
} from 'node:http';
import { shared } from './policy.js';

/** What every answer carries. Isolation across origins (COOP, COEP) is left out: browsers complain of it on plain http. */
const always = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy':
		'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
	'cross-origin-resource-policy': 'same-origin',
} as const;

/** What no page but a picture opened by itself is held to: an SVG in it runs nothing, fetches nothing and is nobody's origin. */
const ofPictures = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const ofData = "default-src 'none'; base-uri 'none'; form-action 'none'";
const ofPages = Object.entries(shared)
	.map(([name, sources]) => [name, ...sources.map(quoted)].join(' '))
	.join('; ');

function quoted(word: string): string {
	return word === 'self' || word === 'none' ? `'${word}'` : word;
}

/** The policy for an answer of this content type. A script has the pages': workers go by the one they came with. */
function policyFor(type: string, ancestors: string): string {
	const data = /^(?:application\/json|text\/(?:plain|csv|event-stream))/i;
	const own = /^image\//i.test(type) ? ofPictures : data.test(type) ? ofData : ofPages;
	return `${own}; frame-ancestors ${ancestors}`;
}

/** The headers for an answer of this content type; a page's own policy holds beside ours. */
export function securityHeaders(
	type: string,
	ancestors: string,
	own: readonly string[] = [],
): Readonly<Record<string, string | readonly string[]>> {
	return { ...always, 'content-security-policy': [...own, policyFor(type, ancestors)] };
}

type Given = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * The class of every answer of a server: whoever answers, pages, files, rooms or Node itself, its headers are completed here. What
 * an answer has set of them itself stands, and policies add up.
 */
export function answersFramedBy(ancestors: string) {
	return class Answer<
		Request extends IncomingMessage = IncomingMessage,
	> extends ServerResponse<Request> {
		override writeHead(status: number, reason?: string | Given, given?: Given): this {
			const headers = typeof reason === 'object' ? reason : given;
			for (const [name, value] of pairsOf(headers)) this.setHeader(name, value);
			const type = String(this.getHeader('content-type') ?? '');
			const own = [this.getHeader('content-security-policy') ?? []].flat().map(String);
			const policies = securityHeaders(type, ancestors, own);
			for (const [name, value] of Object.entries(policies)) {
				if (name === 'content-security-policy' || !this.hasHeader(name))
					this.setHeader(name, value);
			}
			return typeof reason === 'string' ? super.writeHead(status, reason) : super.writeHead(status);
		}
	};
}

/** Headers as Node takes them: an object, or names and values in turn. */
function pairsOf(headers: Given = {}): [string, OutgoingHttpHeader][] {
	if (!Array.isArray(headers))
		return Object.entries(headers).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value]],
		);
	return headers.flatMap((name, at): [string, OutgoingHttpHeader][] => {
		const value = headers[at + 1];
		return at % 2 === 0 && value !== undefined ? [[String(name), value]] : [];
	});
}
