import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTimeouts, randomText, type DeviceStorage } from './env.ts';
import { safeStorage } from './device.ts';
import { pendingCommands } from './outbox.ts';
import { type AttemptOutcome, firstTransport, nextTransport } from './transport.ts';
import { eventReader } from './connect-once.ts';
import { connectionStatus } from './connection.ts';

const text = ': beat\n\nid: 3\ndata: {"a":1}\n\nevent: gone\r\ndata: x\r\ndata: y\r\n\r\n';

test('a stream reads the same however it is cut', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(text.length)), (cuts) => {
			const read = eventReader();
			const places = [0, ...cuts.sort((a, b) => a - b), text.length];
			const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
			expect(pieces.flatMap((piece) => read(piece))).toEqual([
				{ event: 'message', data: '{"a":1}' },
				{ event: 'gone', data: 'x\ny' },
			]);
		}),
	);
});

describe('the way down and up', () => {
	const after = (endings: readonly AttemptOutcome[], now = 0) =>
		endings.reduce(
			(transport, outcome) =>
				nextTransport(transport, outcome, now, 0.5, defaultTimeouts).transport,
			firstTransport,
		);

	test('a stream that is accepted and mute is given up at once, for a held poll', () => {
		expect(after(['mute']).mode).toBe('held');
		expect(after(['mute', 'mute']).mode).toBe('poll');
		expect(after(['mute', 'mute', 'mute', 'failed']).mode).toBe('poll');
	});

	test('one silence is bad luck, two are a sign', () => {
		expect(after(['silent']).mode).toBe('events');
		expect(after(['silent', 'silent']).mode).toBe('held');
		expect(after(['silent', 'fine', 'silent']).mode).toBe('events');
	});

	test('a server that dies again and again drives nobody down', () => {
		expect(after(['cut', 'failed', 'cut', 'failed', 'failed', 'cut', 'failed']).mode).toBe(
			'events',
		);
	});

	test('a way that lets only the first bytes through is given up, and not at once', () => {
		expect(after(['brief', 'brief']).mode).toBe('events');
		expect(after(['brief', 'brief', 'brief']).mode).toBe('held');
		expect(after(['brief', 'brief', 'fine', 'brief', 'brief']).mode).toBe('events');
		const once = after(['brief']);
		expect(nextTransport(once, 'brief', 0, 0, defaultTimeouts).pauseMs).toBeGreaterThan(0);
	});

	test('streams are tried again after a while, and ever more rarely', () => {
		const down = after(['mute']);
		expect(
			nextTransport(down, 'fine', down.retryUpgradeAt - 1, 0, defaultTimeouts).transport.mode,
		).toBe('held');
		const up = nextTransport(down, 'fine', down.retryUpgradeAt, 0, defaultTimeouts).transport;
		expect(up.mode).toBe('events');
		const again = nextTransport(up, 'mute', down.retryUpgradeAt, 0, defaultTimeouts).transport;
		expect(again.retryUpgradeAt - down.retryUpgradeAt).toBe(2 * down.retryUpgradeAt);
	});

	test('pauses grow to a few seconds at most, and chance spreads them', () => {
		let transport = firstTransport;
		for (let i = 0; i < 20; i++) {
			const low = nextTransport(transport, 'failed', 0, 0, defaultTimeouts);
			const high = nextTransport(transport, 'failed', 0, 0.999, defaultTimeouts);
			expect(high.pauseMs).toBeLessThanOrEqual(defaultTimeouts.longestPauseMs);
			expect(high.pauseMs).toBeGreaterThanOrEqual(low.pauseMs);
			transport = low.transport;
		}
	});
});

test('what is kept survives a storage that refuses everything', () => {
	const refuse = (): never => {
		throw new Error('denied');
	};
	const broken: DeviceStorage = {
		get length(): number {
			return refuse();
		},
		key: refuse,
		getItem: refuse,
		setItem: refuse,
		removeItem: refuse,
	};
	const kept = safeStorage(broken);
	kept.set('a/1', 'x');
	expect([kept.get('a/1'), kept.keys('a/'), kept.get('b')]).toEqual(['x', ['a/1'], undefined]);
	kept.remove('a/1');
	expect(kept.keys('')).toEqual([]);
});

test('letters left by an earlier visit go in the order in which they were written', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 12 }),
			(keys) => {
				const storage = inMemory();
				const first = pendingCommands(safeStorage(storage), 'ABCDEF');
				for (const key of keys) first.add({ key, slot: `slot of ${key}`, command: {} });
				const dropped = first.unsent.get()[0];
				if (dropped) first.drop(dropped);
				const second = pendingCommands(safeStorage(storage), 'ABCDEF');
				second.add({ key: 'the last one', slot: 'last', command: {} });
				const later = pendingCommands(safeStorage(storage), 'ABCDEF').unsent.get();
				expect(later.map(({ key }) => key)).toEqual([...keys.slice(1), 'the last one']);
			},
		),
	);
});

test('a letter of a version that did not number them comes first', () => {
	const storage = inMemory();
	const queue = pendingCommands(safeStorage(storage), 'ABCDEF');
	queue.add({ key: 'new', slot: 'new', command: {} });
	const old = { key: 'zz-old', slot: 'old', command: {} };
	safeStorage(storage).set('room/ABCDEF/out/zz-old', JSON.stringify(old));
	const left = pendingCommands(safeStorage(storage), 'ABCDEF').unsent.get();
	expect(left.map(({ key }) => key)).toEqual(['zz-old', 'new']);
});

function inMemory(): DeviceStorage {
	const all = new Map<string, string>();
	return {
		get length() {
			return all.size;
		},
		key: (index) => [...all.keys()][index] ?? null,
		getItem: (key) => all.get(key) ?? null,
		setItem: (key, value) => void all.set(key, value),
		removeItem: (key) => void all.delete(key),
	};
}

test('tokens are made without any call that insecure pages lack', () => {
	const text = randomText({ fill: (bytes) => bytes.fill(255) }, 200);
	expect(text).toBe('z'.repeat(40));
});

test('the page says what matters most', () => {
	const pending = { key: 'k', slot: 's', command: {} };
	expect(connectionStatus('connected', [], false)).toBe('connected');
	expect(connectionStatus('connected', [pending], false)).toBe('connected');
	expect(connectionStatus('connected', [pending], true)).toBe('saved-here');
	expect(connectionStatus('catching-up', [pending], false)).toBe('saved-here');
	expect(connectionStatus('catching-up', [], false)).toBe('catching-up');
	expect(connectionStatus('gone', [pending], true)).toBe('gone');
});
