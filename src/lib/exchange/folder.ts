import { stringify } from 'yaml';
import { importedLesson } from '#lib/words/exchange.ts';
import { reservedLessons } from '#lib/notation/index.ts';
import { slug } from '#lib/notation/write/index.ts';

/** A title from a file's name: without folders and ending, its separators as blanks. */
export function titleFromName(name: string): string {
	const base = name.split(/[/\\]/).at(-1) ?? '';
	const words = base
		.replace(/\.[a-z0-9]{1,8}$/i, '')
		.replace(/[_\s\p{Cc}\p{Cs}]+/gu, ' ')
		.trim()
		.slice(0, 120);
	return words === '' ? importedLesson.untitled : words;
}

/** A name for the lesson's folder. */
export function folderName(title: string): string {
	const name = slug(title, 'imported');
	return reservedLessons.has(name) ? `${name}-lesson` : name;
}

const value = (words: string): string =>
	stringify(words, { schema: 'failsafe', lineWidth: 0 }).trim();

/** lesson.md: what the bank says of itself, and the day on which it came in. */
export function lessonFile(about: {
	readonly title: string;
	readonly summary: string;
	readonly lang: string;
	readonly today: string;
}): string {
	const { title, summary, lang, today } = about;
	return `---
title: ${value(title)}
summary: ${value(summary)}
lang: ${value(lang)}
asOf: ${value(today)}
source:
  title: ${value(title)}
---
`;
}

/** source.md, still empty. */
export const sourceFile = `---
voices: {}
---

<!-- ${importedLesson.source} -->
`;

/** A section's page. */
export const sectionFile = (title: string): string =>
	`---\ntitle: ${value(title)}\n---\n\n${importedLesson.noText}\n`;

/** A quiz file: its pieces, an empty line between two. */
export const quizFile = (title: string, pieces: readonly string[]): string =>
	`${[`---\ntitle: ${value(title)}\n---`, ...pieces.map((piece) => piece.trimEnd())].join('\n\n')}\n`;
