import { hydrate, type Component } from 'svelte';

/** Takes an island over: its props as they were sent, and those that only the browser can make. */
export function wakeIsland<Sent extends object, Made extends object>(
	island: Element,
	component: Component<Sent & Made>,
	made: Made,
): void {
	hydrate(component, { target: island, props: { ...propsOf<Sent>(island), ...made } });
}

/** What the server sent with an island. */
export function propsOf<Sent>(island: Element): Sent {
	const props: Sent = JSON.parse(island.getAttribute('data-props') ?? '{}');
	return props;
}
