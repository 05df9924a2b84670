import { Answers, slotName, type Slot } from '#lib/room/client/answers.ts';
import { safeStorage } from '#lib/room/client/device.ts';
import { openOutbox } from '#lib/room/client/outbox.ts';
import { randomText, type ClientEnv, type DeviceStorage } from '#lib/room/client/env.ts';
import { wireCommand } from '#lib/room/rules/commands.ts';
import type { Json } from '#lib/room/rules/json.ts';
import { own, type LearnerView } from '#lib/room/rules/project/learner.ts';
import { shared } from '#lib/room/rules/project/shared.ts';
import { driver, sampleRoom } from '#lib/room/rules/sample.ts';
import * as v from 'valibot';
import { deviceStorage, impatient } from './ground.ts';

const code = 'ABCDEF';
const learner = 'l1';

/** A request between a tab and the room. */
interface Flight {
	readonly body: string;
	/** What the room has answered, once it has. */
	answer?: Response;
	resolve(response: Response): void;
	reject(error: Error): void;
}

/** A room of the real rules, one learner in it, and a network whose every step is taken by hand. */
export function modelRoom(settings: object = {}) {
	const room = driver(sampleRoom(settings));
	room.join('t1');
	room.join('t2', 'Brave Otter');
	const put = (body: string) => {
		const command = v.parse(wireCommand, JSON.parse(body));
		const refusal = room.put({ role: 'learner', id: learner }, command);
		const told =
			refusal === undefined ? { ok: true, sequence: room.state().sequence } : { refusal };
		const status = refusal === undefined ? 200 : refusal === 'not-ready' ? 422 : 409;
		return new Response(JSON.stringify(told), { status });
	};
	return {
		...room,
		put,
		/** What this learner's pages would be sent now. */
		view(): LearnerView {
			const state = room.state();
			const mine = state.learners.get(learner);
			if (!mine) throw new Error('nobody takes the learner out here');
			const view: unknown = JSON.parse(
				JSON.stringify({ shared: shared(state), own: own(state, mine) }),
			);
			if (!isView(view)) throw new Error('a view is a view');
			return view;
		},
		/** The answer that stands in the log. */
		standing(slot: Slot): Json | undefined {
			const presented = room.state().deck.byName(slot.question);
			const votes = room.state().learners.get(learner)?.votes[presented?.index ?? -1];
			return votes?.[slot.round]?.response;
		},
		/** Every answer that the log ever took for it. */
		everTaken(slot: Slot): readonly Json[] {
			const index = room.state().deck.byName(slot.question)?.index;
			return room.log.flatMap((event) =>
				event.type === 'answered' && event.question === index && event.round === slot.round
					? [event.response]
					: [],
			);
		},
	};
}
export type ModelRoom = ReturnType<typeof modelRoom>;

const isView = (value: unknown): value is LearnerView =>
	typeof value === 'object' && value !== null && 'shared' in value && 'own' in value;

/** A tab of that learner: the real outbox and the real answers, and what the page does with them. */
export function modelTab(room: ModelRoom, storage: DeviceStorage = deviceStorage()) {
	const flights: Flight[] = [];
	const env = handMade(storage, flights);
	const open = () => {
		const kept = safeStorage(storage);
		const outbox = openOutbox(env, { device: 'device' }, code, kept, (each) => {
			told.push({ key: each.pending.key, slot: each.pending.slot, refusal: each.refusal });
			answers.delivered(each);
		});
		const answers: Answers = new Answers({
			...{ storage: kept, code, unsent: outbox.unsent, view: () => seen },
			put(slot, command) {
				const key = `key-${randomText(env, 120)}`;
				outbox.put({ key, slot, command: { ...command, key } });
			},
		});
		const skip = (slot: Slot) => {
			answers.setAside(slot);
			const key = `key-${randomText(env, 120)}`;
			const command = { type: 'skip', question: slot.question, key };
			outbox.put({ key, slot: `${slot.question}/skip`, command });
		};
		return { outbox, answers, skip };
	};
	const told: { key: string; slot: string; refusal?: string }[] = [];
	let seen: LearnerView | undefined;
	let page = open();
	return {
		flights,
		told,
		storage,
		answers: () => page.answers,
		skip: (slot: Slot) => page.skip(slot),
		unsent: () => page.outbox.unsent.get(),
		seen: () => seen,
		poke: () => page.outbox.poke(),
		/** A view arrives, and the page does what it does at a closing. */
		show() {
			seen = room.view();
			if (!isClosing(seen)) return;
			const slots = seen.shared.phase === 'finishing' ? page.answers.drafted() : slotsIn(seen);
			for (const slot of slots) page.answers.takeReady(slot);
		},
		reload() {
			page.outbox.close();
			// What was under way is cut; whether it arrived is another matter.
			for (const flight of flights.splice(0)) flight.reject(new Error('cut'));
			seen = undefined;
			page = open();
		},
		close() {
			page.outbox.close();
			for (const flight of flights.splice(0)) flight.reject(new Error('closed'));
		},
	};
}

