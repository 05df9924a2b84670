import type { LinkState } from './attempts.ts';
import type { Letter } from './letters.ts';

/** What the page shows of its connection. `saved-here`: an answer waits on this phone and will be sent. */
export type Connection = LinkState | 'saved-here';

/** One word for both ways: what waits on the phone matters more than what is heard. */
export function connection(
	link: LinkState,
	unsent: readonly Letter[],
	failing: boolean,
): Connection {
	if (link === 'gone' || unsent.length === 0) return link;
	return link === 'connected' && !failing ? 'connected' : 'saved-here';
}
