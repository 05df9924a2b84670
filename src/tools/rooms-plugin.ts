import type { Plugin } from 'vite';
import { siteRooms, unlessShut } from './serve/rooms.ts';

/** Class sessions in development: the same server of rooms, asked before Vite and Kit are. */
export function rooms(): Plugin {
	return {
		name: 'readback:rooms',
		apply: 'serve',
		configureServer({ middlewares, httpServer }) {
			const handler = siteRooms();
			httpServer?.once('close', () => void handler.close());
			middlewares.use((req, res, next) => {
				if (!handler(req, res)) void unlessShut(handler, req, res).then(() => next());
			});
		},
	};
}
