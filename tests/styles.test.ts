import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';
import config from '../svelte.config.js';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Global sheets hold elements, tokens, what is about voices, and these classes: what a component that bears one has asked for. */
const shared = new Set([
	// The page and its states (src/app.html).
	...['script', 'no-script', 'needs-script', 'without-script', 'paper-only', 'voices'],
	// Layout of a page.
	...['column', 'both-columns', 'interface', 'quiet', 'unseen', 'prose', 'telling'],
	// What looks alike wherever it stands.
	...['button', 'main', 'question', 'label', 'actions', 'kind', 'short'],
	// What is filled in and what is chosen (src/forms.css).
	...['entry', 'choice'],
	// A picture that was opened large: no component draws it.
	'enlarged',
	// Lines that run as their first letter does in a lesson written right to left.
	...['legend', 'who'],
]);

/** What paper leaves out, or draws otherwise: it reaches into cards and pages on purpose, and never onto a screen. */
const onPaper = new Set([
	...['no-print', 'on-paper', 'skip', 'rail', 'note', 'actions', 'verdict'],
	...['explanation', 'fact', 'gutter', 'beside', 'buttons', 'wide', 'chosen', 'row', 'text'],
	...['answers', 'column', 'said', 'belongs'],
]);

type Node = AST.CSS.Node;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node below one, itself first, each with those above it. */
function* walk(node: Node, above: readonly Node[] = []): Generator<[Node, readonly Node[]]> {
	yield [node, above];
	for (const value of Object.values(node))
		for (const child of Array.isArray(value) ? value : [value])
			if (isNode(child)) yield* walk(child, [...above, node]);
}

/** A component's style, or a sheet as if it were one. */
function nodesOf(source: string): [Node, readonly Node[]][] {
	const { css } = parse(source, { modern: true });
	return css ? css.children.flatMap((child) => [...walk(child)]) : [];
}

const sheets = globSync('src/*.css', { cwd: root });
const components = globSync('src/**/*.svelte', { cwd: root });
const asStyle = (path: string) => `<style>${read(path)}</style>`;

const media = (above: readonly Node[]) =>
	above.flatMap((node) => (node.type === 'Atrule' && node.name === 'media' ? [node.prelude] : []));

/** Classes that a global sheet selects, on the screen or on paper alone. */
function selected(paper: boolean): Set<string> {
	const found = sheets.flatMap((path) =>
		nodesOf(asStyle(path)).flatMap(([node, above]) =>
			node.type === 'ClassSelector' && media(above).some((each) => each.includes('print')) === paper
				? [node.name]
				: [],
		),
	);
	return new Set(found.filter((name) => !/^(voice|kind)-/.test(name)));
}

test('a global sheet selects the classes that are declared here, and no others', () => {
	expect([...selected(false)].filter((name) => !shared.has(name))).toEqual([]);
	expect([...selected(true)].filter((name) => !shared.has(name) && !onPaper.has(name))).toEqual([]);
});

test('what is declared is selected somewhere', () => {
	const all = new Set([...selected(false), ...selected(true)]);
	expect([...shared, ...onPaper].filter((name) => !all.has(name))).toEqual([]);
});

test('a class that a component styles for itself is met by a global sheet only where it is declared', () => {
	const onScreen = selected(false);
	const met = components.flatMap((path) =>
		nodesOf(read(path)).flatMap(([node, above]) => {
			const isGlobal = above.some(
				(each) => each.type === 'PseudoClassSelector' && each.name === 'global',
			);
			return node.type === 'ClassSelector' && !isGlobal && onScreen.has(node.name)
				? [[path, node.name] as const]
				: [];
		}),
	);
	expect(met.length).toBeGreaterThan(0);
	expect(met.filter(([, name]) => !shared.has(name))).toEqual([]);
});

test('a hover is drawn only where something hovers: a finger would leave it behind', () => {
	const bare = [...sheets, ...components].flatMap((path) =>
		nodesOf(path.endsWith('.css') ? asStyle(path) : read(path)).flatMap(([node, above]) =>
			node.type === 'PseudoClassSelector' &&
			node.name === 'hover' &&
			!media(above).some((each) => each.includes('(hover: hover)'))
				? [path]
				: [],
		),
	);
	expect(bare).toEqual([]);
});

test('a line below text has its look by longhands: with var(), the shorthand of more than a line is no line at all in WebKit', () => {
	const shorthands = [...sheets, ...components].flatMap((path) =>
		nodesOf(path.endsWith('.css') ? asStyle(path) : read(path)).flatMap(([node]) =>
			node.type === 'Declaration' && node.property === 'text-decoration'
				? [[path, node.value] as const]
				: [],
		),
	);
	expect(shorthands.length).toBeGreaterThan(0);
	expect(shorthands.filter(([, value]) => !/^(?:none|underline)$/.test(value))).toEqual([]);
});

test('no two components have one class for styles that differ: it is short, and a hash', () => {
	const styles = new Map<string, Set<string>>();
	const cssHash = config.compilerOptions?.cssHash;
	if (!cssHash) throw new Error('No class is made for a component.');
	for (const path of components)
		compile(read(path), {
			generate: false,
			cssHash(given) {
				const name = cssHash(given);
				styles.set(name, (styles.get(name) ?? new Set()).add(given.css));
				return name;
			},
		});
	expect(styles.size).toBeGreaterThan(100);
	expect([...styles].filter(([, texts]) => texts.size > 1)).toEqual([]);
});
