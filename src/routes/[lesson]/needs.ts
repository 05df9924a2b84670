import type { Question } from '#lib/kinds/kind.ts';
import { lazyKinds, type Kinds, type LazyKinds } from '#lib/kinds/play.ts';
import type { Remembered } from './device.ts';
import type { SessionSpec } from './session-spec.ts';

/** What the questions of a session need before they are shown or replayed: their kinds, and themselves where they came as stubs. */
export class Needs {
	readonly #all: readonly Question[];
	readonly #lazy: LazyKinds;
	readonly #supply: SessionSpec['supply'];

	constructor({ questions, supply }: SessionSpec) {
		this.#all = questions.map(({ question }) => question);
		this.#lazy = lazyKinds(this.#all);
		this.#supply = supply;
	}

	get kinds(): Kinds {
		return this.#lazy.kinds;
	}

	/** Fetches what is missing; nothing where all is there. */
	fetch(questions: readonly Question[]): Promise<unknown> | undefined {
		const isThere = this.#lazy.has(questions) && (this.#supply?.has(questions) ?? true);
		if (isThere) return undefined;
		return Promise.all([this.#lazy.fetch(questions), this.#supply?.fetch(questions)]);
	}

	/** The questions of a run, with what replaying it needs, or its first question. */
	async fetchFor(past: Remembered | undefined): Promise<readonly Question[]> {
		const questions = past ? this.#all.filter(({ id }) => past.questions.includes(id)) : this.#all;
		const known = questions.filter(({ kind }) => this.kinds.has(kind));
		const told = new Set(
			past?.entries.flatMap((entry) => ('question' in entry ? [entry.question] : [])),
		);
		const replayed = known.filter(({ id }) => told.has(id));
		// A replay may end at any of them, and asks for its kind.
		await this.#lazy.fetch(replayed.length > 0 ? known : []);
		await this.fetch(replayed.length > 0 ? replayed : known.slice(0, 1));
		return questions;
	}
}
