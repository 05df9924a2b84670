/** Paragraphs of the source, one line of fact in each. */
const paragraphs = 40;
const people = ['guard', 'guest', 'mayor', 'driver', 'nurse', 'clerk', 'pilot', 'judge'];
const things = ['bridge', 'harbour', 'library', 'market', 'station', 'school', 'museum', 'tower'];
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const cap = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A question's heading and answer, and fields of its own besides those that all have. */
type Shape = (i: number) => readonly [asked: string, fields?: string];

const shapes: readonly Shape[] = [
	(i) => [
		`## Who opened the ${pick(things, i)} on day ${i}? {#opened-${i}}

- [x] The ${pick(people, i)}
  > On that morning.
- [ ] The ${pick(people, i + 1)} {mistake=mixed-up}
  > *Not* on that day: see the line above.
- [ ] The ${pick(people, i + 2)} {mistake=mixed-up}
  > He was in another town.
`,
	],
	(i) => [
		`## Which of these were closed in week ${i}? {#closed-${i}}

- [x] The ${pick(things, i)}
  > For repairs.
- [ ] The ${pick(things, i + 3)} {mistake=mixed-up}
  > It stayed open.
- [x] The ${pick(things, i + 5)}
  > For a holiday.
- [ ] The ${pick(things, i + 6)} {mistake=mixed-up}
  > It stayed open.
`,
	],
	(i) => [
		`## Put week ${i} in order. {#order-${i}}

1. The ${pick(things, i)} closes
2. The ${pick(people, i)} protests
3. The council meets {tie}
4. The ${pick(things, i)} opens
`,
	],
	(i) => [
		`## Match the people of week ${i} with their places. {#match-${i}}

| Person | Place |
| --- | --- |
| ${cap(pick(people, i))} | ${pick(things, i)} |
| ${cap(pick(people, i + 1))} | ${pick(things, i + 1)} |
| ${cap(pick(people, i + 2))} | ${pick(things, i + 2)} |
|  | ${pick(things, i + 3)} |
`,
	],
	(i) => [
		`## What happened, and what was promised in week ${i}? {#sort-${i}}

- Happened
  - The ${pick(things, i)} closed
  - The ${pick(people, i)} protested
- Promised
  - The ${pick(things, i + 1)} opens soon
`,
	],
	(i) => [
		`## Name the building of day ${i}. {#name-${i}}\n`,
		`Answer: ${cap(pick(things, i))} | the ${pick(things, i)}\nWrong: ${pick(things, i + 1)} > That one was closed.\n`,
	],
	(i) => [
		`## How many people came on day ${i}? {#came-${i}}\n`,
		`Answer: ${i % 90} ± 2\nUnit: people\n`,
	],
	(i) => [
		`## Who says so on day ${i}? {#says-${i}}\n\n> The ${pick(things, i)} will open on day ${i}.\n`,
		'Answer: claim @mayor\nVoices: mayor, reporter, guard\n',
	],
];

/** With hint, explanation, source, another wording and goal. */
function question(i: number): string {
	const [asked, fields = ''] = shapes[i % shapes.length]?.(i) ?? [''];
	const from = (i % (paragraphs - 2)) + 1;
	return `${asked}
> [!TIP]
> Paragraph ${from} has the word, and says it *twice*.

> [!NOTE]
> The report says so in its line on day ${i}, and in the one behind it: **read both**, and compare what each of them knows.

Source: P${from}-P${from + 1}
${fields}Also: The same as number ${i}, in other words: who, where, and when?
Goal: know
`;
}

const settings = `---
title: Generated
summary: Many questions of every shape.
lang: en
asOf: 2026-11-24
source: { title: A report, agency: none, date: 2026-11-20 }
mistakes: { mixed-up: mixes up people and places }
---

Welcome. [P1]
`;

function source(): string {
	const told = Array.from({ length: paragraphs }, (_, i) => {
		const said = `- reporter: The ${pick(people, i)} came to the ${pick(things, i)} on day ${i}.\n`;
		return `## P${i + 1}\n\n${said}- mayor (claim): It will open on day ${i + 1}.\n`;
	});
	const voices = 'voices: { reporter: the reporter, mayor: the mayor, guard: the guard }';
	return `---\n${voices}\n---\n\n${told.join('\n')}`;
}

function prose(section: number): string {
	const lines = Array.from(
		{ length: 12 },
		(_, i) =>
			`In week ${section} the ${pick(people, i)} went to the ${pick(things, i)}, which had been closed, and *waited*. [P${i + 1}]`,
	);
	return `---\ntitle: Week ${section}\ngoals: { know: tell who was where }\n---\n\n${lines.join('\n\n')}\n`;
}

/** The files of a lesson of so many questions, realistic and without an error, by name; `perFile` of them in a section. */
export function generatedLesson(questions: number, perFile = 50): Map<string, string> {
	const files = new Map([
		['lesson.md', settings],
		['source.md', source()],
	]);
	for (let first = 0; first < questions; first += perFile) {
		const section = first / perFile + 1;
		const count = Math.min(perFile, questions - first);
		const text = Array.from({ length: count }, (_, i) => question(first + i)).join('\n');
		files.set(`${section}-week-${section}.md`, prose(section));
		files.set(`${section}-week-${section}.quiz.md`, `---\ntitle: Week ${section}\n---\n\n${text}`);
	}
	return files;
}
