/**
 * The origin in a fragment by which phones reach this machine: an address in numbers, at the port of this page. Nothing else is
 * taken, since whoever writes a link to the screen must not send a class elsewhere.
 */
export function originFrom(hash: string, here: { readonly port: string }): string | undefined {
	const text = hash.slice(1);
	try {
		const { protocol, origin, hostname, port } = new URL(text);
		const isNumeric = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\])$/.test(hostname);
		const fits = protocol === 'http:' && origin === text && port === here.port && isNumeric;
		return fits ? text : undefined;
	} catch {
		return undefined;
	}
}
