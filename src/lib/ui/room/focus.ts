/**
 * Takes the focus that went with what stood here before, so that what is new is read out and the keys go on from it; never from
 * where somebody is. For an element that can hold it (`tabindex="-1"`).
 */
export function takesFocus(element: HTMLElement): void {
	if (document.activeElement === document.body) element.focus({ preventScroll: true });
}
