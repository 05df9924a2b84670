import type { Finding } from '#lib/base/finding.ts';
import { meantBy } from '#lib/base/nearest.ts';
import type { Block } from '#lib/base/rich.ts';
import { secondsFor } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { Known, QuizFile } from './context.ts';
import { readQuiz } from './quiz/read-quiz.ts';
import { secondsToRead, wordsIn } from '#lib/lesson/count.ts';
import { firstPassOf } from '#lib/lesson/first-pass.ts';
import type { SectionFile } from './files/section-file.ts';
import { readSection } from './files/section-file.ts';
import type { Folder, SectionFiles } from './folder.ts';
import { idFix } from '../syntax/ids.ts';
import type { Section, Term } from '#lib/lesson/lesson.ts';
import { fixInstead } from '../markdown/instead.ts';
import type { TextFile } from '../markdown/lines.ts';
import { error } from '../markdown/lines.ts';
import type { LocatedQuestion } from './located.ts';
import { termFinders } from '#lib/lesson/terms.ts';
import * as messages from '#lib/words/notation/folder.ts';

interface Pair {
	readonly files: SectionFiles;
	readonly section: SectionFile;
	readonly quiz: QuizFile | undefined;
}

/** The sections of a lesson in order, the ids of all their questions, and what is wrong with both. */
export interface Sections {
	readonly sections: readonly Section[];
	readonly questionIds: ReadonlySet<string>;
	/** The files of the sections whose prose is in play. */
	readonly pages: readonly TextFile[];
	/** The questions of the sections with their places. */
	readonly asked: readonly LocatedQuestion[];
	/** What any question uses, those set aside and in files without a section among them. */
	readonly uses: readonly QuizFile['uses'][];
	readonly findings: readonly Finding[];
}

/** Reads every section with its questions, and checks what one file says of another. Who says what is attributed later (voices/attribute-voices.ts). */
export function readSections(folder: Folder, known: Known, glossary: readonly Term[]): Sections {
	const findings: Finding[] = [];
	const finderOf = termFinders(glossary);
	const pairs = folder.sections.flatMap((files): Pair[] => {
		if (!files.prose) return [];
		const section = readSection(files.prose, known, finderOf());
		const goals = section.settings?.goals.map(({ id }) => id);
		const context = { ...known, goals, conflicts: files.quiz?.conflicts };
		const quiz = files.quiz && readQuiz(files.quiz.name, files.quiz.text, files.id, context);
		for (const finding of section.findings) findings.push(finding);
		for (const finding of quiz?.findings ?? []) findings.push(finding);
		return [{ files, section, quiz }];
	});
	const lost = folder.lost.map((file) =>
		readQuiz(file.name, file.text, '', { ...known, goals: undefined, conflicts: file.conflicts }),
	);
	for (const finding of lost.flatMap((quiz) => quiz.findings)) findings.push(finding);
	const { homes, repeated } = homesOf(pairs);
	for (const { finding } of repeated) findings.push(finding);
	const all = new Set(homes.keys());
	const setAside = new Set(repeated.map(({ question }) => question));
	const sections = pairs.flatMap((pair) => {
		findings.push(...lostAsks(pair, homes, all));
		const section = assemble(pair, setAside);
		// Prose set aside and nothing to ask: an empty page helps nobody.
		return pair.section.settings || section.questions.length > 0 ? [section] : [];
	});
	const quizzes = [...pairs.flatMap(({ quiz }) => quiz ?? []), ...lost];
	return {
		sections,
		questionIds: new Set([...homes.keys(), ...pairs.flatMap(({ quiz }) => quiz?.meant ?? [])]),
		pages: pairs.flatMap(({ files, section }) =>
			section.settings && files.prose ? [files.prose] : [],
		),
		asked: pairs.flatMap(({ files, quiz }) =>
			(quiz?.asked ?? []).filter(({ question: { id } }) => !setAside.has(keyOf(files, id))),
		),
		uses: quizzes.map(({ uses }) => uses),
		findings,
	};
}

interface Repeated {
	/** Its file and id. */
	readonly question: string;
	readonly finding: Finding;
}

