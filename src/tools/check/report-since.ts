import { basename } from 'node:path';
import { asksTheSame } from '#lib/kinds/asks-the-same.ts';
import { sinceWords as words } from '#lib/words/tools.ts';
import { classAnswers, type ClassAnswer } from './class-answers.ts';
import { checked } from './findings-of.ts';
import { editsSince, type QuestionEdit } from './since.ts';
import type { Target } from './targets.ts';

interface Told extends Pick<QuestionEdit, 'question' | 'edit' | 'rewritten'> {
	readonly lesson: string;
	/** Of classes, those that it sets back. */
	readonly answers: number;
}

/** What became of the questions of these lessons since a revision, in words or as JSON. Throws `Misuse` where there is no such revision. */
export async function since(
	revision: string,
	targets: readonly Target[],
	json: boolean,
): Promise<string> {
	const told: Told[] = [];
	for (const { folder } of targets) {
		const { lesson } = await checked({ folder });
		const name = basename(folder);
		const given = await classAnswers(name);
		for (const edit of editsSince(revision, folder, lesson)) {
			const { question, edit: became, rewritten } = edit;
			told.push({ lesson: name, question, edit: became, rewritten, answers: setBack(edit, given) });
		}
	}
	if (json) {
		const bare = told.map(({ rewritten: _, ...each }) => each);
		return `${JSON.stringify(bare, null, '\t')}\n`;
	}
	return inWords(told, revision);
}

/** Answers that counted before this edit, and count no more. */
const setBack = ({ edit, before, now, question }: QuestionEdit, given: readonly ClassAnswer[]) =>
	edit === 'meaning' && before && now
		? given.filter(
				(each) => each.id === question && asksTheSame(each, before) && !asksTheSame(each, now),
			).length
		: 0;

function inWords(told: readonly Told[], revision: string): string {
	if (told.length === 0) return `${words.none(revision)}\n`;
	const lines = told.map(({ lesson, question, edit, rewritten, answers }) => {
		const more = [rewritten ? words.rewritten : '', answers > 0 ? words.answers(answers) : ''];
		const said = [words.edit[edit], ...more.filter((each) => each !== '')].join(' ');
		return `${lesson} ${question}: ${said}\n`;
	});
	const of = (wanted: QuestionEdit['edit']) => told.filter(({ edit }) => edit === wanted);
	const all = told.reduce((sum, { answers }) => sum + answers, 0);
	return `${lines.join('')}\n${words.sum(of('wording').length, of('meaning').length, all)}\n`;
}
