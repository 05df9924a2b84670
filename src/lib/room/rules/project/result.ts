import type { Mark, Part } from '#lib/kinds/kind.ts';
import { asWritten } from '#lib/kinds/kind.ts';
import type { Kinds } from '#lib/kinds/play.ts';
import type { PresentedQuestion } from '../deck.ts';
import { changeTexts, type Json } from '../json.ts';
import { maySeeResult } from '../own-pace.ts';
import { onDeck, type Learner, type RoomState } from '../state.ts';
import { reveal, type RevealedQuestion } from './concealed.ts';
import { shown } from './standings.ts';

/** What all lines of a session share in a learner's own log (`memory/entry.ts` reads them). */
interface TakeHomeLine {
	readonly v: 1;
	readonly id: string;
	readonly at: number;
	readonly device: 'room';
	readonly lesson: string;
	readonly run: string;
	readonly seed: '';
	readonly policy: 'room';
}

/** A session in a learner's own log: items by their place in the file, the lesson's ids. */
type TakeHomeEntry =
	| (TakeHomeLine & {
			readonly type: 'started';
			readonly questions: readonly string[];
			readonly place: 'room';
	  })
	| (TakeHomeLine & {
			readonly type: 'answered';
			readonly question: string;
			readonly wording: string;
			readonly meaning?: string;
			readonly turn: number;
			readonly try: 1 | 2;
			readonly hints: 0;
			readonly response: Json;
			/** None where its kind gives no marks. */
			readonly mark?: Pick<Mark, 'score'> & {
				readonly parts: readonly Pick<Part, 'id' | 'sign' | 'mistake' | 'expected'>[];
			};
	  })
	| (TakeHomeLine & { readonly type: 'finished' });

/** A learner's own result: each question with key and explanation, what they gave, and entries to take home. */
export interface Result {
	readonly lesson: { readonly id: string; readonly title: string; readonly lang: string };
	readonly name: string;
	/** Where a copy of this site stays up after class, if the host named one. */
	readonly copy?: string;
	readonly questions: readonly {
		readonly question: RevealedQuestion;
		readonly answers: Readonly<Partial<Record<1 | 2, Json>>>;
	}[];
	readonly entries: readonly TakeHomeEntry[];
}

/** The result, or undefined while it is too early for it. */
export function result(state: RoomState, learner: Learner, kinds: Kinds): Result | undefined {
	if (!maySeeResult(state, learner)) return undefined;
	const { id, title, lang } = state.setup.lesson;
	const ownPace = state.setup.settings.pace === 'own';
	const indices = ownPace ? onDeck(state).map(({ index }) => index) : shown(state);
	const presented = indices.flatMap((index) => state.deck.presented[index] ?? []);
	return {
		lesson: { id, title, lang },
		name: learner.name,
		copy: state.setup.settings.copy,
		questions: presented.map((each) => {
			const votes = learner.votes[each.index];
			const answers = { 1: votes?.[1]?.response, 2: votes?.[2]?.response };
			return { question: reveal(each), answers };
		}),
		entries: entriesOf(state, learner, presented, kinds),
	};
}

function entriesOf(
	state: RoomState,
	learner: Learner,
	presented: readonly PresentedQuestion[],
	kinds: Kinds,
): readonly TakeHomeEntry[] {
	const { code, lesson, at: openedAt } = state.setup;
	const run = `room-${code}-${openedAt}`;
	const line = (id: string, at: number): TakeHomeLine => ({
		...{ v: 1, id: `${run}-${learner.id}-${id}`, at, device: 'room' },
		...{ lesson: lesson.id, run, seed: '', policy: 'room' },
	});
	const answers = presented.flatMap(({ index, question, names, scores, isReady }, turn) =>
		([1, 2] as const).flatMap((round): TakeHomeEntry[] => {
			const answer = learner.votes[index]?.[round];
			const response = answer && asInFile({ names }, answer.response);
			const mark = kinds.get(question.kind)?.mark(question, response);
			const isWhole = mark !== undefined || (!scores && isReady(answer?.response ?? null));
			if (!answer || response === undefined || !isWhole) return [];
			const { id, wording, meaning } = question;
			const shared = line(`${id}-${round}`, answer.at);
			const which = { question: id, wording, ...(meaning && { meaning }) };
			const asked = { ...which, turn, try: round, hints: 0 } as const;
			return [
				{ ...shared, type: 'answered', ...asked, response, ...(mark && { mark: bare(mark) }) },
			];
		}),
	);
	if (answers.length === 0) return [];
	const questions = presented.map(({ question }) => question.id);
	return [
		{ ...line('start', openedAt), type: 'started', questions, place: 'room' },
		...answers,
		{ ...line('end', state.at), type: 'finished' },
	];
}

/** Words on items are the lesson's, not the log's. */
const bare = ({ score, parts }: Mark) => ({
	score,
	parts: parts.map(({ id, sign, mistake, expected }) => ({ id, sign, mistake, expected })),
});

/** The response with the items called as the file has them. */
function asInFile({ names }: Pick<PresentedQuestion, 'names'>, response: Json): Json {
	const written = new Map(names.map((name, index) => [name, asWritten(index)]));
	return changeTexts(response, (text) => written.get(text) ?? text);
}
