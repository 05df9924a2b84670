import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Of Vite's list of what was built: what each piece is, what it imports at once and later, and its styles. */
const manifestOf = v.record(
	v.string(),
	v.object({
		file: v.string(),
		css: v.optional(v.array(v.string()), []),
		imports: v.optional(v.array(v.string()), []),
		dynamicImports: v.optional(v.array(v.string()), []),
	}),
);

export type Manifest = v.InferOutput<typeof manifestOf>;

/** The manifest of the browsers' build in this folder. */
export const readManifest = (client: string): Manifest =>
	v.parse(manifestOf, JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')));

/** All pieces that these import, themselves too. `later`: which pieces' late imports count. */
export function reachedFrom(
	manifest: Manifest,
	entries: readonly string[],
	later: (name: string) => boolean = () => false,
): readonly Manifest[string][] {
	const seen = new Set<string>();
	const visit = (name: string): void => {
		const piece = manifest[name];
		if (!piece || seen.has(name)) return;
		seen.add(name);
		for (const next of piece.imports) visit(next);
		if (later(name)) for (const next of piece.dynamicImports) visit(next);
	};
	for (const name of entries) visit(name);
	return [...seen].flatMap((name) => manifest[name] ?? []);
}
