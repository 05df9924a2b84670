import type { List, Nodes, Root } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/prose.ts';
import type { Edit, Span, TextFile } from '../markdown/lines.ts';
import { contentOf, fixOf, lineOf, warning } from '../markdown/lines.ts';
import { spanOf } from '../markdown/parse.ts';
import { nodesIn } from './prose-slips.ts';

interface Lost {
	readonly span: Span;
	readonly message: string;
	readonly fix: { readonly title: string; readonly edits: readonly Edit[] };
}

/**
 * What was plainly meant as written, and what Markdown makes something else of: stars between digits or single letters, one tilde on each
 * side (other programs strike it through), a character's name as HTML has it, a number with a full stop that begins a line. Names that are
 * written so on purpose (`&amp;`, `&lt;`, `&nbsp;`, numbers) are left alone.
 */
export function lostMarkup(file: TextFile, root: Root): Finding[] {
	return lost(file, root).map(({ span, message, fix }) =>
		warning(file, 'lost-markup', span, message, fixOf(file, fix.title, fix.edits)),
	);
}

/** Text in which no sign is special needs no look: most text is such. */
const special = /[*~&]|\p{Nd}[.)]/u;

function lost(file: TextFile, root: Root): readonly Lost[] {
	const whole = spanOf(root);
	if (root.position && !special.test(file.text.slice(whole.start, whole.end))) return [];
	return nodesIn(root).flatMap((node) => {
		switch (node.type) {
			case 'emphasis':
			case 'strong':
				return stars(file, node);
			case 'text':
				return [...tildes(file, node), ...names(file, node)];
			case 'list':
				return numbers(file, node);
			default:
				return [];
		}
	});
}

function escaped(file: TextFile, start: number, end: number, signs: RegExp): Lost['fix'] {
	const text = file.text.slice(start, end);
	return {
		title: messages.fixBackslash,
		edits: [{ start, end, text: text.replace(signs, '\\$&') }],
	};
}

/** `2*3*4`, `a*b*c`: nobody stresses a factor. */
function stars(file: TextFile, node: Nodes): Lost[] {
	const { start, end } = spanOf(node);
	const text = file.text.slice(start, end);
	if (!text.startsWith('*')) return [];
	const before = file.text.slice(Math.max(0, start - 2), start);
	const after = file.text.slice(end, end + 2);
	const isFactor =
		/(?:\p{Nd}|(?<!\p{L})\p{L}|[)\]])$/u.test(before) &&
		/^(?:\p{Nd}|\p{L}(?!\p{L})|[([])/u.test(after);
	const inside = text.replace(/^\*+|\*+$/g, '');
	if (!isFactor || !/^[\p{L}\p{N}.,()+/\s*-]{1,20}$/u.test(inside) || /\p{L}{3}/u.test(inside))
		return [];
	const message = messages.stars;
	return [{ span: { start, end }, message, fix: escaped(file, start, end, /\*/g) }];
}

const tilde = /(?<![~\\])~(?![~\s])[^~\n]*[^~\s\\]~(?!~)|(?<![~\\])~[^~\s\\]~(?!~)/g;

function tildes(file: TextFile, node: Nodes): Lost[] {
	return found(
		file,
		node,
		tilde,
		(written) => {
			return messages.strikeThrough(written);
		},
		/~/g,
	);
}

const name =
	/(?<!\\)&(?!(?:amp|lt|gt|quot|apos|nbsp|shy|zwj|zwnj|thinsp);)[A-Za-z][A-Za-z0-9]{1,31};/g;

/** A name that Markdown knows: only then does the text differ from what is written. */
function names(file: TextFile, node: Nodes): Lost[] {
	const value = 'value' in node ? node.value : '';
	return found(file, node, name, (written) => messages.characterReference(written), /&/g).filter(
		({ span }) => !value.includes(file.text.slice(span.start, span.end)),
	);
}

function found(
	file: TextFile,
	node: Nodes,
	pattern: RegExp,
	say: (written: string) => string,
	signs: RegExp,
): Lost[] {
	const span = spanOf(node);
	const raw = file.text.slice(span.start, span.end);
	if (!/[~&]/.test(raw)) return [];
	return [...raw.matchAll(pattern)].map(({ 0: written, index }) => {
		const at = { start: span.start + index, end: span.start + index + written.length };
		return { span: at, message: say(written), fix: escaped(file, at.start, at.end, signs) };
	});
}

/** A list that begins with a year or a day: one item alone that is no first one, or a number that no list begins with. */
function numbers(file: TextFile, node: List): Lost[] {
	const start = node.start ?? 1;
	const isList = start < 2 || (node.children.length > 1 && start < 100);
	if (!node.ordered || isList) return [];
	const { start: at } = spanOf(node);
	// Right below another item, or its feedback, it is one of that list, with a slip in a mark.
	const above = file.lines[lineOf(file, at).number - 2]?.text ?? '';
	if (/^\s*(?:\d+[.)]|[-*+])\s|^\s+>/.test(above)) return [];
	const [written = ''] = /^\d+[.)]/.exec(file.text.slice(at, at + 12)) ?? [];
	if (written === '') return [];
	const end = Math.min(at + written.length, contentOf(lineOf(file, at)).end);
	const message = messages.listSign(written);
	const fix = escaped(file, at, end, /[.)]$/);
	return [{ span: { start: at, end }, message, fix }];
}
