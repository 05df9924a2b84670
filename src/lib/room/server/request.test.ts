import { expect, test } from 'vitest';
import { defaultSettings, readSettings } from './options.ts';
import { addressOf, networkOf } from './request.ts';

const request = (headers: Record<string, string | string[]>) => {
	return { headers, socket: { remoteAddress: '::ffff:10.0.0.9' } };
};

test('where nothing is set no header is believed', () => {
	const headers = {
		'x-forwarded-for': '1.2.3.4',
		'x-real-ip': '1.2.3.4',
		forwarded: 'for=1.2.3.4',
	};
	expect(addressOf(request(headers), { depth: 1 })).toBe('10.0.0.9');
});

test.each([
	['x-real-ip', 1, '1.2.3.4', '1.2.3.4'],
	['x-real-ip', 1, ['1.2.3.4', '5.6.7.8'], '10.0.0.9'],
	['x-forwarded-for', 1, 'spoofed, 9.9.9.9, 1.2.3.4', '1.2.3.4'],
	['x-forwarded-for', 2, '9.9.9.9, 1.2.3.4, 10.1.1.1', '1.2.3.4'],
	['x-forwarded-for', 3, '1.2.3.4', '10.0.0.9'],
	['x-forwarded-for', 1, 'no address', '10.0.0.9'],
	['x-forwarded-for', 1, '[2001:db8:1:2::7]:4711', '2001:db8:1:2'],
])('by %s, %i from the end, "%s" is %s', (header, depth, value, address) => {
	expect(addressOf(request({ [header]: value }), { header, depth })).toBe(address);
});

test('without its header a request counts by its connection', () => {
	expect(addressOf(request({}), { header: 'x-real-ip', depth: 1 })).toBe('10.0.0.9');
});

test.each([
	['192.168.1.7', '192.168.1.7'],
	['::ffff:192.168.1.7', '192.168.1.7'],
	['192.168.1.7:50123', '192.168.1.7'],
	['2001:DB8:0:12::1', '2001:db8:0:12'],
	['2001:db8:0:12:ffff:ffff:ffff:ffff', '2001:db8:0:12'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['::1', '0:0:0:0'],
	['64:ff9b::1.2.3.4', '64:ff9b:0:0'],
	['', undefined],
	['1.2.3', undefined],
	['x'.repeat(1000), undefined],
])('%s counts as %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});

test('sizes are read in K, M and G; what can’t be read is said, and the default holds', () => {
	const env = {
		...{ ROOMS: '12', ROOM_LEARNERS: '30', ROOM_BYTES: '256K', DISK_FREE: '1.5g' },
		...{ RETAIN_DAYS: '0.5', HOST_PASSWORD: ' pass word ', ADDRESS_HEADER: 'X-Real-IP' },
	};
	expect(readSettings(env)).toEqual({
		settings: {
			...{ rooms: 12, learners: 30, lessonBytes: 262_144, diskFree: 1_610_612_736 },
			...{ retainDays: 0.5, hostPassword: ' pass word ' },
			address: { header: 'x-real-ip', depth: 1 },
		},
		troubles: [],
	});
	expect(readSettings({})).toEqual({ settings: defaultSettings, troubles: [] });
	expect(readSettings({ ROOMS: '', HOST_PASSWORD: '' }).settings).toEqual(defaultSettings);
	const bad = {
		ROOMS: '-1',
		ROOM_BYTES: 'much',
		DISK_FREE: '5 %',
		RETAIN_DAYS: 'x',
		XFF_DEPTH: '0',
	};
	const read = readSettings(bad);
	expect(read.settings).toEqual(defaultSettings);
	expect(read.troubles.map((line) => line.split(' ')[0])).toEqual(Object.keys(bad));
});
