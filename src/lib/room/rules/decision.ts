import type { Refusal } from './commands.ts';
import type { RoomEvent } from './events.ts';

/** What comes of a command: events to append (none where it was done before), or why not. */
export type Decision =
	| { readonly events: readonly RoomEvent[]; readonly refusal?: undefined }
	| { readonly refusal: Refusal; readonly events?: undefined };

export const accept = (...events: readonly RoomEvent[]): Decision => ({ events });
export const refuse = (refusal: Refusal): Decision => ({ refusal });
