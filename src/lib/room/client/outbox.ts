import type { SafeStorage } from './device.ts';
import { type ClientEnv, defaultTimeouts } from './env.ts';
import { type Observable, observable } from './observable.ts';
import {
	type Identity,
	type Reply,
	fieldOf,
	parse,
	pauses,
	refusalOf,
	request,
} from './request.ts';

/** A command that waits on the device until the server has it. A later one of the same slot takes its place. */
export interface PendingCommand {
	readonly key: string;
	readonly slot: string;
	/** Counts up over the commands of a room: the oldest is the lowest, also after the page was closed. */
	readonly order?: number;
	readonly command: Readonly<Record<string, unknown>>;
}

/** What became of a command in the end. */
export interface Delivery {
	readonly pending: PendingCommand;
	/** Undefined: accepted, and durable. */
	readonly refusal?: string;
}

interface Outbox {
	readonly unsent: Observable<readonly PendingCommand[]>;
	/** The last try failed; another follows. */
	readonly failing: Observable<boolean>;
	put(pending: PendingCommand): void;
	/** Try at once. */
	poke(): void;
	close(): void;
}

/** Statuses of failures that pass: the command is sent again. */
const passing: ReadonlySet<number> = new Set([0, 408, 425, 429, 500, 502, 503, 504]);

/**
 * Sends commands one after the other, in order, each again and again with the same key until it has its answer. Those left by an
 * earlier visit go first.
 */
export function openOutbox(
	env: ClientEnv,
	identity: Identity,
	code: string,
	storage: SafeStorage,
	onDelivery: (delivery: Delivery) => void,
): Outbox {
	const timeouts = { ...defaultTimeouts, ...env.timeouts };
	const queue = pendingCommands(storage, code);
	const between = pauses();
	const failing = observable(false);
	let closed = false;
	let running = false;

	/** Sends it once; resolves to how long to wait before the next attempt (ms), 0 where none is needed. */
	const deliver = async (pending: PendingCommand): Promise<number> => {
		const reply = await request(env, identity, `/room/${code}/commands`, pending.command);
		if (closed) return 0;
		const refusal = refusalOf(reply.body);
		const accepted = reply.status === 200 && fieldOf(reply.body, 'ok') === true;
		// Anything that is not the room's own word — a hotel's page, a proxy's error — is no answer.
		if (!accepted && (refusal === undefined || passing.has(reply.status))) return waitMs(reply);
		queue.drop(pending);
		onDelivery({ pending, refusal: accepted ? undefined : refusal });
		return 0;
	};
	const run = async () => {
		if (running) return;
		running = true;
		for (let failures = 0; !closed;) {
			const [pending] = queue.unsent.get();
			if (!pending) break;
			const longest = Math.min(timeouts.longestPauseMs, timeouts.pauseMs * 2 ** failures);
			const pauseMs = await deliver(pending);
			failures = pauseMs === 0 ? 0 : failures + 1;
			failing.set(pauseMs > 0);
			if (pauseMs > 0) await between.pause(Math.max(pauseMs, longest * (0.3 + 0.7 * env.random())));
		}
		running = false;
	};
	void run();
	return {
		unsent: queue.unsent,
		failing,
		put(pending) {
			queue.add(pending);
			void run();
		},
		poke: between.wake,
		close() {
			closed = true;
			between.wake();
		},
	};
}

/** The wait a server asks for (ms), at least one. */
function waitMs({ body }: Reply): number {
	const asked = fieldOf(body, 'waitMs');
	return typeof asked === 'number' ? Math.max(1, Math.min(10_000, asked)) : 1;
}

/** The commands of one room that wait on this device, oldest first; those left by an earlier visit are there at once. */
interface PendingCommands {
	readonly unsent: Observable<readonly PendingCommand[]>;
	add(pending: PendingCommand): void;
	drop(pending: PendingCommand): void;
}

/** The commands that the device keeps for a room; what can't be read there is passed over. */
export function pendingCommands(storage: SafeStorage, code: string): PendingCommands {
	const prefix = `room/${code}/out/`;
	const left = storage.keys(prefix).flatMap((key) => readPending(storage.get(key)) ?? []);
	const unsent = observable<readonly PendingCommand[]>(
		left.sort((a, b) => orderOf(a) - orderOf(b)),
	);
	const drop = (pending: PendingCommand) => {
		storage.remove(prefix + pending.key);
		unsent.set(unsent.get().filter((each) => each !== pending));
	};
	return {
		unsent,
		drop,
		add(pending) {
			const { key, slot } = pending;
			for (const older of unsent.get().filter((each) => each.slot === slot)) drop(older);
			const order = Math.max(0, ...unsent.get().map(orderOf)) + 1;
			const ordered = { ...pending, order };
			storage.set(prefix + key, JSON.stringify(ordered));
			unsent.set([...unsent.get(), ordered]);
		},
	};
}

const orderOf = ({ order }: PendingCommand): number => (typeof order === 'number' ? order : 0);

function readPending(text: string | undefined): PendingCommand | undefined {
	const value = parse(text ?? '');
	return isPending(value) ? value : undefined;
}

function isPending(value: unknown): value is PendingCommand {
	return (
		typeof value === 'object' &&
		value !== null &&
		'key' in value &&
		typeof value.key === 'string' &&
		'slot' in value &&
		typeof value.slot === 'string' &&
		'command' in value &&
		typeof value.command === 'object'
	);
}
