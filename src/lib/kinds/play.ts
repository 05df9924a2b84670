import { choice } from './choice/play.ts';
import type { Kind, Question } from './kind.ts';

/** Every kind's playing face, fetched when a run has such a question. A new kind adds one line. */
const faces: Readonly<Record<string, () => Promise<Kind>>> = {
	// The one that almost every page begins with.
	choice: () => Promise.resolve(choice),
	choices: () => import('./choices/play.ts').then((face) => face.choices),
	order: () => import('./order/play.ts').then((face) => face.order),
	match: () => import('./match/play.ts').then((face) => face.match),
	sort: () => import('./sort/play.ts').then((face) => face.sort),
	typed: () => import('./typed/play.ts').then((face) => face.typed),
	number: () => import('./number/play.ts').then((face) => face.number),
	place: () => import('./place/play.ts').then((face) => face.place),
	'who-says': () => import('./who-says/play.ts').then((face) => face.whoSaysKind),
	recall: () => import('./recall/play.ts').then((face) => face.recall),
};

/** Kinds by name, as a run needs them. */
export type Kinds = Pick<ReadonlyMap<string, Kind>, 'get' | 'has'>;

export const kindNames: readonly string[] = Object.keys(faces);

/** Fetches the kinds that these questions are of; kinds this version doesn't know are left out. */
export async function loadKinds(
	questions: readonly Pick<Question, 'kind'>[],
): Promise<ReadonlyMap<string, Kind>> {
	const known = namesIn(questions).flatMap((name) => faces[name]?.() ?? []);
	return new Map((await Promise.all(known)).map((kind) => [kind.name, kind]));
}

/** Kinds that a run has before they are fetched: one must be fetched before its question is shown or replayed. */
export interface LazyKinds {
	readonly kinds: Kinds;
	has(questions: readonly Pick<Question, 'kind'>[]): boolean;
	fetch(questions: readonly Pick<Question, 'kind'>[]): Promise<void>;
}

/** The kinds that these questions are of, to be fetched as they are needed. */
export function lazyKinds(questions: readonly Pick<Question, 'kind'>[]): LazyKinds {
	const fetched = new Map<string, Kind>();
	const names = namesIn(questions);
	return {
		kinds: {
			has: (name) => names.includes(name),
			get(name) {
				const kind = fetched.get(name);
				// A run asks for no other kinds than those it has.
				if (!kind) throw new Error(`No kind ${name}`);
				return kind;
			},
		},
		has: (wanted) => namesIn(wanted).every((name) => fetched.has(name)),
		async fetch(wanted) {
			for (const [name, kind] of await loadKinds(wanted)) fetched.set(name, kind);
		},
	};
}

const namesIn = (questions: readonly Pick<Question, 'kind'>[]): string[] =>
	[...new Set(questions.map(({ kind }) => kind))].filter((name) => Object.hasOwn(faces, name));
