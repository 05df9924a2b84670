import { render } from 'vitest-browser-svelte';
import { seeded } from '#lib/base/seeded.ts';
import '../../app.css';
import { asWritten, type Kind, type Question } from './kind.ts';
import type { View, ViewProps } from './view.ts';

/** A view as a page shows it, with a run of its own that only keeps the response: for tests in a browser. */
export async function showView(kind: Kind, view: View, question: Question, seed = 'seed') {
	const state = $state<{ -readonly [Key in keyof ViewProps]: ViewProps[Key] }>({
		question,
		opened: kind.open(question, { random: seeded(seed), nameOf: asWritten }),
		response: undefined,
		mark: undefined,
		locked: false,
		revealed: false,
		prefix: 'Q1',
		onrespond(response) {
			state.response = response;
		},
	});
	const screen = await render(view, state);
	const check = (revealed: boolean) => {
		state.mark = kind.mark(question, state.response);
		state.locked = true;
		state.revealed = revealed;
	};
	const retry = () => Object.assign(state, { mark: undefined, locked: false });
	return { screen, state, check, retry };
}
