import type { Kind, Question } from './kind.ts';

/** Every kind's playing face, fetched when a run has such a question. A new kind adds one line. */
const faces: Readonly<Record<string, () => Promise<Kind>>> = {
	choice: async () => (await import('./choice/play.ts')).choice,
	choices: async () => (await import('./choices/play.ts')).choices,
	order: async () => (await import('./order/play.ts')).order,
	match: async () => (await import('./match/play.ts')).match,
	sort: async () => (await import('./sort/play.ts')).sort,
	typed: async () => (await import('./typed/play.ts')).typed,
	number: async () => (await import('./number/play.ts')).number,
	place: async () => (await import('./place/play.ts')).place,
	'who-says': async () => (await import('./who-says/play.ts')).whoSaysKind,
	recall: async () => (await import('./recall/play.ts')).recall,
};

/** Kinds by name, as a run needs them. */
export type Kinds = ReadonlyMap<string, Kind>;

export const kindNames: readonly string[] = Object.keys(faces);

/** Fetches the kinds that these questions are of; kinds this version doesn't know are left out. */
export async function loadKinds(questions: readonly Pick<Question, 'kind'>[]): Promise<Kinds> {
	const known = namesIn(questions).flatMap((name) => faces[name]?.() ?? []);
	return new Map((await Promise.all(known)).map((kind) => [kind.name, kind]));
}

/** Kinds that stand in a run before they are fetched: one must be fetched before its question is shown or replayed. */
export interface LazyKinds {
	readonly kinds: Kinds;
	has(questions: readonly Pick<Question, 'kind'>[]): boolean;
	fetch(questions: readonly Pick<Question, 'kind'>[]): Promise<void>;
}

/** The kinds that these questions are of, to be fetched as they are needed. */
export function lazyKinds(questions: readonly Pick<Question, 'kind'>[]): LazyKinds {
	const fetched = new Map<string, Kind>();
	const now = (name: string): Kind => {
		const kind = fetched.get(name);
		if (!kind) throw new Error(`The kind "${name}" was not fetched before it was needed.`);
		return kind;
	};
	const standIn = (name: string): Kind => ({
		name,
		get scores() {
			return now(name).scores;
		},
		open: (...given) => now(name).open(...given),
		ready: (...given) => now(name).ready(...given),
		mark: (...given) => now(name).mark(...given),
		step: (...given) => now(name).step(...given),
		answer: (...given) => now(name).answer(...given),
		tell: (...given) => now(name).tell(...given),
		untried: (...given) => now(name).untried(...given),
		withWords: (...given) => now(name).withWords(...given),
		wordsIn: (...given) => now(name).wordsIn(...given),
	});
	return {
		kinds: new Map(namesIn(questions).map((name) => [name, standIn(name)])),
		has: (wanted) => namesIn(wanted).every((name) => fetched.has(name)),
		async fetch(wanted) {
			for (const [name, kind] of await loadKinds(wanted)) fetched.set(name, kind);
		},
	};
}

const namesIn = (questions: readonly Pick<Question, 'kind'>[]): string[] =>
	[...new Set(questions.map(({ kind }) => kind))].filter((name) => Object.hasOwn(faces, name));
