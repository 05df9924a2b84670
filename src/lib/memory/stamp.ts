import type { Answered, Entry, OfRun, Started } from './entry.ts';

/** What only the page knows of a line: its id, when it was made (ms since 1970) and on which device. */
export type Stamp = Pick<Entry, 'id' | 'at' | 'device'>;

/** What all lines of one run share. */
export type RunFacts = Pick<Started, 'lesson' | 'run' | 'seed' | 'policy'>;

/** What a mark holds beyond what is kept: words on items are the lesson's, not the log's. */
interface FullMark {
	readonly score: number;
	readonly parts: readonly NonNullable<Answered['mark']>['parts'][number][];
}

type Bare<T> = Omit<T, 'v' | keyof Stamp | keyof RunFacts>;

/** What a run reports, as plain values. */
export type Happening =
	| Bare<Started>
	| (Omit<Bare<Answered>, 'mark'> & { readonly mark?: FullMark })
	| Bare<Extract<Entry, { readonly type: 'skipped' | 'moved' | 'went' }>>
	| { readonly type: 'finished' };

/** The line to keep of what happened in a run. */
export function lineOf(happening: Happening, facts: RunFacts, stamp: Stamp): OfRun {
	const { lesson, run, seed, policy } = facts;
	const shared = { v: 1, ...stamp, lesson, run, seed, policy } as const;
	if (happening.type !== 'answered') return { ...happening, ...shared };
	return { ...happening, ...shared, mark: happening.mark && storedMark(happening.mark) };
}

/** The line to keep of a section that was opened. */
export const readLine = (lesson: string, section: string, stamp: Stamp): Entry => ({
	v: 1,
	type: 'read',
	...stamp,
	lesson,
	section,
});

const storedMark = ({ score, parts }: FullMark): NonNullable<Answered['mark']> => ({
	score,
	parts: parts.map(({ id, sign, mistake, expected }) => ({ id, sign, mistake, expected })),
});
