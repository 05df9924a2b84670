import { expect, test } from 'vitest';
import { importBank } from '#lib/exchange/index.ts';
import { checkLesson } from '#lib/checks/index.ts';
import { isMechanical } from '#lib/base/finding.ts';

const settings = '---\ntitle: A\nsummary: b\nlang: en\nasOf: 2020\nsource: { title: c }\n---\n';
const source = '---\nvoices: { reporter: the reporter }\n---\n\n## P4\n\n- reporter: A fact.\n';

const question = (stem: string, answer: string) =>
	`## ${stem}\n\n${answer}\n\n> [!NOTE]\n> So.\n\nSource: P4\n`;
const findings = (quiz: string) =>
	checkLesson(
		'one',
		new Map([
			...[['lesson.md', settings] as const, ['source.md', source] as const],
			...[
				['1-a.md', '---\ntitle: A\n---\n\nText. [P4]\n'] as const,
				['1-a.quiz.md', quiz] as const,
			],
		]),
	).findings.filter(({ severity }) => severity === 'error');
const named = (quiz: string) =>
	findings(quiz).map((each) => [each.line, each.name, each.fix && isMechanical(each)]);
const choice = (wrong: string) =>
	question('Which one? {#one}', `- [x] a\n  > Yes.\n- [ ] ${wrong}`);

test.each([
	['b > That is wrong, since it is.', 5, false],
	['b -> That is wrong, since it is.', 5, false],
	['b\n      > No.', 6, true],
	['b\n  -> No.', 6, false],
	['b\n  &gt; No.', 6, false],
])('feedback that is read as words of the option: %j', (wrong, line, mends) => {
	expect(named(choice(wrong))).toEqual([[line, 'detached-feedback', mends]]);
});

test.each([
	'5 > 3',
	'Rain > snow',
	'b \\> That is wrong, since it is.',
	'a -> b -> c',
	'10:30 > 9:00.',
])('words with such a sign are left alone: %j', (wrong) =>
	expect(named(choice(`${wrong}\n  > No.`))).toEqual([]),
);

test('an option of a bank with such a sign comes in as it is', () => {
	const content = 'Which? {=The mayor > She said so. ~b}';
	const { rows } = importBank({ name: 'a.gift', content, today: '2026-11-30' });
	expect(rows.map(({ outcome }) => outcome)).toEqual(['came-in']);
});

test('items that run into the one above, and numbers that go back', () => {
	const order = (items: string) => named(question('In which order? {#one}', items));
	expect(order('1. a\n2.b\n3. c')).toEqual([[4, 'split-list', true]]);
	expect(order('1. a\n   > Yes.\n2.b\n3. c')).toEqual([[5, 'split-list', true]]);
	expect(order('1. a\n   2.5 times b\n2. c')).toEqual([]);
	expect(order('2. a\n1. b\n3. c')).toEqual([[4, 'bad-value', undefined]]);
	expect(order('1. a\n1. b\n1. c')).toEqual([]);
	// Nor is a number below an item with a slip in its mark made text.
	expect(order('1. a\n- b\n3. c')).toEqual([[4, 'split-list', undefined]]);
});

test('words in round brackets are no citation inside a question, and which of two ids is the copy is not guessed', () => {
	expect(named(question('What does white phosphorus (P4) do? {#one}', 'Answer: burn'))).toEqual([]);
	const twice = choice('b\n  > No.');
	expect(named(`${twice}\n${twice}`)).toEqual([[13, 'duplicate-id', false]]);
});
