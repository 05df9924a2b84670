import { networkInterfaces } from 'node:os';

/** The addresses (IPv4, then IPv6) by which others in the networks of this machine may reach it; private ones first. */
export function lanAddresses(): readonly string[] {
	const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
	const outward = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
	const isPrivate = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;
	const rank = ({ address, family }: (typeof all)[number]) =>
		isPrivate.test(address) ? 0 : family === 'IPv4' ? 1 : 2;
	return outward.sort((a, b) => rank(a) - rank(b)).map(({ address }) => address);
}
