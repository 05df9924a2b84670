import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { whenOrphaned } from './ready/orphaned.js';
import { greeting } from './serve/addresses.js';
import { dataTrouble } from './serve/data-folder.ts';
import { answering, catchTheRest, refuse } from './serve/answering.ts';
import { frameAncestors } from './serve/framing.ts';
import { answersFramedBy } from './serve/headers.ts';
import { isPort } from './serve/port.js';
import { onlyLooks } from './serve/requests.ts';
import { siteRooms, unlessShut } from './serve/rooms.ts';
import { hardened, lookEveryMs } from './serve/sockets.ts';
import { stopping } from './serve/stop.js';

// Serves a build: `node serve.js <folder of the build>`. An entry of our own, since adapter-node's waits for open streams when
// told to stop, prints no address that a phone could use, and takes plain http for https.
const [folder = 'build'] = process.argv.slice(2);
const { PORT = '3000', HOST } = process.env;
if (!isPort(PORT)) fail(`PORT is to be a number from 0 to 65535, and it is "${PORT}".`);
const ancestors = frameAncestors(process.env.FRAME_ANCESTORS);
if (ancestors === undefined)
	fail(
		`FRAME_ANCESTORS is to name sites that may show Readback in a frame, like https://moodle.school.example, and it is "${process.env.FRAME_ANCESTORS}".`,
	);

const ownProtocol = !process.env.ORIGIN && !process.env.PROTOCOL_HEADER;
if (ownProtocol) process.env.PROTOCOL_HEADER = 'x-readback-protocol';
const { handler } = await import(pathToFileURL(join(folder, 'handler.js')).href);

const rooms = siteRooms(folder);
const server = createServer(
	{ ServerResponse: answersFramedBy(ancestors), connectionsCheckingInterval: lookEveryMs },
	answering(async (request, response) => {
		if (rooms(request, response)) return;
		if (!onlyLooks(request)) return refuse(response, 405);
		if (ownProtocol) request.headers['x-readback-protocol'] = 'http';
		await unlessShut(rooms, request, response);
		return handler(request, response);
	}),
);
hardened(server, ancestors);
// A Readback that was just stopped may need a moment to leave its port.
const patientUntil = Date.now() + 1000;
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	if (server.listening) return;
	if (error.code !== 'EADDRINUSE' || Date.now() > patientUntil) fail(reason(error));
	setTimeout(listen, 100);
});
server.on('listening', () => {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : Number(PORT);
	console.log(greeting(port, HOST).join('\n'));
	const told = dataTrouble();
	if (told) console.error(told);
	catchTheRest();
	process.send?.({ serving: port });
});
await rooms.ready;
listen();
const stop = stopping(server, rooms.close);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
whenOrphaned(stop);

function listen() {
	// A class arrives within a second: more may wait at the door than Node's default of 511.
	server.listen({ port: Number(PORT), host: HOST, backlog: 4096 });
}

/** @param {NodeJS.ErrnoException} error */
function reason(error) {
	if (error.code === 'EADDRINUSE')
		return `Port ${PORT} is taken, perhaps by a Readback that is already running. Another one works too: PORT=${Number(PORT) + 1} npm start`;
	if (error.code === 'EACCES')
		return `This account may not use port ${PORT}. A number above 1023 works: PORT=3000 npm start`;
	return `Readback could not start to serve: ${error.message}`;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}
