import { expect, test } from 'vitest';
import { readLesson } from '#lib/notation/index.ts';
import type { Question } from '#lib/kinds/kind.ts';

const files = {
	'lesson.md': `---
title: A flood
summary: What happened.
lang: en
asOf: 2024-05-02
source: { title: River rises, agency: Local Desk, date: 2024-05-02 }
mistakes: { roles: Who does what was confused. }
---

A small lesson.
`,
	'source.md': '---\nvoices:\n  reporter: the reporter\n---\n\n## P1\n\n- reporter: It rained.\n',
	'1-flood.md': '---\ntitle: The flood\n---\n\nIt rained [P1].\n',
	'places.md': placesOf('alpha', 'beta', 'gamma'),
};

function placesOf(...ids: readonly string[]): string {
	const entries = ids.map(
		(id, i) => `## ${id} {#${id}}\n\nThere.\n\nAt: 42.${i + 1}, 74.5\nSource: P1\n`,
	);
	return ['---\nviews:\n  near: { centre: beta, km: 200 }\n---\n', ...entries].join('\n');
}

/** The question that this text asks, in a lesson with three places. */
function asked(text: string, more: Readonly<Record<string, string>> = {}): Question {
	const all = { ...files, '1-flood.quiz.md': text, ...more };
	const read = readLesson('flood', new Map(Object.entries(all)));
	const question = read.located?.questions[0]?.question;
	if (!question) throw new Error(JSON.stringify(read.findings));
	return question;
}

const choice = `## Who told it in 2019? {#who}

- [x] The court, 1,200 pages long
  > It did.
- [ ] The state prosecuter {mistake=roles}
- [ ] Nobody
`;
const order = `## What came first? {#first}

1. Rain fell
2. A dam broke
3. The vilage was empty
`;
const match = `## Who did what? {#who}

| Who | What |
| --- | --- |
| The mayor | opened the gate |
| The guard | rang a bell |
|  | slept |
`;
const sort = `## Which is which? {#which}

- Seen
  - The dam
  - The water
- Heard
  - The bell
`;
const typed = '## Which word? {#word}\n\nAnswer: immunity | immunities\n';
const number = '## How many? {#many}\n\nAnswer: 24..28\nUnit: km\n';
const place = '## Where was it? {#where}\n\nAnswer: @beta within 8 km\nMap: near\n';
const recall = `## Say it back {#back}

Point: It rained
Point: The dam broke after 3 days
`;

const edits: readonly (readonly [string, string, (text: string) => string])[] = [
	['a slip in an option', choice, (text) => text.replace('prosecuter', 'prosecutor')],
	['an option put otherwise', choice, (text) => text.replace('Nobody', 'Not a soul')],
	['another feedback', choice, (text) => text.replace('It did.', 'The court did.')],
	['another heading', choice, (text) => text.replace('Who told it', 'Which of them said it')],
	['a number grouped otherwise', choice, (text) => text.replace('1,200', '1 200')],
	['a mistake named', choice, (text) => text.replace(' {mistake=roles}', '')],
	['a hint and a note', choice, (text) => `${text}\n> [!TIP]\n> Think.\n\n> [!NOTE]\n> So.\n`],
	['a slip in an item', order, (text) => text.replace('vilage', 'village')],
	['a slip in a cell', match, (text) => text.replace('opened', 'oppened')],
	['other heads of columns', match, (text) => text.replace('| Who | What', '| Person | Deed')],
	['a slip in a card', sort, (text) => text.replace('water', 'watter')],
	['one more spelling', typed, (text) => text.replace('| immun', '| the immunity | immun')],
	['a wrong answer expected', number, (text) => `${text}Wrong: 30\n`],
	['a point put otherwise', recall, (text) => text.replace('It rained', 'Rain fell')],
];

test.each(edits)('%s leaves what is meant as it is', (_, text, edit) => {
	const [before, after] = [asked(text), asked(edit(text))];
	expect(edit(text)).not.toBe(text);
	expect(after.meaning).toBe(before.meaning);
});

const changes: typeof edits = [
	['another tick', choice, (text) => text.replace('[x]', '[ ]').replace('[ ] Nob', '[x] Nob')],
	['one option less', choice, (text) => text.replace('- [ ] Nobody\n', '')],
	['one option more', choice, (text) => `${text}- [ ] Somebody\n`],
	['another year asked for', choice, (text) => text.replace('2019', '2020')],
	['another number in an option', choice, (text) => text.replace('1,200', '1,300')],
	['two items exchanged', order, (text) => swapped(text, 'Rain fell', 'A dam broke')],
	['a tie', order, (text) => text.replace('broke', 'broke {tie}')],
	['two answers exchanged', match, (text) => swapped(text, 'opened the gate', 'rang a bell')],
	['a card in another box', sort, (text) => swapped(text, 'The water', 'The bell')],
	['a card less', sort, (text) => text.replace('  - The water\n', '')],
	['another answer', typed, (text) => text.replace('immunity |', 'pardon |')],
	['other ends', number, (text) => text.replace('28', '29')],
	['another unit', number, (text) => text.replace('km', 'miles')],
	['another place', place, (text) => text.replace('@beta', '@gamma')],
	['another radius', place, (text) => text.replace('8 km', '9 km')],
	['one point more', recall, (text) => `${text}Point: All left\n`],
];

test.each(changes)('%s changes what is meant', (_, text, edit) => {
	const [before, after] = [asked(text), asked(edit(text))];
	expect(after.meaning).not.toBe(before.meaning);
	expect(after.wording).not.toBe(before.wording);
});

test('a place added behind the right one leaves it as it is; one added before it does not', () => {
	const { meaning } = asked(place);
	const meaningAmong = (...ids: string[]) =>
		asked(place, { 'places.md': placesOf(...ids) }).meaning;
	expect(meaningAmong('alpha', 'beta', 'gamma', 'delta')).toBe(meaning);
	expect(meaningAmong('delta', 'alpha', 'beta', 'gamma')).not.toBe(meaning);
});

function swapped(text: string, one: string, other: string): string {
	return text.replace(one, '\0').replace(other, one).replace('\0', other);
}
