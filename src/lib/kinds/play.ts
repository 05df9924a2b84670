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
};

/** Kinds by name, as a run needs them. */
export type Kinds = ReadonlyMap<string, Kind>;

export const kindNames: readonly string[] = Object.keys(faces);

/** Fetches the kinds that these questions are of; kinds this version doesn't know are left out. */
export async function loadKinds(questions: readonly Pick<Question, 'kind'>[]): Promise<Kinds> {
	const names = new Set(questions.map((question) => question.kind));
	const known = [...names].flatMap((name) => {
		const load = Object.hasOwn(faces, name) ? faces[name] : undefined;
		return load ? [load()] : [];
	});
	return new Map((await Promise.all(known)).map((kind) => [kind.name, kind]));
}
