import type { Range } from '@codemirror/state';
import { signs } from '#lib/notation/index.ts';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView } from '@codemirror/view';

/** What stands out, by its class; a line at a time, since a colour need not know all of Markdown: the reader does. */
const shown: readonly (readonly [RegExp, Decoration])[] = [
	[all`^${signs.heading}[ \t].*`, mark('cm-heading')],
	[all`^[ \t]*${signs.quote}.*`, mark('cm-quote')],
	[all`^(?:[ \t]*${signs.item}(?=[ \t]))+|^[ \t]*(?:[-*_][ \t]*){3,}$`, mark('cm-sign')],
	[all`(?<=^[ \t]*${signs.bullet}[ \t]+)${signs.box}(?=\s)`, mark('cm-box')],
	[/\*\*(?=\S)[^*]*[^*\s]\*\*/g, mark('cm-strong')],
	[/(?<![*\w])\*(?=[^*\s])[^*]*[^*\s]\*(?!\*)|(?<![_\w])_(?=[^_\s])[^_]+_(?!\w)/g, mark('cm-soft')],
	[/\[[^\][]*\]\([^()\s]*\)/g, mark('cm-address')],
	[/<!--.*?-->/g, mark('cm-comment')],
];

function all(sources: TemplateStringsArray, ...signs: readonly string[]): RegExp {
	return new RegExp(String.raw(sources, ...signs), 'g');
}

function mark(name: string): Decoration {
	return Decoration.mark({ class: name });
}

/** Colours of headings, quotes, lists, boxes, emphasis, links and comments, in the lines that are in sight. */
export const marks = ViewPlugin.define(
	(view) => ({
		seen: inSight(view),
		update({ docChanged, viewportChanged, view }) {
			if (docChanged || viewportChanged) this.seen = inSight(view);
		},
	}),
	{ decorations: ({ seen }): DecorationSet => seen },
);

function inSight({ visibleRanges, state: { doc } }: EditorView): DecorationSet {
	const found: Range<Decoration>[] = [];
	for (const { from, to } of visibleRanges) {
		for (let at = from; at <= to;) {
			const line = doc.lineAt(at);
			found.push(...marksOf(line.text, line.from));
			at = line.to + 1;
		}
	}
	return Decoration.set(found, true);
}

/** A line longer than this is no prose: it is left plain. */
const LONGEST = 10_000;

/** The marks of one line that begins at `start`. */
function marksOf(text: string, start: number): Range<Decoration>[] {
	if (text.length > LONGEST) return [];
	return shown.flatMap(([pattern, decoration]) =>
		[...text.matchAll(pattern)].map(({ index, 0: { length } }) =>
			decoration.range(start + index, start + index + length),
		),
	);
}
