const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id from random bytes, five bits a letter: 16 bytes make one that no other device will make, 26 a token that nobody can guess.
 * The bytes come from `crypto.getRandomValues`, which pages on plain http have too (they have no randomUUID).
 */
export function idFrom(random: Uint8Array): string {
	return Array.from(random, (byte) => letters[byte & 31]).join('');
}
