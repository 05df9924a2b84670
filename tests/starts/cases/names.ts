import { join } from 'node:path';
import { oddName } from '../../../src/tools/testing/checkout.js';
import type { Case } from '../place.ts';
import { serves } from '../site.ts';

const deep = Array.from({ length: 12 }, (_, i) => `a folder in a folder ${String(i)}`);

/** A first build and start in folders as people name them. */
const folders: readonly (readonly [string, string])[] = [
	['a second download', 'readback (1)'],
	['umlauts and a dash', 'hb Müller (2) – Schule'],
	['a number sign', 'C# & Co'],
	['quotes, brackets, a per cent', `it's "100%25" [new] {a,b} $HOME`],
	['a question mark and a star', 'what? *new* !'],
	['other scripts, and a dash first', '-rf 学校 🎓 كتاب'],
	['a dot first', '.readback'],
	['deep down', join(...deep)],
	['all signs at once', oddName],
];

export const names: readonly Case[] = folders.map(([name, folder]) => ({
	name: `folder: ${name}`,
	async run(place) {
		await serves(place.checkout(folder, { build: 'none' }));
	},
}));
