import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The least that could do the work, and so the limit on this machine: takes JSON, appends it to SQLite in
 * groups of 4 ms with full synchronisation, acknowledges, and streams a number to whoever listens. No rules,
 * no roles, no views.
 */
const [folder = ''] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, 'bare.sqlite'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
database.exec('CREATE TABLE events (sequence INTEGER PRIMARY KEY, text TEXT NOT NULL)');
const insert = database.prepare('INSERT INTO events (text) VALUES (?)');
const listening = new Set<ServerResponse>();
const hosts = new Set<ServerResponse>();
let sequence = 0;
let waiting: { text: string; res: ServerResponse; all: boolean }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

const filler = 'x'.repeat(700);
function tell(to: Iterable<ServerResponse>): void {
	const frame = `id: ${sequence}\ndata: {"sequence":${sequence},"filler":"${filler}"}\n\n`;
	for (const each of to) each.write(frame);
}

function commit(): void {
	timer = undefined;
	const group = waiting;
	waiting = [];
	database.exec('BEGIN IMMEDIATE');
	for (const { text } of group) insert.run(text);
	database.exec('COMMIT');
	for (const { res } of group) res.end(`{"ok":true,"sequence":${++sequence}}`);
	tell(hosts);
	if (group.some(({ all }) => all)) tell(listening);
}

const server = createServer((req, res) => {
	if (req.method === 'GET') {
		res.writeHead(200, { 'content-type': 'text/event-stream' });
		res.write(': hello\n\n');
		const set = req.url === '/host' ? hosts : listening;
		set.add(res);
		res.on('close', () => set.delete(res));
		return;
	}
	const parts: Buffer[] = [];
	req.on('data', (part: Buffer) => parts.push(part));
	req.on('end', () => {
		const text = JSON.stringify(JSON.parse(Buffer.concat(parts).toString()));
		waiting.push({ text, res, all: req.url === '/all' });
		timer ??= setTimeout(commit, 4);
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	process.stdout.write(`http://127.0.0.1:${port}\n`);
});
