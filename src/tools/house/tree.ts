import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A source file of the house, and the files of the house that it imports. */
export interface SourceFile {
	/** From the project's folder, with slashes. */
	readonly path: string;
	readonly text: string;
	readonly lines: number;
	readonly imports: readonly string[];
}

const isSource = (path: string): boolean => /^src\/.*\.(?:ts|js|cjs|svelte)$/.test(path);

/** True for tests and what only tests share: they are no rooms. */
export const isTest = (path: string): boolean =>
	/\.test\.ts$|samples?\.ts$|(?:^|\/)(?:contract|sample-[\w-]+|expect-samples)\.ts$/.test(path);

/** Every source file below src that Git tracks or would track; types are imports too. */
export function readTree(root: string): SourceFile[] {
	const listed = execFileSync(
		'git',
		['ls-files', '--cached', '--others', '--exclude-standard', 'src'],
		{ cwd: root, encoding: 'utf8' },
	);
	const paths = new Set(listed.split('\n').filter(isSource));
	return [...paths].flatMap((path) => {
		const text = read(join(root, path));
		if (text === undefined) return [];
		const imports = importsOf(path, text).filter((to) => paths.has(to) && to !== path);
		return [{ path, text, lines: text.split('\n').length - 1, imports: [...new Set(imports)] }];
	});
}

/** A file that was moved or removed and not committed yet is listed by Git still. */
function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

/** What a file imports, by path in the house, a component's markup too. */
function importsOf(path: string, text: string): string[] {
	const scripts = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>|import\(['"`][^)]*\)/gs)].map(
				([whole, script = whole]) => script,
			)
		: [text];
	return scripts.flatMap((script) =>
		ts
			.preProcessFile(script, true, true)
			.importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''))
			.flatMap((name) => {
				if (name.startsWith('#lib/words/')) return [`src/lib/words/en/${name.slice(11)}`];
				if (name.startsWith('#lib/')) return [`src/lib/${name.slice(5)}`];
				return name.startsWith('.') ? [posix.join(posix.dirname(path), name)] : [];
			}),
	);
}
