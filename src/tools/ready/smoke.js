import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

// `node smoke.js <folder of a build>` ends well where the build starts and answers: with a page that was made at build, and with
// one that is made when it is asked for.
const [folder = ''] = process.argv.slice(2);

const { handler } = await import(pathToFileURL(join(folder, 'handler.js')).href);
const server = createServer((request, response) => handler(request, response));
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
for (const [path, status] of /** @type {const} */ ([
	['/', 200],
	['/room', 200],
	['/there-is-no-such-page', 404],
])) {
	const answer = await fetch(`http://127.0.0.1:${port}${path}`);
	const text = await answer.text();
	if (answer.status !== status || !text.includes('</html>'))
		throw new Error(`${path} answers ${answer.status} ${text.slice(0, 200)}`);
}
process.exit(0);
