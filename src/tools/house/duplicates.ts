import ts from 'typescript';
import type { SourceFile } from './tree.ts';

/** Two places that have the same lines, or lines of one shape with other names, texts and numbers. Lines count from 1. */
export interface Duplicate {
	readonly lines: number;
	readonly first: { readonly path: string; readonly line: number };
	readonly second: { readonly path: string; readonly line: number };
}

interface Shape {
	readonly line: number;
	readonly shape: string;
}

/**
 * Stretches of at least `least` lines of code that occur twice by shape. Imports, blank lines, comments and lines of brackets alone
 * count for nothing; a stretch of one repeated line (a table) is none.
 */
export function duplicatesIn(files: readonly SourceFile[], least: number): Duplicate[] {
	const shapes = files.map((file) => ({ path: file.path, lines: shapesOf(file) }));
	const seen = new Map<string, { file: number; at: number }[]>();
	shapes.forEach(({ lines }, file) => {
		for (let at = 0; at + least <= lines.length; at++) {
			const window = lines.slice(at, at + least).map(({ shape }) => shape);
			if (new Set(window).size < least / 2) continue;
			const key = window.join('\n');
			seen.set(key, [...(seen.get(key) ?? []), { file, at }]);
		}
	});
	const found: Duplicate[] = [];
	const covered = new Set<string>();
	for (const places of seen.values()) {
		const [one, other] = places;
		if (!one || !other || covered.has(`${one.file}:${one.at}|${other.file}:${other.at}`)) continue;
		const a = shapes[one.file];
		const b = shapes[other.file];
		if (!a || !b) continue;
		let length = 0;
		while (
			a.lines[one.at + length] &&
			a.lines[one.at + length]?.shape === b.lines[other.at + length]?.shape &&
			!(one.file === other.file && one.at + length >= other.at)
		) {
			covered.add(`${one.file}:${one.at + length}|${other.file}:${other.at + length}`);
			length++;
		}
		if (length < least) continue;
		found.push({
			lines: length,
			first: { path: a.path, line: a.lines[one.at]?.line ?? 0 },
			second: { path: b.path, line: b.lines[other.at]?.line ?? 0 },
		});
	}
	return found.sort((a, b) => b.lines - a.lines);
}

/** A file's lines: scripts as kinds of tokens, markup and styles as they stand. */
function shapesOf({ path, text }: SourceFile): Shape[] {
	if (!path.endsWith('.svelte')) return scriptShapes(text, 0);
	const scripts = [...text.matchAll(/(?<=<script[^>]*>).*?(?=<\/script>)/gs)].map((script) => {
		const from = lineOf(text, script.index);
		return { text: script[0], from, to: from + script[0].split('\n').length };
	});
	const others = text
		.split('\n')
		.map((line, i) => ({ line: i + 1, shape: line.trim() }))
		.filter(
			({ line, shape }) =>
				/\w/.test(shape) && !scripts.some(({ from, to }) => line > from && line <= to),
		);
	return [...scripts.flatMap((script) => scriptShapes(script.text, script.from)), ...others];
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1;

/** The lines of a script that say something, `above` lines below the top of its file. */
function scriptShapes(text: string, above: number): Shape[] {
	const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
	const kindsByLine = new Map<number, string[]>();
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isJSDoc(node)) return;
		const children = node.getChildren(source);
		if (children.length > 0) {
			children.forEach(visit);
			return;
		}
		const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
		kindsByLine.set(line, [...(kindsByLine.get(line) ?? []), shapeOf(node.kind)]);
	};
	visit(source);
	return [...kindsByLine]
		.map(([line, kinds]) => ({ line: line + above + 1, shape: kinds.join(' ') }))
		.filter(({ shape }) => /\bname\b|\btext\b/.test(shape));
}

function shapeOf(kind: ts.SyntaxKind): string {
	if (kind === ts.SyntaxKind.Identifier) return 'name';
	const isText =
		kind === ts.SyntaxKind.StringLiteral ||
		kind === ts.SyntaxKind.NumericLiteral ||
		kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral;
	return isText ? 'text' : (ts.tokenToString(kind) ?? String(kind));
}
