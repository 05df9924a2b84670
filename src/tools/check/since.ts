import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { checkLesson } from '#lib/checks/index.ts';
import { asksTheSame } from '#lib/kinds/asks-the-same.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { misuse } from '#lib/words/tools.ts';
import { Misuse } from '../terminal/misuse.ts';

/** What became of a question: `wording` keeps all that was answered, `meaning` sets it back. */
export interface QuestionEdit {
	readonly question: string;
	readonly edit: 'wording' | 'meaning' | 'new' | 'gone';
	/** The question as it was; none of a new one. */
	readonly before?: Question;
	/** As it is now; none of one that is gone. */
	readonly now?: Question;
	/** Most of its words are others: perhaps it asks something else, and its id should be another. */
	readonly rewritten?: boolean;
}

/** The Markdown files of a lesson's folder as a revision has them, by their names in the folder. Throws `Misuse` where Git knows no such revision. */
function filesAt(revision: string, folder: string): ReadonlyMap<string, string> {
	const commit = git(folder, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]);
	if (commit === undefined) throw new Misuse(misuse.noRevision(revision));
	const listed = git(folder, ['ls-tree', '-r', '-z', '--name-only', commit.trim(), '.']) ?? '';
	const names = listed.split('\0').filter((name) => name !== '');
	return new Map(
		names.map((name) => {
			const isText = /\.(?:md|svg)$/i.test(name);
			return [name, isText ? (git(folder, ['show', `${commit.trim()}:./${name}`]) ?? '') : ''];
		}),
	);
}

/** What Git says in a folder; nothing where it refuses, or is not there. */
function git(folder: string, args: readonly string[]): string | undefined {
	const most = 64 * 1024 * 1024;
	const done = spawnSync('git', [...args], { cwd: folder, encoding: 'utf8', maxBuffer: most });
	return done.status === 0 ? done.stdout : undefined;
}

/** What each question that differs has become since a revision, in the order of the lesson; those gone at the end. */
export function editsSince(
	revision: string,
	folder: string,
	lesson: Lesson | undefined,
): readonly QuestionEdit[] {
	const files = filesAt(revision, folder);
	const then = files.size > 0 ? checkLesson(basename(folder), files).lesson : undefined;
	const [before, now] = [questionsOf(then), questionsOf(lesson)];
	const edits = [...now].flatMap(([id, question]): QuestionEdit[] => {
		const old = before.get(id);
		if (!old) return [{ question: id, edit: 'new', now: question }];
		const both = { question: id, before: old, now: question };
		if (!asksTheSame(old, question)) return [{ ...both, edit: 'meaning' }];
		if (textsOf(old) === textsOf(question)) return [];
		return [{ ...both, edit: 'wording', rewritten: isRewritten(old, question) }];
	});
	const gone = [...before].filter(([id]) => !now.has(id));
	return [
		...edits,
		...gone.map(([id, old]): QuestionEdit => ({ question: id, edit: 'gone', before: old })),
	];
}

const questionsOf = (lesson: Lesson | undefined): ReadonlyMap<string, Question> =>
	new Map(
		lesson?.sections.flatMap(({ questions }) => questions).map((each) => [each.id, each] as const),
	);

/** All that is read of a question, hints and explanation too. */
const textsOf = ({ title, stem, body, hints, explanation, also }: Question): string =>
	JSON.stringify([title, stem, body, hints, explanation, also]);

/** Fewer than half of the words that ask have stayed: more than a slip was mended. */
function isRewritten(before: Question, now: Question): boolean {
	const words = ({ title, stem }: Question) =>
		new Set(
			JSON.stringify([title, stem])
				.toLowerCase()
				.match(/\p{L}{3,}/gu),
		);
	const [old, fresh] = [words(before), words(now)];
	const stayed = [...old].filter((word) => fresh.has(word)).length;
	return stayed * 2 < Math.max(old.size, fresh.size);
}
