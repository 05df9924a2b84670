import { expect, test } from 'vitest';
import { greeting } from './addresses.js';

const interfaces = {
	lo: [address('127.0.0.1', 'IPv4', true), address('::1', 'IPv6', true)],
	wlan0: [address('192.168.1.20', 'IPv4', false), address('fe80::1', 'IPv6', false)],
	eth0: [address('10.0.0.5', 'IPv4', false)],
};

test('names this machine and every local network, in IPv4', () => {
	const text = greeting(3000, undefined, interfaces).join('\n');
	expect(text.match(/http:\S+/g)).toEqual([
		'http://localhost:3000',
		'http://192.168.1.20:3000',
		'http://10.0.0.5:3000',
	]);
});

test('names no network where only this machine is served', () => {
	expect(greeting(4000, 'localhost', interfaces).join('\n')).not.toContain('192.168');
	expect(greeting(4000, '127.0.0.1', interfaces)).toEqual([
		'Readback is ready: http://127.0.0.1:4000',
	]);
});

test('puts an IPv6 host in brackets', () => {
	expect(greeting(4000, '::1', interfaces)).toEqual(['Readback is ready: http://[::1]:4000']);
});

function address(ip: string, family: 'IPv4' | 'IPv6', internal: boolean) {
	const shared = { address: ip, netmask: '', mac: '', internal, cidr: null };
	return family === 'IPv4' ? { ...shared, family } : { ...shared, family, scopeid: 0 };
}
