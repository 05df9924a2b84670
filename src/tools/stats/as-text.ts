import { authors } from '#lib/kinds/author.ts';
import { cueNames, type LessonStats } from '#lib/checks/index.ts';
import { inFirstPass } from '#lib/lesson/first-pass.ts';
import { statsWords as words } from '#lib/words/stats.ts';
import { typed } from '../check/findings-of.ts';
import { printable } from '../terminal/printable.ts';
import { plain, type Terminal } from '../terminal/style.ts';

/** A lesson's figures as a person reads them; `folder` is where it lies, and places are told as one would type them in `cwd`. */
export function asText(
	stats: LessonStats,
	folder: string,
	cwd: string,
	terminal: Terminal | undefined,
): string {
	const { strong } = terminal?.style ?? plain;
	const blocks = [
		[strong(`${printable(stats.title)} (${stats.lesson})`)],
		questions(stats),
		sections(stats),
		choices(stats),
		nextDoor(stats, (file) => typed(folder, file, cwd)),
		[...load(stats), ...reading(stats)],
	];
	return blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function questions(stats: LessonStats): string[] {
	const made = [...authors.values()].flatMap(({ name, isProduced }) => (isProduced ? name : []));
	return [
		words.questions(stats.questions, stats.sections.length),
		`  ${words.kinds}: ${words.counts(stats.kinds) || words.none}`,
		`  ${words.levels}: ${words.counts(stats.levels) || words.none}`,
		`  ${words.produced(made.join(', '), stats.produced, stats.questions)}`,
	];
}

function sections(stats: LessonStats): string[] {
	const rows = stats.sections.map((section) => [
		section.id,
		String(section.words),
		section.reading ? words.grade(section.reading.grade) : words.ungraded,
		...[section.questions, section.inText, section.produced].map(String),
		words.counts(section.kinds),
		words.counts(section.levels),
	]);
	const table = [words.heads, ...rows];
	const widths = words.heads.map((_, column) =>
		Math.max(...table.map((row) => (row[column] ?? '').length)),
	);
	// Numbers end in one column, words begin in one.
	const isNumber = (column: number) => column > 0 && column < 6;
	return table.map((row) =>
		row
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
			})
			.join('  ')
			.trimEnd(),
	);
}

function choices({ singleChoices, leanings }: LessonStats): string[] {
	const names = Object.values(words.cues);
	const width = Math.max(...names.map(({ length }) => length));
	const said = cueNames.map((cue) => {
		const found = leanings.find((each) => each.cue === cue);
		if (!found) return [cue, words.unmeasured] as const;
		return [cue, found.questions === 0 ? words.unseen : words.habit(found)] as const;
	});
	return [
		words.choices(singleChoices),
		...said.map(([cue, figures]) => `  ${words.cues[cue].padEnd(width)}  ${figures}`),
	];
}

function nextDoor({ nextDoor: found }: LessonStats, pathOf: (file: string) => string): string[] {
	if (found.length === 0) return [words.noNextDoor];
	return [
		words.nextDoor(found.length),
		...found.flatMap(({ question, places }) => [
			`  ${question}`,
			...places.map((each) => {
				const at = `${printable(pathOf(each.file))}:${String(each.line)}`;
				return `    ${words.place(at, each.part, each.question, printable(each.words))}`;
			}),
		]),
	];
}

function load({ words: prose, inText, questions: all, minutes }: LessonStats): string[] {
	return [
		words.density(prose, inText, all),
		words.time(minutes.reading, minutes.firstQuestions, inFirstPass, minutes.firstPass),
		words.offered(minutes.offered),
		words.everything(minutes.everything),
	];
}

function reading({ reading: grade, hardWords }: LessonStats): string[] {
	if (!hardWords) return [words.readingUnmeasured];
	const listed = (inAnswers: boolean) =>
		hardWords
			.filter((each) => each.inAnswers === inAnswers)
			.map(({ word }) => printable(word))
			.join(', ') || words.none;
	return [
		grade
			? words.reading(grade.grade, grade.sentences, grade.words, grade.short)
			: words.nothingToRead,
		words.hardInAnswers(listed(true)),
		words.hard(listed(false)),
	];
}
