import { readLesson, type LocatedLesson } from '#lib/notation/index.ts';

/** What of a made lesson is its own; all else is the same small lesson. */
export interface Made {
	readonly lang?: string;
	readonly page?: string;
	readonly source?: string;
	readonly glossary?: string;
}

const source = `---
voices:
  reporter: the reporter
---

## P1

- reporter: The river rose.

## P2

- reporter: It fell.
`;

/** The files of a lesson of one section with these questions. */
export const lessonFiles = (quiz: string, made: Made = {}): Map<string, string> =>
	new Map([
		[
			'lesson.md',
			`---\ntitle: A flood\nsummary: The river rose.\nlang: ${made.lang ?? 'en'}\nasOf: 2024-05-02\nsource: { title: River }\n---\n\nWelcome.\n`,
		],
		['source.md', made.source ?? source],
		['1-flood.md', `---\ntitle: The flood\n---\n\n${made.page ?? 'The river rose. [P1]'}\n`],
		['1-flood.quiz.md', quiz],
		...(made.glossary === undefined ? [] : [['glossary.md', made.glossary] as const]),
	]);

/** The same, read. */
export function readSample(quiz: string, made: Made = {}): LocatedLesson {
	const { located } = readLesson('flood', lessonFiles(quiz, made));
	if (!located) throw new Error('The sample can not be read.');
	return located;
}

/** A choice whose first option is right. */
export const choiceOf = (id: string, [right = '', ...wrong]: readonly string[]): string =>
	`## What is told of ${id}? {#${id}}\n\n- [x] ${right}\n${wrong.map((text) => `- [ ] ${text}\n`).join('')}\nSource: P1\n`;

/** A question whose answer is typed. */
export const typedOf = (id: string, answer: string, more = ''): string =>
	`## What is to be typed for ${id}? {#${id}}\n\n> [!NOTE]\n> So it is.\n\nSource: P1\nAnswer: ${answer}\n${more}`;
