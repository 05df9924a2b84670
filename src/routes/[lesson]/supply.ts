import type { Question } from '#lib/kinds/kind.ts';
import { sliceAddress, type Slice, type Stub } from './slices.ts';

/**
 * The questions of a run that were not sent with the page. A question stands in the run by its stub; what else it is must have been
 * fetched before it is shown.
 */
export class Supply {
	/** One for each stub, in their order. */
	readonly questions: readonly Question[];
	readonly #slices: ReadonlyMap<string, string>;
	readonly #whole = new Map<string, Question>();
	readonly #fetching = new Map<string, Promise<void>>();
	readonly #lessonHref: string;

	constructor(lessonHref: string, stubs: readonly Stub[]) {
		this.#lessonHref = lessonHref;
		this.#slices = new Map(stubs.map(({ id, slice }) => [id, slice]));
		this.questions = stubs.map((stub) => standIn(stub, () => this.#now(stub.id)));
	}

	has(questions: readonly Pick<Question, 'id'>[]): boolean {
		return this.#missing(questions).length === 0;
	}

	/** Fetches these questions; rejects where one can't be had. What failed can be asked for again. */
	async fetch(questions: readonly Pick<Question, 'id'>[]): Promise<void> {
		const slices = new Set(this.#missing(questions).map(({ id }) => this.#slices.get(id) ?? ''));
		await Promise.all([...slices].map((slice) => this.#once(slice)));
	}

	/** Those of the stubs that are not here yet; a question that came with the page has none. */
	#missing(questions: readonly Pick<Question, 'id'>[]) {
		return questions.filter(({ id }) => this.#slices.has(id) && !this.#whole.has(id));
	}

	#once(slice: string): Promise<void> {
		const fetching = this.#fetching.get(slice) ?? this.#take(slice);
		this.#fetching.set(slice, fetching);
		fetching.catch(() => this.#fetching.delete(slice));
		return fetching;
	}

	async #take(slice: string): Promise<void> {
		const { questions } = await fetchJson<Slice>(sliceAddress(this.#lessonHref, slice));
		for (const question of questions) this.#whole.set(question.id, question);
	}

	#now(id: string): Question {
		const question = this.#whole.get(id);
		if (!question) throw new Error(`The question "${id}" was not fetched before it was needed.`);
		return question;
	}
}

/** What a file of the site says: its own, of the same build. */
export async function fetchJson<File>(address: string): Promise<File> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json();
}

/** A question by its stub: the rest is read where it is asked for. */
const standIn = ({ slice: _, ...stub }: Stub, now: () => Question): Question => ({
	...stub,
	get title() {
		return now().title;
	},
	get stem() {
		return now().stem;
	},
	get body() {
		return now().body;
	},
	get hints() {
		return now().hints;
	},
	get explanation() {
		return now().explanation;
	},
	get source() {
		return now().source;
	},
	get also() {
		return now().also;
	},
	get points() {
		return now().points;
	},
	get shuffle() {
		return now().shuffle;
	},
	get goal() {
		return now().goal;
	},
	get level() {
		return now().level;
	},
	get partial() {
		return now().partial;
	},
	get sensitive() {
		return now().sensitive;
	},
	get evidence() {
		return now().evidence;
	},
});
