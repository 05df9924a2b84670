import type { RoomState } from '../state.ts';
import { stageOf } from '../state.ts';

/** What a phone learns before it joins. */
export interface Door {
	readonly code: string;
	readonly title: string;
	readonly lang: string;
	readonly naming: 'drawn' | 'own' | 'none';
	/** Who sees the name: the host alone, or everybody in front of the screen. */
	readonly namesSeenBy: 'host' | 'class';
	readonly locked: boolean;
	readonly ended: boolean;
}

/** The room from outside. */
export function door(state: RoomState): Door {
	const { code, lesson, settings } = state.opened;
	return {
		code,
		title: lesson.title,
		lang: lesson.lang,
		naming: settings.naming,
		namesSeenBy: settings.leaderboard ? 'class' : 'host',
		locked: state.locked,
		ended: stageOf(state) === 'ended',
	};
}
