import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a proxy does to what passes: it may cut, hold, swallow or let pass. */
export interface Mischief {
	/** For each piece towards the client. */
	readonly down: (piece: Buffer, connection: Socket, pass: (piece: Buffer) => void) => void;
	/** For each piece towards the server. */
	readonly up: (piece: Buffer, connection: Socket, pass: (piece: Buffer) => void) => void;
}

export const honest: Mischief = {
	down: (piece, _connection, pass) => pass(piece),
	up: (piece, _connection, pass) => pass(piece),
};

/** A proxy of bytes on a loopback port before the server at `target`; its mischief can be changed while it runs. */
export async function proxyTo(target: string, first: Mischief = honest) {
	const { port } = new URL(target);
	const open = new Set<Socket>();
	let mischief = first;
	const server = createServer((client) => {
		const upstream = connect(Number(port), '127.0.0.1');
		const end = () => {
			client.destroy();
			upstream.destroy();
			open.delete(client);
		};
		open.add(client);
		for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
		client.on('data', (piece) =>
			mischief.up(piece, client, (passed) => void upstream.write(passed)),
		);
		upstream.on('data', (piece) =>
			mischief.down(piece, client, (passed) => void client.write(passed)),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address: AddressInfo | string | null = server.address();
	const own = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		base: `http://127.0.0.1:${own}`,
		set(next: Mischief) {
			mischief = next;
		},
		cutAll() {
			for (const socket of [...open]) socket.destroy();
		},
		close() {
			for (const socket of [...open]) socket.destroy();
			server.close();
		},
	};
}
