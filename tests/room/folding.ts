import { loadKinds } from '#lib/kinds/play.ts';
import { presentDeck } from '#lib/room/rules/deck.ts';
import { foldAll } from '#lib/room/rules/fold.ts';
import { secretNames } from '#lib/room/server/secrets.ts';
import { parseOpened, parseStored } from '#lib/room/server/stored.ts';
import { openRoom, type RoomState } from '#lib/room/rules/state.ts';
import type { Stored } from '#lib/room/server/store.ts';

/** Whether a log begins as a room's does. */
export const isOpened = (log: readonly Stored[]) =>
	log[0]?.text.startsWith('{"type":"opened"') === true;

/** The state that a log folds to, by nothing but the log. */
export async function stateOf([first, ...rest]: readonly Stored[]): Promise<RoomState> {
	if (!first) throw new Error('an empty log');
	const opened = await parseOpened(first);
	const kinds = await loadKinds(opened.lesson.sections.flatMap(({ questions }) => questions));
	const deck = presentDeck(
		opened.lesson,
		opened.settings.questions,
		kinds,
		secretNames(opened.secret),
	);
	return foldAll(openRoom(opened, deck), rest.map(parseStored));
}
