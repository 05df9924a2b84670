import { secondsToRead, wordsIn } from '#lib/lesson/count.ts';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import type { Lesson, Section } from '#lib/lesson/lesson.ts';
import { authors, secondsFor } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { lineOf, readLesson, type LocatedLesson } from '#lib/notation/index.ts';
import { leaningsOf, type Leaning } from '../leaning.ts';
import { nextDoorOf } from '../next-door.ts';
import { singleChoicesOf } from '../reading/cues.ts';
import type { Part } from '../reading/learner-text.ts';
import { textOf } from '../reading/words.ts';
import { gradeOf, type Grade } from './grade.ts';
import { uncoveredWords, type HardWord } from './uncovered-words.ts';

/** How many questions there are of each kind or level. */
type Counts = Readonly<Record<string, number>>;

/** Questions counted. */
interface Asked {
	readonly questions: number;
	/** Of kinds whose answer is made and not picked. */
	readonly produced: number;
	/** Asked in the prose. */
	readonly inText: number;
	readonly kinds: Counts;
	readonly levels: Counts;
}

/** A section in figures; `reading` is undefined where no formula fits the language. */
interface SectionStats extends Asked {
	readonly id: string;
	readonly words: number;
	readonly reading: Grade | undefined;
}

/** Where another question tells what has to be typed in one. */
interface TellingPlace {
	readonly question: string;
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly part: Part;
	readonly words: string;
}

/** A lesson in figures: what an author sees of it who does not read it again. Shares are from 0 to 1. */
export interface LessonStats extends Asked {
	readonly lesson: string;
	readonly title: string;
	readonly lang: string;
	readonly sections: readonly SectionStats[];
	readonly singleChoices: number;
	readonly leanings: readonly Omit<Leaning, 'last'>[];
	readonly nextDoor: readonly {
		readonly question: string;
		readonly places: readonly TellingPlace[];
	}[];
	/** Words of prose in the sections. */
	readonly words: number;
	readonly minutes: Minutes;
	readonly reading: Grade | undefined;
	readonly hardWords: readonly HardWord[] | undefined;
}

/** How long a lesson takes, in minutes: its text with the welcome, and the questions of a first pass or all, each answered once. */
interface Minutes {
	readonly reading: number;
	/** How many questions a first pass asks, as the pages do. */
	readonly firstQuestions: number;
	readonly firstPass: number;
	/** What a first pass offers and does not ask: what is said back, and the guesses before the lesson. */
	readonly offered: number;
	readonly everything: number;
}

/** A lesson's folder in figures; undefined where lesson.md can't be read. Questions that an error sets aside are not counted. Never throws. */
export function statsOf(name: string, files: ReadonlyMap<string, string>): LessonStats | undefined {
	const { located, inPlay } = readLesson(name, files);
	if (!located || !inPlay) return undefined;
	const { id, title, lang, sections } = located.lesson;
	const questions = sections.flatMap((section) => section.questions);
	const inText = new Set(sections.flatMap((section) => section.inText));
	const lines = sections.map(linesOf);
	return {
		...{ lesson: id, title, lang },
		...counted(questions, inText),
		sections: sections.map((section, i) => ({
			id: section.id,
			words: section.words,
			...counted(section.questions, inText),
			reading: gradeOf(lines[i] ?? [], lang),
		})),
		singleChoices: singleChoicesOf(located).length,
		leanings: leaningsOf(located).map(({ last: _, ...leaning }) => leaning),
		nextDoor: telling(located),
		words: sections.reduce((sum, { words }) => sum + words, 0),
		minutes: minutesOf(located.lesson),
		reading: gradeOf(lines.flat(), lang),
		hardWords: uncoveredWords(located),
	};
}

/** What is read of a section, without headings, which are no sentences. */
const linesOf = ({ blocks }: Section): string[] =>
	textOf(blocks.filter(({ type }) => type !== 'heading')).split('\n');

function counted(questions: readonly Question[], inText: ReadonlySet<string>): Asked {
	return {
		questions: questions.length,
		produced: questions.filter(({ kind }) => authors.get(kind)?.isProduced).length,
		inText: questions.filter(({ id }) => inText.has(id)).length,
		kinds: tally(questions.map(({ kind }) => kind)),
		levels: tally(questions.map(({ level }) => level)),
	};
}

/** How often each occurs, the most frequent first. */
function tally(names: readonly string[]): Counts {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

/** The places of each answer; what one line says twice is told once. */
function telling(located: LocatedLesson): LessonStats['nextDoor'] {
	return nextDoorOf(located).map(({ asked, places }) => {
		const told = new Map<string, TellingPlace>();
		for (const { by, part, span, words } of places) {
			const line = lineOf(by.file, span.start).number;
			const key = `${String(line)} ${part}`;
			const place = { question: by.question.id, file: by.file.name, line, part };
			if (!told.has(key)) told.set(key, { ...place, words: words.replace(/\s+/g, ' ') });
		}
		return { question: asked.question.id, places: [...told.values()] };
	});
}

function minutesOf({ sections, welcome, guess }: Lesson): Minutes {
	const questions = sections.flatMap((section) => section.questions);
	const asked = sections.flatMap((section) => {
		const inText = section.questions.filter(({ id }) => section.inText.includes(id));
		return [...inText, ...firstPassOf(section).check];
	});
	const offered = [
		...sections.flatMap((section) => firstPassOf(section).sayBack ?? []),
		...questions.filter(({ id }) => guess.includes(id)),
	];
	const words = sections.reduce((sum, section) => sum + section.words, wordsIn(welcome));
	const reading = secondsToRead(words) / 60;
	const minutes = (some: readonly Question[]) => secondsFor(some) / 60;
	return {
		reading,
		firstQuestions: asked.length,
		firstPass: reading + minutes(asked),
		offered: minutes(offered),
		everything: reading + minutes(questions),
	};
}
