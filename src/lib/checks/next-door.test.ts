import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceOf, readSample, typedOf } from './lesson-samples.ts';
import { nextDoorOf } from './next-door.ts';

/** What a neighbour tells of the answers of a section, in the words in which it does. */
const told = (quiz: string, lang = 'en') =>
	nextDoorOf(readSample(quiz, { lang })).flatMap(({ asked, places }) =>
		places.map(({ by, part, span, words }) => {
			expect(by.file.text.slice(span.start, span.end)).toBe(words);
			return `${asked.question.id} < ${by.question.id} ${part}: ${words}`;
		}),
	);

const neighbour = (
	parts: Partial<Record<'stem' | 'option' | 'say' | 'hint' | 'note' | 'also', string>>,
) => `
## ${parts.stem ?? 'What was seen?'} {#near}

- [x] ${parts.option ?? 'Nothing'}
  > ${parts.say ?? 'So it was.'}
- [ ] Something
  > So it was not.

> [!TIP]
> ${parts.hint ?? 'Look again.'}

> [!NOTE]
> ${parts.note ?? 'Nothing was seen.'}

Source: P1
Also: ${parts.also ?? 'What could be seen?'}
`;

describe('wherever a neighbour says it', () => {
	test.each([
		['stem', 'question'],
		['option', 'option'],
		['say', 'feedback'],
		['hint', 'hint'],
		['note', 'explanation'],
		['also', 'wording'],
	] as const)('in its %s', (field, part) => {
		const near = neighbour({ [field]: 'There in Koi-Tash it rained' });
		const asked = typedOf('village', 'Koi-Tash');
		const found = [`village < near ${part}: Koi-Tash`];
		expect(told(asked + near)).toEqual(found);
		// Quizzes have an order of their own.
		expect(told(`${near}\n${asked}`)).toEqual(found);
	});

	test.each([
		['order', '## Order these days. {#near}\n\n1. Monday\n2. Koi-Tash\n\nSource: P1\n'],
		[
			'match',
			'## Match. {#near}\n\n| a | b |\n| --- | --- |\n| Koi-Tash | 3 |\n| Osh | 4 |\n\nSource: P1\n',
		],
		['sort', '## Sort. {#near}\n\n- Here\n  - Koi-Tash\n- There\n  - Osh\n\nSource: P1\n'],
		[
			'who says',
			'## Who says so? {#near}\n\n> In Koi-Tash it rained.\n\nSource: P1\nAnswer: event @reporter\n',
		],
		['foreseen', typedOf('near', 'rain', 'Wrong: snow > Not in Koi-Tash.\n')],
	])('in a question of another kind: %s', (_, near) => {
		expect(told(`${typedOf('village', 'Koi-Tash')}\n${near}`)).toEqual([
			expect.stringMatching(/^village < near \w+: Koi-Tash$/),
		]);
	});
});

describe('what is the same answer, and what is not', () => {
	test.each([
		['hostage', 'Two hostages came home.', ['hostages']],
		['Moscow', "Moscow's answer came late.", ["Moscow's"]],
		['water board | board', 'The water board met.', ['water board']],
		['cafe', 'They met in a café.', ['café']],
		['because | so', 'So it was, because it rained.', []],
		['AFP', 'That afp saw, AFP tells.', ['afp', 'AFP']],
		['rain', 'The train was late.', []],
		['Osh', 'They washed in Oshawa.', []],
	])('"%s" in "%s"', (answer, said, words) => {
		expect(told(typedOf('asked', answer) + neighbour({ stem: said }))).toEqual(
			words.map((each) => `asked < near question: ${each}`),
		);
	});

	test.each([
		['52', '', 'Of fifty-two people half were police.', ['fifty-two']],
		['24..28', '', 'There were 26 of them, not 29.', ['26']],
		['2017', '', 'He won in October 2017.', ['2017']],
		['8', 'Unit: people\n', 'On 8 August it rained for 8 hours.', []],
		['8', 'Unit: people\n', 'There 8 people stood.', ['8']],
		['26', 'Unit: people\n', 'On 26 June and on June 26 they met.', []],
		['6000000', '', 'About 6 million live there.', ['6']],
		['52', '', 'House 152, 5.2 km away, in 520 days.', []],
	])('the number %s %sin "%s"', (answer, unit, said, words) => {
		expect(told(typedOf('asked', answer, unit) + neighbour({ note: said }))).toEqual(
			words.map((each) => `asked < near explanation: ${each}`),
		);
	});

	test.each([
		['ar', 'حجر', 'ماذا كُتب على الحجر؟', ['الحجر']],
		['ky', 'Бишкек', 'Ал Бишкекте болгон.', ['Бишкекте']],
		['de', 'Zeuge', 'Der Zeuge schwieg.', ['Zeuge']],
	])('in %s: "%s"', (lang, answer, said, words) => {
		expect(told(typedOf('asked', answer) + neighbour({ stem: said }), lang)).toEqual(
			words.map((each) => `asked < near question: ${each}`),
		);
	});
});

test('a question tells nothing of itself, other sections nothing, fields and comments nothing', () => {
	const own = typedOf('asked', 'Koi-Tash', 'Wrong: Osh > Not so.\nAlso: Where is Koi-Tash?\n');
	const hidden = `## And then? {#near}\n\n<!-- Koi-Tash -->\n\n- [x] Rain {mistake=koi-tash}\n- [ ] Snow\n\nSource: P1\n`;
	expect(told(own)).toEqual([]);
	expect(told(typedOf('who', 'people') + typedOf('many', '52', 'Unit: people\n'))).toEqual([]);
	expect(told(`${own}\n${hidden}`)).toEqual([]);
	expect(told(`${own}\n${typedOf('same', 'Koi-Tash')}`)).toEqual([
		'same < asked wording: Koi-Tash',
	]);
	expect(told(typedOf('a', 'Osh') + typedOf('b', 'Talas', 'Wrong: Osh > No.\n'))).toEqual([]);
});

test('whatever is typed is found next door, and only there', () => {
	const word = fc.stringMatching(/^[bcdfgk][aeiou][lmnprt][aeiou][lmnprt]{1,2}$/);
	fc.assert(
		fc.property(word, word, (answer, other) => {
			fc.pre(!other.startsWith(answer));
			const near = (said: string) => choiceOf('near', [`It was ${said} there`, 'Nothing']);
			expect(told(typedOf('asked', answer) + near(answer))).toHaveLength(1);
			expect(told(typedOf('asked', answer) + near(other))).toEqual([]);
		}),
		{ seed: 3, numRuns: 60 },
	);
});

test('of an answer that stands everywhere no more is told than somebody would read', () => {
	const many = Array.from({ length: 60 }, (_, i) =>
		choiceOf(`near-${i}`, [`52 people, ${i}`, 'Nobody']),
	);
	expect(told(typedOf('asked', '52') + many.join('\n')).length).toBeLessThanOrEqual(12);
});
