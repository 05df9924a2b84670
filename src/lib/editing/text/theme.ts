import { EditorView } from '@codemirror/view';

/** The house's own colours; custom properties reach into the shadow root that the editor lives in. */
const look = EditorView.theme({
	'&': {
		blockSize: '100%',
		background: 'var(--card)',
		color: 'var(--ink)',
		fontSize: '0.9375rem',
	},
	// Its frame on the page shows the focus, all round.
	'&.cm-focused': { outline: 'none' },
	'.cm-scroller': {
		fontFamily:
			"ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, 'DejaVu Sans Mono', monospace",
		lineHeight: '1.55',
	},
	'.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.75rem' },
	'.cm-gutters': {
		background: 'var(--card)',
		color: 'var(--quiet)',
		borderInlineEnd: '1px solid var(--hair)',
	},
	'.cm-heading': { fontWeight: '700', color: 'var(--accent)' },
	'.cm-strong': { fontWeight: '700' },
	'.cm-soft': { fontStyle: 'italic' },
	'.cm-quote': { color: 'var(--right)' },
	'.cm-sign': { color: 'var(--quiet)' },
	'.cm-address': { color: 'var(--accent)' },
	'.cm-box': { color: 'var(--warm)', fontWeight: '700' },
	'.cm-comment': { color: 'var(--quiet)', fontStyle: 'italic' },
	'.cm-settings, .cm-settings span': {
		color: 'var(--quiet)',
		fontWeight: '400',
		fontStyle: 'normal',
	},
	'.cm-lintRange-error': {
		backgroundImage: 'none',
		textDecoration: 'underline wavy var(--wrong)',
		textDecorationSkipInk: 'none',
	},
	'.cm-lintRange-warning': {
		backgroundImage: 'none',
		textDecoration: 'underline wavy var(--warm)',
		textDecorationSkipInk: 'none',
	},
	'.cm-tooltip': {
		maxInlineSize: 'min(34rem, 90vw)',
		border: '1px solid var(--line)',
		borderRadius: 'var(--radius)',
		background: 'var(--card)',
		color: 'var(--ink)',
		font: '0.9375rem/1.45 var(--sans)',
	},
	'.cm-diagnostic': { padding: '0.5rem 0.75rem', whiteSpace: 'normal' },
	'.cm-diagnostic-error': { borderInlineStart: '3px solid var(--wrong)' },
	'.cm-diagnostic-warning': { borderInlineStart: '3px solid var(--warm)' },
	'.cm-diagnosticAction': {
		padding: '0.25rem 0.5rem',
		background: 'var(--accent)',
		color: 'var(--on-accent)',
	},
	'.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', maxBlockSize: '16rem' },
	'.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.5rem' },
	'.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		background: 'var(--accent)',
		color: 'var(--on-accent)',
	},
	'.cm-completionDetail': { fontStyle: 'normal', marginInlineStart: '0.75rem' },
	'.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
	'.cm-panels': { background: 'var(--paper)', color: 'var(--ink)' },
	'.cm-panel.cm-search': { font: '0.9375rem/1.45 var(--sans)', padding: '0.5rem' },
	'.cm-textfield, .cm-button': {
		minBlockSize: '2rem',
		border: '1px solid var(--line)',
		background: 'var(--card)',
		backgroundImage: 'none',
		color: 'var(--ink)',
		fontSize: '1rem',
	},
	'.cm-searchMatch': { background: 'var(--warm-soft)', outline: '1px solid var(--warm)' },
	'.cm-searchMatch-selected': { background: 'var(--accent-soft)' },
});

/** How the text looks, light and dark alike. */
export const theme = look;
