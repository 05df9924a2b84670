import { plainText } from '#lib/base/rich.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { signs } from '#lib/notation/index.ts';
import { inOrder, kindOfFile, sectionOf } from './file-names.ts';

/** A name that can be written, and a few words on what it stands for. */
export interface Name {
	readonly name: string;
	readonly excerpt: string;
	/** Of a question: the section that it belongs to, which alone can ask it. */
	readonly section?: string | undefined;
}

/** What a lesson's files may refer to. */
export interface Names {
	readonly paragraphs: readonly Name[];
	readonly voices: readonly Name[];
	readonly mistakes: readonly Name[];
	readonly places: readonly Name[];
	readonly people: readonly Name[];
	readonly terms: readonly Name[];
	readonly views: readonly Name[];
	readonly questions: readonly Name[];
	/** By section. */
	readonly goals: ReadonlyMap<string, readonly Name[]>;
}

export const noNames: Names = {
	paragraphs: [],
	voices: [],
	mistakes: [],
	places: [],
	people: [],
	terms: [],
	views: [],
	questions: [],
	goals: new Map(),
};

/** The names of a lesson. Questions come from the files' own lines: those that an error sets aside have a name too. */
export function namesOf(lesson: Lesson, files: ReadonlyMap<string, string>): Names {
	const entries = (all: readonly { readonly id: string; readonly name: string }[]) =>
		all.map(({ id, name }) => ({ name: id, excerpt: name }));
	return {
		paragraphs: lesson.paragraphs.map(({ id, statements, outside }) => ({
			name: id,
			excerpt: shortened(plainText(outside?.text ?? statements[0]?.text ?? [])),
		})),
		voices: entries(lesson.voices),
		mistakes: Object.entries(lesson.mistakes).map(([name, excerpt]) => ({ name, excerpt })),
		places: entries(lesson.places),
		people: entries(lesson.people),
		terms: entries(lesson.glossary),
		views: ['country', ...Object.keys(lesson.views)].map((name) => ({ name, excerpt: '' })),
		questions: questionNames(files),
		goals: new Map(
			lesson.sections.map(({ id, goals }) => [
				id,
				goals.map((goal) => ({ name: goal.id, excerpt: goal.text })),
			]),
		),
	};
}

const id = String.raw`\{#(${signs.idLike})`;
const heading = new RegExp(String.raw`^##[ \t]+(.*?)${id}[^}\n]*\}`, 'gm');
const idAt = new RegExp(id);

function questionNames(files: ReadonlyMap<string, string>): Name[] {
	return inOrder(files.keys())
		.filter((file) => kindOfFile(file) === 'quiz')
		.flatMap((file) =>
			[...(files.get(file) ?? '').matchAll(heading)].map(([, stem = '', name = '']) => ({
				name,
				excerpt: shortened(stem),
				section: sectionOf(file),
			})),
		);
}

/** The question in whose lines an offset lies. */
export function questionAt(text: string, at: number): string | undefined {
	let found: string | undefined;
	for (const match of text.matchAll(/^##[ \t].*$/gm)) {
		if (match.index > at) break;
		found = idAt.exec(match[0])?.[1];
	}
	return found;
}

/** At most so many letters, cut between words. */
function shortened(text: string, most = 72): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
