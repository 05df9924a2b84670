import { createServer } from 'node:net';

/** @returns {Promise<number>} a port that nobody listens on just now */
export function freePort() {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
