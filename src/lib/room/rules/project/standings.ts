import { onDeck, stageOf, type Learner, type RoomState } from '../state.ts';

/** A place on the leaderboard; equal points share one, since speed is no merit. */
export interface Standing {
	readonly place: number;
	readonly name: string;
	readonly points: number;
}

/** The questions whose results may be counted now: of those that give marks the revealed ones, at the end all that were asked. */
export function countable(state: RoomState): readonly number[] {
	return shown(state).filter((index) => state.deck.presented[index]?.scores === true);
}

/** The questions whose answers may be told now, those without marks among them. */
export function shown(state: RoomState): readonly number[] {
	if (stageOf(state) !== 'ended') return state.revealed;
	const ownPace = state.setup.settings.pace === 'own';
	return ownPace ? onDeck(state).map(({ index }) => index) : state.seen;
}

/** First-try points over the countable questions, without the sensitive ones. */
export function pointsOf(state: RoomState, learner: Learner): number {
	return countable(state).reduce((total, index) => {
		const question = state.deck.presented[index]?.question;
		if (!question || question.sensitive) return total;
		return total + (learner.votes[index]?.[1]?.score ?? 0) * question.points;
	}, 0);
}

/** All learners by points, then by name. */
export function standings(state: RoomState): readonly Standing[] {
	const all = [...state.learners.values()].map((learner) => ({
		name: learner.name,
		points: Math.round(pointsOf(state, learner) * 10) / 10,
	}));
	all.sort((a, b) => b.points - a.points || a.name.localeCompare(b.name));
	const placeOf = (points: number) => all.findIndex((each) => each.points === points) + 1;
	return all.slice(0, 100).map((each) => ({ place: placeOf(each.points), ...each }));
}
