import { plainText } from '#lib/base/rich.ts';
import type { PresentedQuestion } from '../deck.ts';
import { countable, pointsOf, shown } from '../project/standings.ts';
import type { Learner, RoomState } from '../state.ts';

const byNumber = (a: Learner, b: Learner) => a.number - b.number;
const rounded = (value: number) => Math.round(value * 1000) / 1000;

function countedQuestions(state: RoomState): readonly PresentedQuestion[] {
	return countable(state).flatMap((index) => state.deck.presented[index] ?? []);
}

const toldQuestions = (state: RoomState): readonly PresentedQuestion[] =>
	shown(state).flatMap((index) => state.deck.presented[index] ?? []);

/** A row a learner: name, points, first-attempt marks of the questions revealed so far. */
export function resultsCsv(state: RoomState): string {
	const presented = countedQuestions(state);
	const counted = presented.filter(({ question }) => !question.sensitive);
	const most = counted.reduce((sum, { question }) => sum + question.points, 0);
	const head = ['Name', 'Points', 'Of', ...presented.map(({ question }) => question.id)];
	const rows = [...state.learners.values()].sort(byNumber).map((learner) => {
		const marks = presented.map(({ index }) => rounded(learner.votes[index]?.[1]?.score ?? NaN));
		return [learner.name, rounded(pointsOf(state, learner)), most, ...marks];
	});
	return csv([head, ...rows]);
}

/** A row an answer, both votes, of the questions revealed so far; times in UTC. */
export function responsesCsv(state: RoomState): string {
	const head = ['Time', 'Name', 'Question', 'Stem', 'Vote', 'Answer', 'Mark'];
	const rows = [...state.learners.values()]
		.sort(byNumber)
		.flatMap((learner) =>
			toldQuestions(state).flatMap((presented) => answerRows(learner, presented)),
		);
	return csv([head, ...rows]);
}

function answerRows(
	learner: Learner,
	presented: PresentedQuestion,
): readonly (readonly (string | number)[])[] {
	const votes = learner.votes[presented.index];
	return ([1, 2] as const).flatMap((round) => {
		const answer = votes?.[round];
		if (!answer) return [];
		const { id, title } = presented.question;
		const time = new Date(answer.at).toISOString();
		const words = presented.tell(answer.response);
		return [[time, learner.name, id, plainText(title), round, words, rounded(answer.score ?? NaN)]];
	});
}

/** A table as a spreadsheet opens it: byte order mark, commas, CRLF, every cell quoted, and none that could run as a formula. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Signs that make a spreadsheet calculate; also after spaces, and in their wide forms. */
const calculates = /^\s*[=+\-@|%＝＋－＠\t\r\n]/;

function cell(value: string | number): string {
	if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : '';
	const safe = calculates.test(value) ? `'${value}` : value;
	return `"${safe.replaceAll('"', '""')}"`;
}
