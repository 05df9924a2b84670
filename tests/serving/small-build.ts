import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '../..');
const adapter = join(root, 'node_modules/@sveltejs/adapter-node/files');

/** A page that is served as a file, with its compressed twins. */
export const page = `<!doctype html><title>A page</title>${'<p>Some words of it.</p>'.repeat(40)}`;
export const picture = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** What stands in for Kit's server: it answers, fails at once, later and halfway, each at an address of its own. */
const kit = `
const html = { 'content-type': 'text/html' };
export class Server {
	async init() {}
	async respond(request) {
		const { pathname } = new URL(request.url);
		if (pathname === '/dynamic') return new Response('<p>Hello</p>', { headers: { ...html, 'content-security-policy': "default-src 'self'" } });
		if (pathname === '/json') return Response.json({});
		if (pathname === '/throws') throw new Error('secret-word');
		if (pathname === '/never') throw 'no error at all';
		if (pathname === '/later') return new Promise(() => setTimeout(() => { throw new TypeError('secret-word'); }, 5));
		if (pathname === '/tick') return new Promise(() => process.nextTick(() => { throw new TypeError('secret-word'); }));
		if (pathname === '/rejects') { void Promise.reject(new Error('secret-word')); return new Promise(() => {}); }
		if (pathname === '/halfway') return new Response(new ReadableStream({
			start(controller) { controller.enqueue(new TextEncoder().encode('begun')); setTimeout(() => controller.error(new Error('secret-word')), 5); },
		}), { headers: html });
		if (pathname === '/die') process.kill(process.pid, 'SIGKILL');
		return new Response('<p>Not here</p>', { status: 404, headers: html });
	}
}`;

/** A build as adapter-node makes one, of its very files, round a few pages: a site that is there in no time. */
export function smallBuild(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'readback-build-'));
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	put('package.json', '{ "type": "module" }');
	cpSync(join(adapter, 'chunks'), join(folder, 'chunks'), { recursive: true });
	const prerendered = ['/', '/lesson', '/lesson/map.svg', '/gone'];
	const values: Readonly<Record<string, string>> = {
		BASE: '""',
		ENV_PREFIX: '""',
		PRECOMPRESS: 'true',
		SERVER: './kit.js',
		MANIFEST: './manifest.js',
	};
	for (const name of ['handler.js', 'env.js', 'utils.js', 'shims.js']) {
		const text = readFileSync(join(adapter, name), 'utf8').replace(
			'PRERENDERED',
			`new Set(${JSON.stringify(prerendered)})`,
		);
		put(
			name,
			text.replace(
				/\b(BASE|ENV_PREFIX|PRECOMPRESS|SERVER|MANIFEST)\b/g,
				(word) => values[word] ?? word,
			),
		);
	}
	put('kit.js', kit);
	put('manifest.js', `export const manifest = { appPath: '_app' };`);
	for (const name of ['index.html', 'lesson.html', 'gone.html']) {
		put(`prerendered/${name}`, page);
		put(`prerendered/${name}.br`, brotliCompressSync(page));
		put(`prerendered/${name}.gz`, gzipSync(page));
	}
	put('prerendered/lesson/map.svg', picture);
	put('client/_app/immutable/a.js', 'export {};');
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };

	function put(name: string, content: string | Uint8Array) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
}

export interface Served {
	readonly child: ChildProcess;
	readonly port: number;
	/** All that it printed of errors so far. */
	readonly said: () => string;
	readonly stop: () => Promise<void>;
}

/** Serves a build with the server that `npm start` runs; `before` are words before its command. */
export async function serve(
	folder: string,
	env: NodeJS.ProcessEnv = {},
	before: readonly string[] = [],
): Promise<Served> {
	const [program, ...args] = [
		...before,
		process.execPath,
		join(root, 'src/tools/serve.js'),
		folder,
	];
	const child = spawn(program, args, {
		env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
	const port = await new Promise<number>((resolve, reject) => {
		child.stdout.on('data', (piece: Buffer) => {
			const found = /http:\S+:(\d+)/.exec(piece.toString())?.[1];
			if (found !== undefined) resolve(Number(found));
		});
		child.once('close', () => reject(new Error(`It ended: ${said}`)));
	});
	return {
		child,
		port,
		said: () => said,
		async stop() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill('SIGKILL');
			await once(child, 'close');
		},
	};
}
