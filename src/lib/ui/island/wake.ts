import { hydrate, type Component } from 'svelte';

/** Takes an island over: with its props as they were sent, and those that are made anew from them in the browser. */
export async function wakeIsland<Sent extends object, Made extends object>(
	island: Element,
	component: Component<Sent & Made>,
	make: (sent: Sent) => Made | Promise<Made>,
): Promise<void> {
	const sent: Sent = JSON.parse(island.getAttribute('data-props') ?? '{}');
	const made = await make(sent);
	hydrate(component, { target: island, props: { ...sent, ...made } });
}
