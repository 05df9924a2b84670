import {
	autocompletion,
	type CompletionContext,
	type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { Suggestions } from '#lib/editing/complete/index.ts';

/** What can stand at a place of a text; asked for, or as one types. */
export type Suggest = (text: string, at: number, asked: boolean) => Suggestions | undefined;

/** A list of what can stand at the cursor, as one types. */
export const suggesting = (suggest: Suggest): Extension =>
	autocompletion({
		override: [(context) => completions(context, suggest)],
		icons: false,
		activateOnTypingDelay: 50,
	});

function completions(context: CompletionContext, suggest: Suggest): CompletionResult | null {
	const found = suggest(context.state.doc.toString(), context.pos, context.explicit);
	if (!found) return null;
	// Equals stand in the order of the lesson: P2 before P10.
	const options = found.options.map(({ label, detail, apply }, i) => ({
		label,
		sortText: String(i).padStart(6, '0'),
		...(detail === undefined ? {} : { detail }),
		...(apply === undefined ? {} : { apply }),
	}));
	return { from: found.from, options };
}
