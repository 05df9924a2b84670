import type { LearnerSession } from '#lib/room/client/index.ts';
import { refusalWords, seat as words } from '#lib/words/en.room.ts';
import type { DeviceStorage } from '#lib/room/client/index.ts';

/** A question in one round, as the outbox names it: `name/round`. */
const slotOf = (question: string, round: 1 | 2) => `${question}/${round}`;

interface Draft {
	readonly slot: string;
	readonly response: unknown;
}

/**
 * What a learner is about to answer, and what became of it. What was chosen and not sent is kept on the device too, so that a
 * refresh loses nothing.
 */
export class Answering {
	#draft = $state.raw<Draft>();
	/** What the status says of the last answer; gone as soon as another is begun. */
	#said = $state('');
	/** The answer that the server took last, before the room's view shows it. */
	#taken = $state.raw<Draft>();
	readonly #key: string;
	readonly #storage: DeviceStorage;

	constructor(code: string, storage: DeviceStorage) {
		this.#key = `readback/room/${code}/draft`;
		this.#storage = storage;
		this.#draft = readDraft(attempt(() => storage.getItem(this.#key)) ?? '');
	}

	/** What stands in the question: chosen here, else what the room has, else for a second vote the first. */
	shown(question: string, round: 1 | 2, kept: Readonly<Partial<Record<1 | 2, unknown>>> = {}) {
		const slot = slotOf(question, round);
		if (this.#draft?.slot === slot) return this.#draft.response;
		if (this.#taken?.slot === slot) return this.#taken.response;
		return kept[round] ?? kept[1];
	}

	/** What there is to say of this question's answer. */
	status(question: string, round: 1 | 2, has: boolean, waits: boolean, failing: boolean): string {
		if (waits) return failing ? words.connection['saved-here'] : words.sending;
		if (this.#said !== '') return this.#said;
		const isTaken = has || this.#taken?.slot === slotOf(question, round);
		if (!isTaken) return '';
		return this.#draft?.slot === slotOf(question, round) ? words.changed : words.saved;
	}

	respond(question: string, round: 1 | 2, response: unknown): void {
		this.#said = '';
		this.#keep({ slot: slotOf(question, round), response });
	}

	send(session: LearnerSession, question: string, round: 1 | 2, response: unknown): void {
		if (response === undefined || response === null) {
			this.#said = words.nothingYet;
			return;
		}
		this.#said = '';
		this.#keep({ slot: slotOf(question, round), response });
		session.answer(question, round, response);
	}

	/** Hears what became of an answer. */
	delivered(slot: string, refusal: string | undefined): void {
		this.#said = refusal === undefined ? words.saved : refusalWords(refusal);
		if (refusal !== undefined || this.#draft?.slot !== slot) return;
		this.#taken = this.#draft;
		this.#keep(undefined);
	}

	/** Another question has come: what was said of the one before says nothing of this one. */
	fresh(): void {
		this.#said = '';
	}

	#keep(draft: Draft | undefined): void {
		this.#draft = draft;
		attempt(() => {
			if (draft) this.#storage.setItem(this.#key, JSON.stringify(draft));
			else this.#storage.removeItem(this.#key);
		});
	}
}

function readDraft(text: string): Draft | undefined {
	const value: unknown = attempt(() => JSON.parse(text));
	const isDraft =
		typeof value === 'object' &&
		value !== null &&
		'slot' in value &&
		typeof value.slot === 'string' &&
		'response' in value;
	return isDraft ? { slot: String(value.slot), response: value.response } : undefined;
}

function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
