import { isCode } from '../rules/room-code.ts';

/** What may be asked of a room. */
export const roomParts = [
	'events',
	'commands',
	'door',
	'result',
	'results.csv',
	'responses.csv',
	'statistics',
	'addresses',
] as const;
export type RoomPart = (typeof roomParts)[number];

/** What an address asks of the server of rooms: nothing where it is a page's. */
export type Route =
	| { readonly part: 'open' }
	| { readonly part: 'password' }
	| { readonly part: RoomPart; readonly code: string; readonly query: URLSearchParams };

/** Reads an address. Codes are taken in any case. */
export function routeOf(url: string): Route | undefined {
	const [path = '', search = ''] = url.split('?', 2);
	const [nothing, room, code = '', part, ...more] = path.split('/');
	if (nothing !== '' || room !== 'room' || more.length > 0) return undefined;
	if (code === 'open' && part === undefined) return { part: 'open' };
	if (code === 'password' && part === undefined) return { part: 'password' };
	const known = roomParts.find((each) => each === part);
	const asMade = code.toUpperCase();
	if (!known || !isCode(asMade)) return undefined;
	return { part: known, code: asMade, query: new URLSearchParams(search) };
}
