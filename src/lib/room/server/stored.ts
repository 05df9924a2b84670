import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import * as v from 'valibot';
import { type OpenedEvent, type RoomEvent, openedEvent, roomEvent } from '../rules/events.ts';
import type { Stored, Unstored } from './store.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** An event as the store keeps it. */
export function toStored(event: RoomEvent): Unstored {
	return { at: event.at, text: JSON.stringify(event) };
}

/**
 * A room's first event as the store keeps it. Its lesson, up to a megabyte, comes as JSON, and is kept deflated, in base64, made on
 * another thread: a tenth of it is to be written, and who answers meanwhile waits for no more.
 */
export async function storedOpening(
	opened: Omit<OpenedEvent, 'lesson'>,
	lesson: string,
): Promise<Unstored> {
	const packed = (await deflate(lesson)).toString('base64');
	return { at: opened.at, text: JSON.stringify({ ...opened, lesson: packed }) };
}

/** An event read back; throws where the store holds what no version of the room wrote. */
export function parseStored({ text }: Stored): RoomEvent {
	return v.parse(roomEvent, JSON.parse(text));
}

const kept = v.looseObject({ lesson: v.unknown() });

/** A room's first event read back; rejects as above. Those of older versions hold the lesson as it is. */
export async function parseOpened({ text }: Stored): Promise<OpenedEvent> {
	const event = v.parse(kept, JSON.parse(text));
	if (typeof event.lesson !== 'string') return v.parse(openedEvent, event);
	const json = await inflate(Buffer.from(event.lesson, 'base64'));
	const lesson: unknown = JSON.parse(json.toString());
	return v.parse(openedEvent, { ...event, lesson });
}
