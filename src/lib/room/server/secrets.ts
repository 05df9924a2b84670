import { createHash, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { SecretName } from '../rules/deck.ts';

/** 256 random bits as text: host keys, room secrets. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** A random number in [0, 1) that nobody can predict. */
export function secureRandom(): number {
	return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

/** The hash of a token, which is what the store keeps: whoever reads the store can't use it. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}

/** Whether two hashes are equal, in constant time. */
export function sameHash(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}

/** The key by which the host's own projector page is known: it moves nothing and sees no more than any screen. */
export function screenKey(secret: string): string {
	return createHmac('sha256', secret).update('screen').digest('base64url');
}

/** Whether a text can be a token: at least 128 bits of base64url. */
export function isToken(text: string): boolean {
	return /^[\w-]{22,64}$/.test(text);
}

/** Names by HMAC: no one without the room's secret can tell which item one belongs to. */
export function secretNames(secret: string): SecretName {
	return (...path) => {
		const hmac = createHmac('sha256', secret).update(path.map((step) => `${step}`).join('\n'));
		return `i${hmac.digest('hex').slice(0, 16)}`;
	};
}

/**
 * The password that whoever opens a room has to know, where one is set. A browser that gave it once keeps a grant: it says that
 * the password was known, does not contain it, and ends with it when another is set.
 */
export function hostGate(password: string | undefined) {
	if (password === undefined) {
		return { isOpen: true, grantFor: () => undefined, admits: () => true } as const;
	}
	// Slow on purpose, once for each start: so that a grant stolen from a browser is no quick way to test passwords.
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
export function browserMarks(secret = randomBytes(32)) {
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
