import * as v from 'valibot';
import { type OpenedEvent, type RoomEvent, openedEvent, roomEvent } from '../rules/events.ts';
import type { Stored, Unstored } from './store.ts';

/** An event as the store keeps it. */
export function toStored(event: RoomEvent): Unstored {
	return { at: event.at, text: JSON.stringify(event) };
}

/** A room's first event as the store keeps it. Its lesson, up to a megabyte, comes as JSON and is not taken apart here. */
export function storedOpening(opened: Omit<OpenedEvent, 'lesson'>, lesson: string): Unstored {
	return { at: opened.at, text: `${JSON.stringify(opened).slice(0, -1)},"lesson":${lesson}}` };
}

/** An event read back; throws where the store holds what no version of the room wrote. */
export function parseStored({ text }: Stored): RoomEvent {
	return v.parse(roomEvent, JSON.parse(text));
}

/** A room's first event read back; throws as above. */
export function parseOpened({ text }: Stored): OpenedEvent {
	return v.parse(openedEvent, JSON.parse(text));
}
