import { idFrom } from '#lib/base/random-id.ts';

/** An id that no other device will make; on plain http too, where browsers have no randomUUID. */
export const newId = (): string => idFrom(crypto.getRandomValues(new Uint8Array(16)));
