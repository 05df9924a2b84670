import { EditorState, type StateCommand } from '@codemirror/state';
import { expect, test } from 'vitest';
import { goOn, takeSign } from './lists.ts';

/** The text after a key at the place of `|`, and where the cursor stands then. */
function press(command: StateCommand, marked: string): string | false {
	const at = marked.indexOf('|');
	const doc = marked.replace('|', '');
	let state = EditorState.create({ doc, selection: { anchor: at } });
	if (!command({ state, dispatch: (transaction) => (state = transaction.state) })) return false;
	const text = state.doc.toString();
	const { head } = state.selection.main;
	return `${text.slice(0, head)}|${text.slice(head)}`;
}

test.each([
	['a list', '- one|', '- one\n- |'],
	['a numbered list, counting on', '  9. nine|', '  9. nine\n  10. |'],
	['boxes, empty again', '- [x] right|', '- [x] right\n- [ ] |'],
	['a quote', '> so|', '> so\n> |'],
	['a list in a quote, in the middle of a line', '> * a|b', '> * a\n> * |b'],
	['the indent alone', '  said|', '  said\n  |'],
])('Enter goes on with %s', (_what, before, after) => {
	expect(press(goOn, before)).toBe(after);
});

test('Enter in an empty item ends the list, and in front of a sign breaks the line only', () => {
	expect(press(goOn, '- one\n- |')).toBe('- one\n|');
	expect(press(goOn, '|- one')).toBe('\n|- one');
});

test('what stands in the settings and what only looks like a list is broken plainly', () => {
	expect(press(goOn, '---\nids:\n  - a|\n---\n')).toBe('---\nids:\n  - a\n  |\n---\n');
	expect(press(goOn, '*soft*|')).toBe('*soft*\n|');
});

test('Backspace takes the whole sign away behind it, and nothing elsewhere', () => {
	expect(press(takeSign, '  - [ ] |right')).toBe('  |right');
	expect(press(takeSign, '- o|ne')).toBe(false);
	expect(press(takeSign, '|plain')).toBe(false);
});
