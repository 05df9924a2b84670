import { RangeSetBuilder, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

const line = Decoration.line({ class: 'cm-settings' });

/** Marks the settings at the top of a file: to Markdown they would be a heading. */
export const settings = StateField.define<DecorationSet>({
	create: mark,
	update: (marks, { docChanged, state }) => (docChanged ? mark(state) : marks),
	provide: (field) => EditorView.decorations.from(field),
});

function mark({ doc }: EditorState): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	const last = closing(doc);
	for (let number = 1; number <= last; number++) {
		const { from } = doc.line(number);
		builder.add(from, from, line);
	}
	return builder.finish();
}

/** The number of the line that closes the settings; 0 where there are none. */
function closing(doc: EditorState['doc']): number {
	if (doc.line(1).text.trimEnd() !== '---') return 0;
	for (let number = 2; number <= doc.lines; number++) {
		if (/^(?:---|\.\.\.)[ \t]*$/.test(doc.line(number).text)) return number;
	}
	return 0;
}
