import type { Explanation } from './explanations.ts';

const base: Readonly<Record<string, string>> = {
	'lesson.md': `---
title: A flood in the village
summary: What happened when the river rose, and who says so.
lang: en
asOf: 2024-05-02
source: { title: River rises overnight, agency: Local Desk, date: 2024-05-02 }
mistakes:
  mixed-up: mixes up who did what
---

A small lesson.
`,
	'source.md': `---
voices:
  reporter: the reporter
  mayor: the mayor
---

## P1

- reporter: The river rose by two metres on Wednesday night.

## P2

- mayor (claim): The water board opened the dam too late.

## P3

- reporter: Forty people slept in the school.

## P4

- reporter: On Thursday the fire service pumped water out of cellars. The mill stood in water for 3 days.
`,
	'people.md': '## The mayor {#mayor}\n\nSpeaks for the village.\n',
	'places.md': '## The mill {#mill}\n\nIt stands at the river.\n\nAt: 47.1, 8.2\n',
	'mill.svg': '',
	'1-flood.md': `---
title: The flood
goals:
  tell: tell who did what
---

The river rose in the night [P1].
`,
	'1-flood.quiz.md': `## Who pumped the cellars out? {#who-pumped}

- [x] The fire service
  > On Thursday.
- [ ] The water board {mistake=mixed-up}
  > The dam was its matter.

> [!NOTE]
> The fire service, on Thursday.

Source: P1-P4
`,
};

/** The file that a finding's example is a piece of. */
export const exampleFile = (
	{ file = '1-flood.quiz.md', good, goodFile = file }: Explanation,
	example: string,
): string => (example === good ? goodFile : file);

/** A small lesson one of whose files is a finding's example, or goes on with it: what an example is read in. */
export function lessonAround(explanation: Explanation, example: string): Map<string, string> {
	const files = new Map(Object.entries(base));
	const name = exampleFile(explanation, example);
	const before = files.get(name) ?? '';
	const isWhole = example.startsWith('---') || /\.quiz\.md$|\.svg$/.test(name);
	files.set(name, isWhole ? example : `${before}\n${example}`);
	return files;
}
