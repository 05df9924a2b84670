import { changed, type Loss } from '#lib/kinds/exchanging.ts';

/** What is noted while one question's texts are read: each thing once. */
export interface Notes {
	add(name: Parameters<typeof changed>[0], what?: string): void;
	all(): readonly Loss[];
}

/** An empty sheet for one question. */
export function notes(): Notes {
	const noted = new Map<string, Loss>();
	return {
		add(name, what = '') {
			const loss = changed(name, what);
			noted.set(loss.message, loss);
		},
		all: () => [...noted.values()],
	};
}
