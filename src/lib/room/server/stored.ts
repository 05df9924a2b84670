import * as v from 'valibot';
import { opened, roomEvent, type Opened, type RoomEvent } from '../events.ts';
import type { Stored, Unstored } from '../store.ts';

/** An event as the store keeps it. */
export function toStored(event: RoomEvent | Opened): Unstored {
	return { at: event.at, text: JSON.stringify(event) };
}

/** An event read back; throws where the store holds what no version of the room wrote. */
export function parseStored({ text }: Stored): RoomEvent {
	return v.parse(roomEvent, JSON.parse(text));
}

/** A room's first event read back; throws as above. */
export function parseOpened({ text }: Stored): Opened {
	return v.parse(opened, JSON.parse(text));
}
