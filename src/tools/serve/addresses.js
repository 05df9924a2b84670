import { networkInterfaces } from 'node:os';

/** @typedef {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} Interfaces */

/**
 * What is printed once the server listens: an address for this machine, and one for every local network that others are on.
 * @param {number} port
 * @param {string} [host] where it listens; everywhere by default
 * @param {Interfaces} [interfaces]
 * @returns {string[]} lines
 */
export function greeting(port, host, interfaces = networkInterfaces()) {
	if (host && !['0.0.0.0', '::', 'localhost'].includes(host))
		return [`Readback is ready: http://${host.includes(':') ? `[${host}]` : host}:${port}`];
	const lan = host === 'localhost' ? [] : lanAddresses(interfaces);
	return [
		`Readback is ready: http://localhost:${port}`,
		...lan.map((address) => `On your network:   http://${address}:${port}`),
		'Ctrl+C stops it.',
	];
}

/**
 * The IPv4 addresses by which other devices reach this machine.
 * @param {Interfaces} interfaces
 */
function lanAddresses(interfaces) {
	return Object.values(interfaces)
		.flatMap((each) => each ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}
