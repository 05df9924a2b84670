import { fnv1a } from '#lib/base/seeded.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { loadKinds, type Kinds } from '#lib/kinds/play.ts';
import type { ActorCommand, Refusal } from './commands.ts';
import { decide } from './decide.ts';
import { presentDeck, type SecretName } from './deck.ts';
import { type RoomEvent, roomSettings } from './events.ts';
import { foldAll } from './fold.ts';
import { keepOfLesson, type LessonLike, type RoomLesson } from './lesson.ts';
import { openRoom, type RoomState } from './state.ts';
import * as v from 'valibot';

/** A lesson for tests, never listed. Whatever must not be seen too early holds the word `SECRET`. */
export function sampleLesson(questions = 4): LessonLike {
	const all = Array.from({ length: questions }, (_, i) => sampleQuestion(i));
	const half = Math.ceil(questions / 2);
	const section = (id: string, number: number, own: readonly Question[]) => ({
		id,
		number,
		title: `Section ${id}`,
		blocks: [{ type: 'paragraph', children: [`Prose of ${id}`] } as const],
		questions: own,
	});
	return {
		id: 'sample',
		title: 'A sample lesson',
		lang: 'en',
		listed: false,
		mistakes: { mixed: 'SECRET misconception' },
		teacher: 'A note for the host.',
		sections: [section('one', 1, all.slice(0, half)), section('two', 2, all.slice(half))],
	};
}

function sampleQuestion(i: number): Question {
	const say = (text: string) => [{ type: 'paragraph', children: [`SECRET ${text} ${i}`] } as const];
	const one = i % 2 === 0;
	return {
		id: `question-${i}`,
		kind: one ? 'choice' : 'choices',
		section: 'one',
		title: [`Stem number ${i}`],
		stem: [],
		body: {
			options: [0, 1, 2, 3].map((o) => ({
				text: [`Option ${i}.${o}`],
				right: o === 0 || (!one && o === 1),
				feedback: say('feedback'),
				leftOut: say('left out'),
				...(o > 1 ? { mistake: 'mixed' } : {}),
			})),
		},
		hints: [say('hint')],
		explanation: say('explanation'),
		source: ['P1'],
		also: [[`SECRET other words ${i}`]],
		points: 1,
		shuffle: true,
		level: 'recall',
		partial: true,
		sensitive: false,
		wording: `wording-${i}`,
		meaning: `meaning-${i}`,
	};
}

/** Names that are no secret, and stay the same from run to run. */
export const plainNames: SecretName = (...path) => {
	const hash = (salt: string) => fnv1a(`${salt} ${path.join('/')}`).toString(36);
	return `n${hash('a')}${hash('b')}`;
};

export const sampleKinds: Kinds = await loadKinds([{ kind: 'choice' }, { kind: 'choices' }]);

export function keptSample(questions = 4): RoomLesson {
	const kept = keepOfLesson(sampleLesson(questions));
	if (!kept) throw new Error('the sample lesson does not fit');
	return kept;
}

/** A room just opened. */
export function sampleRoom(settings: object = {}, questions = 4): RoomState {
	const opened = {
		type: 'opened' as const,
		at: 1000,
		code: 'ABCDEF',
		secret: 'secret',
		hostHash: 'hash',
		settings: v.parse(roomSettings, settings),
		lesson: keptSample(questions),
	};
	return openRoom(opened, presentDeck(opened.lesson, undefined, sampleKinds, plainNames));
}

/** A room that is driven: each command is decided and folded at once. */
export function driver(first: RoomState) {
	let state = first;
	let now = first.at;
	let keys = 0;
	const log: RoomEvent[] = [];
	const put = (by: ActorCommand['by'], command: ActorCommand['command']): Refusal | undefined => {
		const { events, refusal } = decide(state, { by, command }, now);
		if (!events) return refusal;
		log.push(...events);
		state = foldAll(state, events);
		return undefined;
	};
	const key = () => `key-${String(++keys).padStart(6, '0')}`;
	const host = { role: 'host', device: 'desk' } as const;
	type Step =
		'start' | 'close' | 'discuss' | 'again' | 'reveal' | 'next' | 'pause' | 'resume' | 'end';
	return {
		log,
		put,
		key,
		state: () => state,
		now: () => now,
		wait(ms: number) {
			now += ms;
			put({ role: 'clock' }, { type: 'tick' });
		},
		step: (type: Step) => put(host, { type, key: key(), expected: state.step }),
		host: (command: ActorCommand['command']) => put(host, command),
		join(tokenHash: string, name = 'Quiet Heron') {
			return put({ role: 'stranger', tokenHash }, { type: 'join', key: key(), name });
		},
		/** Answers the question before all (or `index`) with the items written at these places. */
		answer(
			id: string,
			items: readonly number[],
			more: { index?: number; turn?: number; round?: 1 | 2 } = {},
		) {
			const index = more.index ?? state.asked?.index ?? 0;
			const presented = state.deck.presented[index];
			const names = items.map((item) => presented?.names[item] ?? 'none');
			return put(
				{ role: 'learner', id },
				{
					type: 'answer',
					key: key(),
					question: presented?.name ?? 'none',
					round: more.round ?? state.asked?.round ?? 1,
					turn: more.turn ?? (state.learners.get(id)?.turn ?? 0) + 1,
					response: { chosen: presented?.question.kind === 'choice' ? (names[0] ?? '') : names },
				},
			);
		},
	};
}
