import { insertNewlineKeepIndent } from '@codemirror/commands';
import type { EditorState, StateCommand } from '@codemirror/state';
import { signs } from '#lib/notation/index.ts';
import { settingsEnd } from './front-matter.ts';

/** What a line of a list or a quote begins with: its indent and quote signs, its item's sign, an empty or ticked box. */
const beginning = new RegExp(
	String.raw`^((?:[ \t]*${signs.quote})*[ \t]*)(?:(${signs.bullet})|(\d{1,9})([.)]))?([ \t]+${signs.box}(?=[ \t]))?([ \t]*)`,
);

/** Enter: a list or quote goes on in the next line, and ends where its line is empty; elsewhere the indent is kept. */
export const goOn: StateCommand = ({ state, dispatch }) => {
	const at = state.selection.main;
	const line = state.doc.lineAt(at.from);
	const begun = beginning.exec(line.text);
	const goesOn = begun && !inSettings(state, line.number) ? next(begun) : '';
	const length = begun?.[0].length ?? 0;
	if (!begun || goesOn.trim() === '' || at.from - line.from < length)
		return insertNewlineKeepIndent({ state, dispatch });
	const ends = line.text.slice(length).trim() === '';
	const changes = ends
		? { from: line.from, to: line.to, insert: '' }
		: { from: at.from, to: at.to, insert: `\n${goesOn}` };
	const anchor = changes.from + changes.insert.length;
	const written = { changes, selection: { anchor }, scrollIntoView: true, userEvent: 'input' };
	dispatch(state.update(written));
	return true;
};

/** What the next line of the same list begins with; blank where the line is of none. */
function next([, before = '', sign, number, dot = '', box, space]: RegExpExecArray): string {
	const item = sign ?? (number === undefined ? '' : `${String(Number(number) + 1)}${dot}`);
	if (item !== '' && space === '') return '';
	return `${before}${item}${box === undefined ? '' : ' [ ]'}${item === '' ? space : ' '}`;
}

/** Backspace behind the sign of a list's item takes the whole sign away. */
export const takeSign: StateCommand = ({ state, dispatch }) => {
	const { empty, from } = state.selection.main;
	const line = state.doc.lineAt(from);
	const [all = '', before = '', sign, number] = beginning.exec(line.text) ?? [];
	const here = empty && from - line.from === all.length && (sign ?? number) !== undefined;
	if (!here || !/\s$/.test(all) || inSettings(state, line.number)) return false;
	const changes = { from: line.from + before.length, to: from };
	dispatch(state.update({ changes, scrollIntoView: true, userEvent: 'delete' }));
	return true;
};

/** Lists in the settings at the top of a file are YAML's own. */
const inSettings = ({ doc }: EditorState, line: number): boolean => line <= settingsEnd(doc);
