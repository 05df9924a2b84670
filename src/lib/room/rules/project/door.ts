import type { Actor } from '../commands.ts';
import { isOut } from '../fold-people.ts';
import type { RoomState } from '../state.ts';
import { stageOf } from '../state.ts';

/** What a phone is told before it joins. */
export interface Door {
	readonly code: string;
	readonly title: string;
	readonly lang: string;
	readonly naming: 'drawn' | 'own' | 'none';
	/** Who sees the name: the host alone, or everybody in front of the screen. */
	readonly namesSeenBy: 'host' | 'class';
	readonly locked: boolean;
	readonly ended: boolean;
	/** Whether the one who asks has a place here, was removed, or neither. */
	readonly place: 'in' | 'out' | 'none';
}

/** The room from outside, for the one who asks. */
export function door(state: RoomState, by: Actor): Door {
	const { code, lesson, settings } = state.setup;
	return {
		code,
		title: lesson.title,
		lang: lesson.lang,
		naming: settings.naming,
		namesSeenBy: settings.leaderboard ? 'class' : 'host',
		locked: state.locked,
		ended: stageOf(state) === 'ended',
		place: placeOf(state, by),
	};
}

function placeOf(state: RoomState, by: Actor): Door['place'] {
	if (by.role === 'learner') return 'in';
	return by.role === 'stranger' && isOut(state, by) ? 'out' : 'none';
}
