/** Whether a person could see it: it takes room, and nothing hides it. */
export function isSeen(element: Element | null | undefined): element is Element {
	if (!element?.isConnected) return false;
	const { width, height } = element.getBoundingClientRect();
	if (width < 2 || height < 2) return false;
	return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Its words as they stand on screen, on one line. */
export const wordsOf = (element: Element): string =>
	(element instanceof HTMLElement ? element.innerText : element.textContent)
		.replace(/\s+/g, ' ')
		.trim();

/** Whether it shows these words. */
export const tells = (element: Element | null | undefined, words: string): boolean =>
	isSeen(element) && wordsOf(element).includes(words);

/** Every element in its order on the page that fits. */
export const all = (selector: string, within: ParentNode = document): Element[] => [
	...within.querySelectorAll(selector),
];

/** The first one. */
export const one = (selector: string, within: ParentNode = document): Element | undefined =>
	within.querySelector(selector) ?? undefined;

/** Calls back once what stands there now has been painted. */
export function afterPaint(then: (at: number) => void): void {
	const channel = new MessageChannel();
	channel.port1.onmessage = () => then(performance.now());
	channel.port2.postMessage(0);
}
