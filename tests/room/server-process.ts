import { createServer } from 'node:http';
import { join } from 'node:path';
import { sampleLesson } from '#lib/room/rules/sample.ts';
import { roomHandler } from '#lib/room/server/index.ts';
import { sqliteStore } from '#lib/room/stores/sqlite.ts';
import { listen } from './ground.ts';

/**
 * A server of rooms as a process of its own, to be killed. Arguments: the data folder, the port (0: any),
 * and after how many appends to die between the commit and its acknowledgement (0: never).
 */
const [folder = '', port = '0', dieAfter = '0', wallMs = ''] = process.argv.slice(2);
const store = sqliteStore({ file: join(folder, 'rooms.sqlite') });
const wide = { burst: 20_000, perSecond: 2000 };
let appends = 0;
const append = store.append;
store.append = async (...given) => {
	const outcome = await append(...given);
	if (Number(dieAfter) > 0 && ++appends >= Number(dieAfter)) process.kill(process.pid, 'SIGKILL');
	return outcome;
};
const handler = roomHandler({
	lessonById: () => sampleLesson(),
	store,
	wallMs: wallMs === '' ? undefined : Number(wallMs),
	// Benchmarks let thousands in from one machine.
	settings: { learners: 10_000 },
	admitted: { strangersOfRoom: wide, strangers: wide, allStrangers: wide },
});
const server = createServer((req, res) => {
	if (!handler(req, res)) res.writeHead(418).end();
});
process.stdout.write(`${await listen(server, Number(port))}\n`);
process.on('SIGTERM', () => {
	void handler.close().then(() => {
		server.close(() => process.exit(0));
		server.closeIdleConnections();
	});
});
