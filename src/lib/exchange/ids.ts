import { fnv1a } from '#lib/base/seeded.ts';
import type { Foreign } from '#lib/kinds/exchanging.ts';
import { idPattern } from '#lib/lesson/id-pattern.ts';

/**
 * Ids for a bank's questions: its own where it is one here, else `q-` and a hash of type and stem, the same on every import of
 * the same question. The second of twins gets `-2`, and so on.
 */
export function idsOf(questions: readonly Foreign[]): string[] {
	const own = questions.map((question) => ownId(question));
	const taken = new Map<string, number>();
	return questions.map((question, i) => free(own[i] ?? hashId(question), taken));
}

function ownId({ idnumber = '' }: Foreign): string | undefined {
	const id = idnumber.trim().toLowerCase();
	return idPattern.test(id) ? id : undefined;
}

/** An id of what is asked: 64 bits in 14 letters, so that among a hundred thousand stems two alike are one chance in billions. */
export function hashId({ type, stem }: Foreign): string {
	const text = `${type}\n${stem.text.replace(/\s+/g, ' ').trim()}`;
	const half = (seed: string) => fnv1a(`${seed}${text}`).toString(36).padStart(7, '0');
	return `q-${half('')}${half('\n')}`;
}

function free(id: string, taken: Map<string, number>): string {
	if (!taken.has(id)) {
		taken.set(id, 1);
		return id;
	}
	for (let number = (taken.get(id) ?? 1) + 1; ; number++) {
		const next = `${id.slice(0, 56)}-${number}`;
		if (taken.has(next)) continue;
		taken.set(id, number);
		taken.set(next, 1);
		return next;
	}
}
