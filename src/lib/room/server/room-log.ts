import type { RoomEvent } from '../rules/events.ts';
import { foldAll } from '../rules/fold.ts';
import type { RoomState } from '../rules/state.ts';
import type { RoomStore } from './store.ts';
import { parseStored, toStored } from './stored.ts';

/** `done`: durable. `lost`: another onWrite first, decide again. `failed`: the store can't write now. */
type WriteOutcome = 'done' | 'lost' | 'failed';

interface Batch {
	readonly events: RoomEvent[];
	state: RoomState;
	readonly outcome: Promise<WriteOutcome>;
	settle(outcome: WriteOutcome): void;
}

/** Told what happens to a log. */
interface LogWatcher {
	onCommit(events: readonly RoomEvent[], state: RoomState): void;
	/** Whether the store could write what it was just given. */
	onWrite(well: boolean): void;
	/** The room was deleted. */
	gone(): void;
}

/** A room's log with a head that runs ahead of what is durable. One append is under way at a time; what comes meanwhile goes together in the next. */
export function roomLog(
	store: RoomStore,
	code: string,
	first: RoomState,
	{ onCommit, onWrite, gone }: LogWatcher,
) {
	let committed = first;
	let head = first;
	let batch: Batch | undefined;
	let inFlight: Batch | undefined;

	const advance = (events: readonly RoomEvent[], state: RoomState) => {
		committed = state;
		if (events.length > 0) onCommit(events, state);
	};
	const writeBatches = async () => {
		while (batch) {
			const mine = (inFlight = batch);
			batch = undefined;
			const outcome = await append(store, code, committed.sequence, mine.events);
			onWrite(outcome !== 'failed');
			if (outcome === 'done') advance(mine.events, mine.state);
			else await startOver();
			mine.settle(outcome);
		}
		inFlight = undefined;
	};
	/** What was decided on top of events that never came to be falls with them. */
	const startOver = async () => {
		await catchUp().catch(() => undefined);
		batch?.settle('lost');
		batch = undefined;
		head = committed;
	};
	const catchUp = async () => {
		const known = committed.sequence;
		const [last, ...grown] = await store.read(code, known - 1);
		if (last === undefined) return gone();
		if (committed.sequence !== known) return;
		const events = grown.map(parseStored);
		advance(events, foldAll(committed, events));
		if (!inFlight && !batch) head = committed;
	};
	const stop = store.subscribe(code, () => {
		// An append under way finds out by itself whether another was first.
		if (!inFlight) void catchUp().catch(() => undefined);
	});
	return {
		stop,
		head: () => head,
		committed: () => committed,
		push(events: readonly RoomEvent[]): Promise<WriteOutcome> {
			head = foldAll(head, events);
			batch ??= newBatch(head);
			batch.events.push(...events);
			batch.state = head;
			const { outcome } = batch;
			if (!inFlight) void writeBatches();
			return outcome;
		},
		/** The outcome of all that the head rests on. */
		settled: async (): Promise<WriteOutcome> => (await (batch ?? inFlight)?.outcome) ?? 'done',
	};
}

function newBatch(state: RoomState): Batch {
	let settle = (_outcome: WriteOutcome): void => undefined;
	const outcome = new Promise<WriteOutcome>((resolve) => {
		settle = resolve;
	});
	return { events: [], state, outcome, settle };
}

async function append(
	store: RoomStore,
	code: string,
	expected: number,
	events: readonly RoomEvent[],
): Promise<WriteOutcome> {
	try {
		const outcome = await store.append(code, expected, events.map(toStored));
		return outcome === 'done' ? 'done' : 'lost';
	} catch {
		return 'failed';
	}
}
