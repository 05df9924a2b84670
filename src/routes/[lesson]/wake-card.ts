import { flushSync, hydrate, tick, type Component } from 'svelte';
import { loadViews, type Views } from '#lib/kinds/views.ts';
import { Session } from './session.svelte.ts';
import type { SessionSpec } from './session-spec.ts';

/** What a card's component is made with in the browser, beside what was sent. */
interface Made {
	readonly views: Views;
	readonly awake: Session;
	readonly early?: string;
}

/** A device that answers later than this (ms) is waited for with the card in use. */
const PATIENCE_MS = 1500;

/**
 * Takes over a question as it was sent. Its run is awake before; then, in one go and unseen, what app.html's script did is undone,
 * the card is taken over, and shows the run with what was ticked or checked meanwhile.
 */
export async function wakeCard<Sent extends object>(
	island: Element,
	component: Component<Sent & Made>,
	specOf: (sent: Sent) => SessionSpec,
): Promise<void> {
	const sent: Sent = JSON.parse(island.getAttribute('data-props') ?? '{}');
	const spec = specOf(sent);
	const awake = new Session(spec, true);
	const [views] = await Promise.all([
		loadViews(spec.questions.slice(0, 1).map(({ question }) => question)),
		Promise.race([awake.wake(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]),
	]);
	const form = island.querySelector<HTMLFormElement>('form.question');
	// What was checked stands on the page already: it is taken over once the device can keep it, be it late. Where it can't be, the
	// page stays as it is, and the next touch tries again.
	if (form?.dataset.checked) {
		await awake.wake();
		if (awake.id === undefined) throw new Error('What an answer is kept by could not be loaded.');
	}
	const checked = Number(form?.dataset.checked ?? 0);
	const missing =
		form?.querySelector('[data-early-of=""]:not([hidden])') && !form.querySelector('input:checked');
	const holdPlace = placeAt(island);
	for (const undo of form?.undo ?? []) undo();
	const early = island.querySelector('.early')?.innerHTML;
	hydrate(component, { target: island, props: { ...sent, views, awake, early } });
	// A tick is adopted in the microtasks after: still before anything is painted.
	await tick();
	awake.takeOver(checked > 0 ? checked : undefined);
	// What was said of a Check without a tick stays said.
	if (missing) await awake.check();
	flushSync();
	holdPlace();
	if (form && checked > 0) forget(form);
}

/**
 * What a reader looks at stays where it is while a card above it changes, and the text that opens with it: the place that the address
 * names, while it is in sight, and all that is below a card above the window. Not every browser sees to it, and none to both.
 */
function placeAt(island: Element): () => void {
	const target = document.querySelector(':target');
	const topOf = () => target?.getBoundingClientRect().top ?? -1;
	const top = topOf();
	const isSeen = top >= 0 && top < innerHeight;
	const edge = () => (isSeen ? topOf() : island.getBoundingClientRect().bottom);
	const before = edge();
	return () => {
		if (isSeen || before < 0) scrollBy(0, edge() - before);
	};
}

/** It stands in the log now: app.html's script keeps it no more. */
function forget(form: HTMLFormElement): void {
	const { key = '' } = form.dataset;
	delete form.dataset.checked;
	delete form.dataset.key;
	try {
		localStorage.removeItem(key);
	} catch {
		// Refused storage has nothing to forget.
	}
}
