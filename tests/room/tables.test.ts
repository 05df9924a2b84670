import { expect, test } from 'vitest';
import { authors } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { kindNames, loadKinds } from '#lib/kinds/play.ts';
import { presentDeck, type PresentedQuestion } from '#lib/room/rules/deck.ts';
import { changeTexts, readResponse, type Json } from '#lib/room/rules/json.ts';
import { keepOfLesson } from '#lib/room/rules/lesson.ts';
import { tally } from '#lib/room/rules/project/tally.ts';
import { driver, keptSample, sampleRoom } from '#lib/room/rules/sample.ts';
import { secretNames } from '#lib/room/server/secrets.ts';
import { responsesCsv } from '#lib/room/rules/statistics/tables.ts';
import { openRoom } from '#lib/room/rules/state.ts';
import { readLessons } from '../../src/tools/lessons-plugin.ts';

const { lessons } = readLessons('questions');
const kinds = await loadKinds(kindNames.map((kind) => ({ kind })));
const roomName = /\bi[0-9a-f]{16}\b/;

/** Every lesson's questions as a room deals them. */
const decks = lessons.map((lesson) => {
	const kept = keepOfLesson(lesson);
	if (!kept) throw new Error(`${lesson.id} does not fit a room`);
	return presentDeck(kept, undefined, kinds, secretNames('a secret'));
});

/** A sample of the question's author as this room's phones would send it: items by the room's names. */
function asSent(presented: PresentedQuestion, given: unknown, score: number): Json | undefined {
	const plain = readResponse(given);
	if (plain === undefined) return undefined;
	const named = changeNames(presented, plain);
	return [named, plain].find(
		(each) => Math.abs((presented.mark(each)?.score ?? -1) - score) < 1e-9,
	);
}

/** Item ids stand in values alone: the keys of a response are the kind's own. */
function changeNames(presented: PresentedQuestion, plain: Json): Json {
	return changeTexts(plain, (text) =>
		/^\d+$/.test(text) ? (presented.names[Number(text)] ?? text) : text,
	);
}

function samplesOf(presented: PresentedQuestion) {
	const samples = authors.get(presented.question.kind)?.samples(presented.question) ?? [];
	return samples.flatMap(({ response, score }) => {
		const sent = score === undefined ? undefined : asSent(presented, response, score);
		return sent === undefined || score === undefined ? [] : [{ sent, score }];
	});
}

test('every kind tells a response in the question’s own words, and no two different ones alike', () => {
	const told = new Set<string>();
	for (const presented of decks.flatMap((deck) => deck.presented)) {
		const { id, kind } = presented.question;
		const scores = new Map<string, number>();
		for (const { sent, score } of samplesOf(presented)) {
			const words = presented.tell(sent);
			expect(words, `${id} (${kind})`).not.toBe('');
			expect(words, `${id} (${kind})`).not.toMatch(roomName);
			expect(words, `${id} (${kind})`).not.toMatch(/undefined|\[object|^[{[]/);
			expect(scores.get(words) ?? score, `${id}: ${words}`).toBeCloseTo(score, 9);
			scores.set(words, score);
			told.add(kind);
		}
	}
	expect([...told].sort(), 'a kind without a sample is a kind untested').toEqual(
		kindNames.filter((name) => !kinds.get(name)?.unmarked).sort(),
	);
});

const text = (said: string) => [said];
const bodies: Readonly<
	Record<string, { body: unknown; give: (names: readonly string[]) => Json; words: string }>
> = {
	choice: {
		body: {
			options: [
				{ text: text('Yes'), right: true },
				{ text: text('No'), right: false },
			],
		},
		give: (names) => ({ chosen: names[1] ?? '' }),
		words: 'No',
	},
	order: {
		body: { items: [{ text: text('First') }, { text: text('Second') }] },
		give: (names) => ({ order: [names[1] ?? '', names[0] ?? ''] }),
		words: '1. Second; 2. First',
	},
	match: {
		body: {
			columns: { left: text('Small'), right: text('Large') },
			pairs: [
				{ left: text('a'), right: text('A') },
				{ left: text('b'), right: text('B') },
			],
			spare: [],
		},
		give: (names) => ({
			pairs: [
				[names[1] ?? '', names[2] ?? ''],
				[names[0] ?? '', names[3] ?? ''],
			],
		}),
		words: 'a – B; b – A',
	},
	sort: {
		body: {
			boxes: [
				{ name: text('Fruit'), cards: [{ text: text('pear') }] },
				{ name: text('Tree'), cards: [{ text: text('oak') }] },
			],
		},
		give: (names) => ({
			boxes: [
				[names[2] ?? '', names[1] ?? ''],
				[names[3] ?? '', names[1] ?? ''],
			],
		}),
		words: 'Tree: ',
	},
	place: {
		body: {
			places: [
				{ id: 'here', name: 'Here', at: [1, 2] },
				{ id: 'there', name: 'There', at: [3, 4] },
			],
			answer: 0,
			withinKm: 5,
			wrong: [{ place: 1 }],
		},
		give: (names) => ({ place: names[1] ?? '' }),
		words: 'There',
	},
	'who-says': {
		body: {
			statement: [],
			kind: 'seen',
			voices: [
				{ id: 'a', name: 'AFP' },
				{ id: 'b', name: 'The ministry' },
			],
			voice: 0,
		},
		give: (names) => ({ group: 'official', voice: names[1] ?? '' }),
		words: 'Stated by an official body – The ministry',
	},
	typed: {
		body: { answers: ['Bishkek'], wrong: [] },
		give: () => ({ text: 'Osh, I think' }),
		words: 'Osh, I think',
	},
};

test.each(Object.entries(bodies))(
	'the file of responses, and the host’s page, read “%s” as the question says it',
	(kind, { body, give, words }) => {
		const lesson = keptSample(1);
		const [section] = lesson.sections;
		const [sample] = section?.questions ?? [];
		if (!section || !sample) throw new Error('the sample has a question');
		const question: Question = { ...sample, kind, body };
		const whole = { ...lesson, sections: [{ ...section, questions: [question] }] };
		const deck = presentDeck(whole, undefined, kinds, secretNames('another secret'));
		const [presented] = deck.presented;
		if (!presented) throw new Error('the question is presented');
		const room = driver(openRoom(sampleRoom({ naming: 'none' }).setup, deck));
		room.join('t1');
		room.step('start');
		const command = {
			question: presented.name,
			round: 1,
			turn: 1,
			response: give(presented.names),
		} as const;
		const by = { role: 'learner', id: 'l1' } as const;
		expect(room.put(by, { type: 'answer', key: room.key(), ...command })).toBeUndefined();
		expect(tally(room.state(), presented, 1).responses[0]?.words).toContain(words);
		room.step('close');
		room.wait(2000);
		room.step('reveal');
		const csv = responsesCsv(room.state());
		expect(csv).toContain(words);
		expect(csv).not.toMatch(roomName);
	},
);
