import type { CDPSession } from 'playwright';

/** One request of a page: when it began (ms since the navigation did), and its bytes. */
export interface Asked {
	readonly url: string;
	/** Document, Script, Stylesheet, … as the browser names it. */
	readonly type: string;
	readonly at: number;
	/** As sent, headers too; 0 until it has come. */
	wire: number;
	/** Unpacked. */
	raw: number;
	done: boolean;
}

/** All that a page asks of the network from its navigation on; what it has in itself (`data:`) is no request. */
export async function watchTraffic(cdp: CDPSession): Promise<readonly Asked[]> {
	const all: Asked[] = [];
	const byId = new Map<string, Asked>();
	let began: number | undefined;
	cdp.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other', timestamp }) => {
		if (/^(?:data|blob):/.test(request.url)) return;
		began ??= timestamp;
		const asked: Asked = {
			url: request.url,
			type,
			at: (timestamp - began) * 1000,
			...{ wire: 0, raw: 0, done: false },
		};
		all.push(asked);
		byId.set(requestId, asked);
	});
	cdp.on('Network.dataReceived', ({ requestId, dataLength }) => {
		const asked = byId.get(requestId);
		if (asked) asked.raw += dataLength;
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const asked = byId.get(requestId);
		if (asked) Object.assign(asked, { wire: encodedDataLength, done: true });
	});
	cdp.on('Network.loadingFailed', ({ requestId }) => {
		const asked = byId.get(requestId);
		if (asked) asked.done = true;
	});
	await cdp.send('Network.enable');
	return all;
}

/** Bytes on the wire by kind of file, and unpacked in all. */
export interface Bytes {
	readonly wire: number;
	readonly raw: number;
	readonly document: number;
	readonly script: number;
	readonly style: number;
}

export function bytesOf(asked: readonly Asked[]): Bytes {
	const sum = (what: 'wire' | 'raw', type?: string) =>
		asked
			.filter((each) => type === undefined || each.type === type)
			.reduce((total, each) => total + each[what], 0);
	return {
		wire: sum('wire'),
		raw: sum('raw'),
		document: sum('wire', 'Document'),
		script: sum('wire', 'Script'),
		style: sum('wire', 'Stylesheet'),
	};
}

/** Those that had begun by then (ms). */
export const askedBy = (asked: readonly Asked[], at: number): readonly Asked[] =>
	asked.filter((each) => each.at <= at);
