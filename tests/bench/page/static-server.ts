import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.xml': 'application/xml',
};

interface Body {
	readonly type: string;
	readonly raw: Buffer;
	readonly br: Buffer;
	readonly gzip: Buffer;
}

/** Serves the files under a folder over HTTP/1.1 as a good host would: compressed once, as far as it goes, and kept in `cache`. */
export function staticServer(folder: string, cache: string): Server {
	mkdirSync(cache, { recursive: true });
	const known = new Map<string, Body | undefined>();
	return createServer(({ url = '/', headers: asked }, response) => {
		const path = decodeURIComponent(new URL(url, 'http://bench').pathname);
		if (!known.has(path)) known.set(path, read(folder, path, cache));
		const body = known.get(path);
		if (!body) return void response.writeHead(404).end('not found');
		const accepted = asked['accept-encoding'] ?? '';
		const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'raw';
		const headers = {
			'content-type': body.type,
			'cache-control': 'public, max-age=600',
			'content-length': body[encoding].length,
			...(encoding === 'raw' ? {} : { 'content-encoding': encoding }),
		};
		response.writeHead(200, headers).end(body[encoding]);
	});
}

function read(folder: string, path: string, cache: string): Body | undefined {
	const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
	if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
	const raw = readFileSync(file);
	const name = join(cache, createHash('sha256').update(raw).digest('hex'));
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
	return {
		type: types[extname(file)] ?? 'application/octet-stream',
		raw,
		br: kept(`${name}.br`, () => brotliCompressSync(raw, { params })),
		gzip: kept(`${name}.gz`, () => gzipSync(raw, { level: 9 })),
	};
}

/** What was made before is read. */
function kept(file: string, make: () => Buffer): Buffer {
	if (!existsSync(file)) writeFileSync(file, make());
	return readFileSync(file);
}
