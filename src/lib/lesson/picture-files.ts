import { isInFolder } from '#lib/base/address.ts';

/** Whether a file is a picture by its name. */
export const isPictureName = (name: string): boolean =>
	/\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(name);

/** The file of the lesson's folder that an address means, if it means one. */
export function nameInFolder(address: string): string | undefined {
	if (!isInFolder(address)) return undefined;
	try {
		return decodeURIComponent(address.replace(/^\.\//, ''));
	} catch {
		return address;
	}
}