/** Where each question id stands first; the same id in a later file is a `duplicate-id` there. */
function homesOf(pairs: readonly Pair[]): {
	homes: ReadonlyMap<string, SectionFiles>;
	repeated: readonly Repeated[];
} {
	const homes = new Map<string, SectionFiles>();
	const repeated: Repeated[] = [];
	const taken = new Set(pairs.flatMap(({ quiz }) => (quiz?.ids ?? []).map(({ id }) => id)));
	for (const { files, quiz } of pairs) {
		for (const { id, span } of quiz?.ids ?? []) {
			const home = homes.get(id);
			if (!home) homes.set(id, files);
			if (!home || home === files) continue;
			const message = messages.askedElsewhere(id, home.quiz?.name);
			const place = { file: files.quiz?.name ?? '', ...span };
			const fix = files.quiz && otherId(files.quiz, span.line, id, taken);
			const what = { severity: 'error', name: 'duplicate-id', message } as const;
			const finding = { ...place, ...what, ...(fix && { fix }) };
			repeated.push({ question: keyOf(files, id), finding });
		}
	}
	return { homes, repeated };
}

/** Puts a free id into the heading that stands in a line. */
function otherId(file: TextFile, number: number, id: string, taken: ReadonlySet<string>) {
	const line = file.lines[number - 1];
	const at = line?.text.lastIndexOf(`#${id}`) ?? -1;
	if (!line || at < 0) return undefined;
	const start = line.start + at;
	return idFix(file, id, { start, end: start + id.length + 1 }, taken);
}

function keyOf(files: SectionFiles, id: string): string {
	return `${files.id} ${id}`;
}

/** Questions that the prose asks for and its own quiz file does not have. */
function lostAsks(
	pair: Pair,
	homes: ReadonlyMap<string, SectionFiles>,
	all: ReadonlySet<string>,
): Finding[] {
	const file: TextFile | undefined = pair.files.prose;
	if (!file) return [];
	const own = new Set(pair.quiz?.ids.map(({ id }) => id));
	const meant = new Set(pair.quiz?.meant);
	return pair.section.asks
		.filter(({ id }) => !own.has(id) && !meant.has(id))
		.map(({ id, span }) => {
			const home = homes.get(id);
			const { hint, instead } = home ? { hint: '' } : meantBy(id, own);
			const where = home ? messages.belongsTo(home.id) : hint || meantBy(id, all).hint;
			const message = messages.noQuestion(id, where);
			return error(file, 'unknown-question', span, message, fixInstead(file, span, instead));
		});
}

function assemble({ files, section, quiz }: Pair, repeated: ReadonlySet<string>): Section {
	const questions = (quiz?.questions ?? []).filter(({ id }) => !repeated.has(keyOf(files, id)));
	const settings = section.settings;
	const playable = new Set(questions.map(({ id }) => id));
	const blocks = withoutAsks(section.blocks, playable);
	const words = wordsIn(blocks);
	const inText = asked(questions, section);
	const first = [
		...questions.filter(({ id }) => inText.includes(id)),
		...firstPassOf({ questions, inText }).check,
	];
	return {
		id: files.id,
		number: files.number,
		title: settings?.title ?? quiz?.title ?? titleFrom(files.id),
		...(settings?.short === undefined ? {} : { short: settings.short }),
		goals: settings?.goals ?? [],
		blocks,
		questions,
		inText,
		evidence: {},
		words,
		seconds: secondsToRead(words) + secondsFor(first),
	};
}

function asked(questions: readonly Question[], section: SectionFile): string[] {
	if (!section.settings) return [];
	const ids = new Set(section.asks.map(({ id }) => id));
	return questions.map(({ id }) => id).filter((id) => ids.has(id));
}

/** Where a section's own title can't be read: its file's name. */
function titleFrom(id: string): string {
	const words = id.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function withoutAsks(blocks: readonly Block[], playable: ReadonlySet<string>): Block[] {
	return blocks.flatMap((block): Block[] => {
		if (block.type === 'directive' && block.name === 'ask') {
			return playable.has(block.attributes.id ?? '') ? [block] : [];
		}
		if (block.type === 'quote') {
			return [{ ...block, children: withoutAsks(block.children, playable) }];
		}
		if (block.type !== 'list') return [block];
		return [{ ...block, items: block.items.map((item) => withoutAsks(item, playable)) }];
	});
}
