import { plainText } from '#lib/base/rich.ts';
import type { Dealt } from '../deck.ts';
import { countable, pointsOf } from '../project/standings.ts';
import type { Learner, RoomState } from '../state.ts';
import { csv } from './csv.ts';

const byNumber = (a: Learner, b: Learner) => a.number - b.number;
const rounded = (value: number) => Math.round(value * 1000) / 1000;

function dealtSoFar(state: RoomState): readonly Dealt[] {
	return countable(state).flatMap((index) => state.deck.dealt[index] ?? []);
}

/** A row a learner: name, points, first-attempt marks of the questions revealed so far. */
export function resultsCsv(state: RoomState): string {
	const dealt = dealtSoFar(state);
	const counted = dealt.filter(({ question }) => !question.sensitive);
	const most = counted.reduce((sum, { question }) => sum + question.points, 0);
	const head = ['Name', 'Points', 'Of', ...dealt.map(({ question }) => question.id)];
	const rows = [...state.learners.values()].sort(byNumber).map((learner) => {
		const marks = dealt.map(({ index }) => rounded(learner.votes[index]?.[1]?.score ?? NaN));
		return [learner.name, rounded(pointsOf(state, learner)), most, ...marks];
	});
	return csv([head, ...rows]);
}

/** A row an answer, both votes, of the questions revealed so far; times in UTC. */
export function responsesCsv(state: RoomState): string {
	const head = ['Time', 'Name', 'Question', 'Stem', 'Vote', 'Answer', 'Mark'];
	const rows = [...state.learners.values()]
		.sort(byNumber)
		.flatMap((learner) => dealtSoFar(state).flatMap((dealt) => answerRows(learner, dealt)));
	return csv([head, ...rows]);
}

function answerRows(learner: Learner, dealt: Dealt): readonly (readonly (string | number)[])[] {
	const votes = learner.votes[dealt.index];
	return ([1, 2] as const).flatMap((round) => {
		const answer = votes?.[round];
		if (!answer) return [];
		const { id, title } = dealt.question;
		const time = new Date(answer.at).toISOString();
		const words = dealt.tell(answer.response);
		return [[time, learner.name, id, plainText(title), round, words, rounded(answer.score)]];
	});
}
