import { RangeSetBuilder, StateField, type EditorState, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { signs } from '#lib/notation/index.ts';

const line = Decoration.line({ class: 'cm-settings' });

/** Marks the settings at the top of a file: to Markdown they would be a heading. */
export const settings = StateField.define<DecorationSet>({
	create: mark,
	update: (marks, { docChanged, state }) => (docChanged ? mark(state) : marks),
	provide: (field) => EditorView.decorations.from(field),
});

function mark({ doc }: EditorState): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	const last = settingsEnd(doc);
	for (let number = 1; number <= last && last < Infinity; number++) {
		const { from } = doc.line(number);
		builder.add(from, from, line);
	}
	return builder.finish();
}

/** The number of the line that closes the settings; 0 where there are none, no end where nothing closes them. */
export function settingsEnd(doc: Text): number {
	if (!signs.opensSettings(doc.line(1).text)) return 0;
	for (let number = 2; number <= doc.lines; number++) {
		if (signs.closesSettings(doc.line(number).text)) return number;
	}
	return Infinity;
}
