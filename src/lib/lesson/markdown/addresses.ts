export { safeAddress } from '#lib/base/address.ts';

/** True where an address names a file inside the lesson's folder: no scheme, no host, not from the root. */
export function isInFolder(address: string): boolean {
	return !/^([^/?#]*:|[/\\])/.test(address) && !address.split(/[/\\]/).includes('..');
}
