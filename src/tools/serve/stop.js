import { EventEmitter } from 'node:events';
import process from 'node:process';

/** How long requests under way may take to end by themselves. */
const graceMs = 300;

/**
 * A function that stops a server, and then the process, within a second: open streams are ended, and the app is told
 * by Kit's own event. Calling it again does nothing.
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} [close] lets go of what else is open
 * @returns {() => void}
 */
export function stopping(server, close = async () => {}) {
	let begun = false;
	return () => {
		if (begun) return;
		begun = true;
		EventEmitter.prototype.emit.call(process, 'sveltekit:shutdown', 'SIGTERM');
		const closed = close().catch(() => {});
		server.close(() => void closed.then(() => process.exit(0)));
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), graceMs);
		setTimeout(() => process.exit(0), 2 * graceMs);
	};
}
