import type { Nodes, Paragraph, Root } from 'mdast';
import type { Finding } from '#lib/base/finding.ts';
import type { Inline } from '#lib/base/rich.ts';
import type { QuizContext } from '../context.ts';
import { standingAt, type Span, type TextFile } from '../../markdown/lines.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { toInlines, type RichOptions } from '../../markdown/rich.ts';
import { noDirectives } from '../prose.ts';
import { notationSlips } from '../notation-slips.ts';
import { brokenDirectives, unclosedFences } from '../prose-slips.ts';
import { definedCitations, referenceHooks } from '../references.ts';
import { lostMarkup } from '../lost-markup.ts';
import type { Chunk } from './chunks.ts';
import type { Definitions } from './definitions.ts';
import { parsePieces, type Piece } from './pieces.ts';

/** Reads one question's Markdown; all that it finds wrong is kept in `findings`. */
export interface Reader {
	readonly findings: Finding[];
	/** Groups of lines as trees with the file's positions, each group on its own. */
	trees(groups: readonly (readonly Piece[])[]): {
		readonly roots: readonly Root[];
		readonly rich: RichOptions;
	};
	/** A text from elsewhere in the file; findings stand at `span`. */
	inlines(text: string, span: Span): Inline[];
}

/** A reader of one question's pieces; `definitions` are those of its file. */
export function readerOf(
	file: TextFile,
	context: QuizContext,
	definitions: Definitions,
	chunk: Chunk,
): Reader {
	const findings: Finding[] = [];
	const place = { file, paragraphs: context.paragraphs, hasOptions: true };
	const hooks = { ...referenceHooks(file, context, findings), ...noDirectives(file, findings) };
	return {
		findings,
		trees(groups) {
			const parsed = parsePieces(groups, definitions.linesFor(chunk));
			const { roots, comments } = parsed;
			const known = new Map(parsed.own);
			for (const name of parsed.defined) {
				if (!known.has(name)) known.set(name, definitions.addresses.get(name) ?? '');
			}
			for (const root of roots) {
				findings.push(
					...unclosedFences(file, root, []),
					...brokenDirectives(file, root),
					...notationSlips(place, root, () => true),
					...definedCitations(file, root),
					...lostMarkup(file, root),
				);
			}
			findings.push(...unclosedFences(file, { type: 'root', children: [] }, comments));
			return { roots, rich: { ...hooks, definitions: known } };
		},
		inlines(text, span) {
			if (isPlain(text)) return text === '' ? [] : [text];
			const root = parseMarkdown(text);
			const placed = inFile(file, root, text, span);
			const found = [...lostMarkup(file, placed), ...notationSlips(place, placed, () => true)];
			findings.push(...standingAt(file, span, found));
			const [node] = root.children;
			if (node?.type !== 'paragraph') return [text];
			return toInlines(placedAt(node, span).children, hooks);
		},
	};
}

/** A tree moved to the file's positions, where the text stands in one piece behind an offset; without, an empty one. */
function inFile(file: TextFile, root: Root, text: string, { start, end }: Span): Root {
	const at = file.text.slice(start, end).indexOf(text);
	if (at < 0) return { type: 'root', children: [] };
	const waiting: Nodes[] = [root];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		for (const point of [node.position?.start, node.position?.end]) {
			if (point?.offset !== undefined) point.offset += start + at;
		}
		if ('children' in node) waiting.push(...node.children);
	}
	return root;
}

/** True for a text without any sign that Markdown could read as one of its own. */
const isPlain = (text: string): boolean => !/[\\`*_[\]<>&!~|]|^[-+#=:]|^\d+[.)]/.test(text);

function placedAt(paragraph: Paragraph, span: Span): Paragraph {
	const waiting: Nodes[] = [paragraph];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (node.position) {
			node.position.start.offset = span.start;
			node.position.end.offset = span.end;
		}
		if ('children' in node) waiting.push(...node.children);
	}
	return paragraph;
}