let drawn = 0;

/** A browser whose network is a list of requests. */
function handMade(storage: DeviceStorage, flights: Flight[]): ClientEnv {
	return {
		base: '',
		random: () => 0,
		// Two tabs draw different keys.
		fill: (array) => array.forEach((_, i) => (array[i] = Math.imul(++drawn, 0x9e3779b1) >>> 24)),
		storage,
		timeouts: { ...impatient, firstMs: 60_000 },
		fetch: (_input, init) =>
			new Promise((resolve, reject) => {
				flights.push({ body: typeof init?.body === 'string' ? init.body : '', resolve, reject });
			}),
	};
}

export type ModelTab = ReturnType<typeof modelTab>;

/** Lets all that hangs on promises happen. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const isClosing = ({ shared: { phase } }: LearnerView): boolean =>
	phase === 'closing' || phase === 'finishing';
export const isOpen = ({ shared: { phase } }: LearnerView): boolean =>
	phase === 'open' || phase === 'working';

/** The questions that a page offers: the one before all, or in one's own pace those still open. */
export function slotsIn({ shared: all, own: mine }: LearnerView): readonly Slot[] {
	if ('question' in all) {
		const round = 'round' in all ? all.round : 1;
		return [{ question: all.question.name, round, number: all.number }];
	}
	const { question, number = 0, skipped = [] } = mine.working ?? {};
	const open = question ? [{ question, number }, ...skipped] : skipped;
	return open.map((each) => ({ question: each.question.name, round: 1, number: each.number }));
}

export interface World {
	readonly room: ModelRoom;
	readonly tabs: readonly ModelTab[];
	/** Every request that was ever made: a middlebox may send one again. */
	readonly sent: string[];
	/** What each tab's hand chose last, by slot. */
	readonly touched: readonly Map<string, Json>[];
}

/** The question that a page shows. */
export const slotOn = (tab: ModelTab): Slot | undefined => {
	const view = tab.seen();
	return view && slotsIn(view)[0];
};

/** The response to a question of the sample that chooses one option, in either kind's form. */
export function choose(room: ModelRoom, slot: Slot, option: number): Json {
	const presented = room.state().deck.byName(slot.question);
	const name = presented?.names[option] ?? '';
	return { chosen: presented?.question.kind === 'choice' ? name : [name] };
}

/** Everything on its way arrives, and every page sees where the room is. */
export async function quiet({ tabs, room, sent }: World): Promise<void> {
	for (let i = 0; i < 40; i++) {
		await settled();
		for (const tab of tabs) {
			tab.poke();
			for (const flight of tab.flights.splice(0)) {
				sent.push(flight.body);
				flight.resolve(flight.answer ?? room.put(flight.body));
			}
		}
		await settled();
		for (const tab of tabs) tab.show();
		if (tabs.every((tab) => tab.unsent().length === 0 && tab.flights.length === 0)) break;
	}
	await settled();
}

export { slotName };
