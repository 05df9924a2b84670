import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SecretName } from '../rules/deck.ts';

/** 256 random bits as text: host keys, room secrets. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** A number in [0, 1) that nobody can foretell. */
export function unforeseen(): number {
	return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

/** What is kept of a token: who reads the store can't use it. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}

/** Whether two hashes are equal, in a time that tells nothing. */
export function sameHash(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}

/** What the projector's page shows to be known as the host's: it moves nothing and sees no more than any screen. */
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
