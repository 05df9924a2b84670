import {
	deleteLine,
	history,
	historyKeymap,
	indentLess,
	indentMore,
	insertNewlineKeepIndent,
	moveLineDown,
	moveLineUp,
	standardKeymap,
} from '@codemirror/commands';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { EditorState, Prec, StateEffect, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { settings } from './front-matter.ts';
import { goOn, takeSign } from './lists.ts';
import { marks } from './marks.ts';
import type { Suggest } from './suggesting.ts';
import { theme } from './theme.ts';

/** What a text tells its page, and asks of it. */
export interface TextEvents {
	readonly changed: (text: string) => void;
	readonly moved: (at: number) => void;
	readonly suggest: Suggest;
	readonly save: () => void;
}

/** Named as it is, and in its own language: a screen reader and a spelling checker need both. */
export interface TextFacts {
	readonly label: string;
	readonly help: string;
	readonly lang: string;
}

const lineKeys = [
	{ key: 'Alt-ArrowUp', run: moveLineUp },
	{ key: 'Alt-ArrowDown', run: moveLineDown },
	{ key: 'Mod-[', run: indentLess },
	{ key: 'Mod-]', run: indentMore },
	{ key: 'Shift-Mod-k', run: deleteLine },
];

/** A plain, calm editor of Markdown: Tab leads on, long lines wrap, every line has its own direction. */
export function extensions(facts: TextFacts, events: TextEvents): Extension[] {
	return [
		lineNumbers(),
		history(),
		EditorState.allowMultipleSelections.of(false),
		settings,
		marks,
		EditorView.lineWrapping,
		EditorView.perLineTextDirection.of(true),
		EditorView.contentAttributes.of({
			'aria-label': facts.label,
			'aria-description': facts.help,
			tabindex: '0',
			spellcheck: 'true',
			autocapitalize: 'sentences',
			lang: facts.lang,
		}),
		suggestLater(events.suggest),
		Prec.high(
			keymap.of([
				{ key: 'Enter', run: goOn, shift: insertNewlineKeepIndent },
				{ key: 'Backspace', run: takeSign },
				{ key: 'F8', run: nextDiagnostic },
				{ key: 'Shift-F8', run: previousDiagnostic },
				{ key: 'Mod-f', run: searchLater },
				{
					key: 'Mod-s',
					run: () => {
						events.save();
						return true;
					},
				},
			]),
		),
		keymap.of([...historyKeymap, ...lineKeys, ...standardKeymap]),
		EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
			if (docChanged) events.changed(state.doc.toString());
			if (docChanged || selectionSet) events.moved(state.selection.main.head);
		}),
		theme,
	];
}

/** What can be suggested is fetched when the text is first gone to. */
function suggestLater(suggest: Suggest): Extension {
	let fetching: Promise<typeof import('./suggesting.ts')> | undefined;
	return EditorView.domEventHandlers({
		focus(_, view) {
			if (fetching) return;
			fetching = import('./suggesting.ts');
			fetching.then(
				({ suggesting }) =>
					view.dispatch({ effects: StateEffect.appendConfig.of(suggesting(suggest)) }),
				() => (fetching = undefined),
			);
		},
	});
}

/** Searching is fetched when it is first asked for; from then on its own keys work. */
function searchLater(view: EditorView): boolean {
	void import('@codemirror/search').then(({ openSearchPanel, search, searchKeymap }) => {
		const searching = [search({ top: true }), Prec.highest(keymap.of([...searchKeymap]))];
		view.dispatch({ effects: StateEffect.appendConfig.of(searching) });
		openSearchPanel(view);
	});
	return true;
}
