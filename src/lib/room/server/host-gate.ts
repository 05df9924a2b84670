import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/**
 * The password that whoever opens a room has to know, where one is set. A browser that gave it once keeps a grant: it says that
 * the password was known, does not contain it, and ends with it when another is set.
 */
export function hostGate(password: string | undefined) {
	if (password === undefined) {
		return { isOpen: true, grantFor: () => undefined, admits: () => true } as const;
	}
	// Slow on purpose, once for each start: who takes a grant from a browser can't try passwords against it at leisure.
	const grant = scryptSync(password.normalize('NFC'), 'readback/host', 32).toString('base64url');
	const once = randomBytes(32);
	// A letter with its mark is the same password, whichever way a keyboard writes it.
	const digest = (text: string) =>
		createHmac('sha256', once).update(text.normalize('NFC')).digest();
	const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
	return {
		isOpen: false,
		/** The grant, where this is the password; the comparison takes as long whatever is tried. */
		grantFor: (tried: string): string | undefined => (isSame(tried, password) ? grant : undefined),
		/** Whether a request that shows this may open rooms. */
		admits: (shown: string | undefined): boolean => isSame(shown ?? '', grant),
	} as const;
}

/** Marks by which a browser that has opened a room is known again while this server runs: signed, so that none can be invented. */
export function hostMarks(secret = randomBytes(32)) {
	const sign = (id: string) =>
		createHmac('sha256', secret).update(id).digest('base64url').slice(0, 22);
	return {
		make(): string {
			const id = randomBytes(12).toString('base64url');
			return `${id}.${sign(id)}`;
		},
		/** The mark's own part, where it is one of ours. */
		read(mark: string | undefined): string | undefined {
			const [, id, signed] = /^([\w-]{16})\.([\w-]{22})$/.exec(mark ?? '') ?? [];
			if (id === undefined || signed === undefined) return undefined;
			return timingSafeEqual(Buffer.from(sign(id)), Buffer.from(signed)) ? id : undefined;
		},
	};
}
