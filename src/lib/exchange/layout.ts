import { stringify } from 'yaml';
import { freeNames } from '#lib/base/names.ts';
import { fnv1a } from '#lib/base/seeded.ts';
import type { Foreign } from '#lib/kinds/exchanging.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';
import { limits, reservedLessons, reservedSections } from '#lib/notation/index.ts';
import { slug } from '#lib/notation/write/index.ts';
import { importedLesson } from '#lib/words/exchange.ts';

/** So many questions stand in one section: more than a class hour, fewer than a page can bear. */
const SECTION_SIZE = 40;
/** What of a quiz file stands above its questions, at most: its title, and in which state each question came in. */
const HEAD = 6000;

/** So many units of text there are for the questions of a file of this category. */
export const roomOf = (path: string): number => limits.longestFile - HEAD - path.length;
const MOST_LINES = limits.mostLines - 20;

/** A section's number in a file's name has four figures. */
const MOST_SECTIONS = 9999;

/** A section to be: its address, its title, and the category from which it comes, if the bank names one. */
export interface Planned<Item> {
	readonly id: string;
	readonly title: string;
	readonly path?: string;
	readonly items: Item[];
}

/**
 * Divides a bank into sections: one for each category, in the order in which they come first; a large one in parts, each of
 * which is read as a file. What a teacher put into one drawer stays together.
 */
export function plan<Item extends { readonly text: string }>(
	items: readonly { readonly item: Item; readonly path?: string }[],
	lessonTitle: string,
): Planned<Item>[] {
	const byPath = new Map<string | undefined, Item[]>();
	for (const { item, path } of items) {
		const known = byPath.get(path);
		if (known) known.push(item);
		else byPath.set(path, [item]);
	}
	const sections: Planned<Item>[] = [];
	const addressFor = sectionAddresses([]);
	for (const [path, all] of byPath) {
		const title = lastSegment(path) ?? lessonTitle;
		for (const [part, some] of partsOf(all, roomOf(path ?? '')).entries()) {
			const last = sections.at(-1);
			if (sections.length >= MOST_SECTIONS && last) last.items.push(...some);
			else sections.push(sectionOf(title, path, part, some, addressFor));
		}
	}
	return sections.length > 0 ? sections : [sectionOf(lessonTitle, undefined, 0, [], addressFor)];
}

/** Questions in their order, as many together as one file bears. */
function partsOf<Item extends { readonly text: string }>(items: readonly Item[], room: number) {
	const parts: Item[][] = [];
	let [length, lines] = [Infinity, 0];
	for (const item of items) {
		const [own, ownLines] = [item.text.length + 2, (item.text.match(/\n/g)?.length ?? 0) + 2];
		const part = parts.at(-1);
		const fits = length + own <= room && lines + ownLines <= MOST_LINES;
		if (part && part.length < SECTION_SIZE && fits) {
			part.push(item);
			[length, lines] = [length + own, lines + ownLines];
		} else {
			parts.push([item]);
			[length, lines] = [own, ownLines];
		}
	}
	return parts;
}

function sectionOf<Item>(
	title: string,
	path: string | undefined,
	part: number,
	items: Item[],
	addressFor: (wanted: string) => string,
): Planned<Item> {
	const name = part === 0 ? title : importedLesson.part(title, part + 1);
	const wanted = slug(name, 'questions');
	const id = addressFor(reservedSections.has(wanted) ? `${wanted}-questions` : wanted);
	return { id, title: name, ...(path !== undefined && { path }), items };
}

/** Gives addresses of sections that are free: none of `others`, none that it gave before, none that is the site's own. */
export function sectionAddresses(others: Iterable<string>): (wanted: string) => string {
	const taken = new Set([...others, ...reservedSections]);
	const free = freeNames(taken);
	return (wanted) => {
		const address = free(wanted);
		taken.add(address);
		return address;
	};
}

/** The last drawer of a category's path; none where the path names only Moodle's own. */
function lastSegment(path: string | undefined): string | undefined {
	const segments = (path ?? '')
		.replaceAll('//', '\0')
		.split('/')
		.map((segment) =>
			segment
				.replaceAll('\0', '/')
				.replace(/[\s\p{Cc}]+/gu, ' ')
				.trim(),
		)
		.filter((segment) => segment !== '' && segment !== 'top' && !/^\$\w+\$$/.test(segment));
	return segments.at(-1)?.slice(0, 120);
}

/**
 * Ids for a bank's questions: its own where it is one here, else `q-` and a hash of type and stem, the same on every import of
 * the same question. The second of twins gets `-2`, and so on.
 */
export function idsOf(questions: readonly Foreign[]): string[] {
	const own = questions.map((question) => ownId(question));
	const taken = new Set<string>();
	const free = freeNames(taken, (id, n) => `${id.slice(0, 56)}-${n}`);
	return questions.map((question, i) => {
		const id = free(own[i] ?? hashId(question));
		taken.add(id);
		return id;
	});
}

function ownId({ idnumber = '' }: Foreign): string | undefined {
	const id = idnumber.trim().toLowerCase();
	return idPattern.test(id) ? id : undefined;
}

/** An id of what is asked: 64 bits in 14 letters, so that among a hundred thousand stems two alike are one chance in billions. */
export function hashId({ type, stem }: Foreign): string {
	const text = `${type}\n${stem.text.replace(/\s+/g, ' ').trim()}`;
	const half = (seed: string) => fnv1a(`${seed}${text}`).toString(36).padStart(7, '0');
	return `q-${half('')}${half('\n')}`;
}

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
