/** Moves the focus from a question in the text to the next question on the page, its result, or the way onward. */
export function onward(question: string): void {
	const stops = [...document.querySelectorAll<HTMLElement>('fieldset[data-question], [data-stop]')];
	const at = stops.findIndex((stop) => stop.dataset.question === question);
	stops[at + 1]?.focus();
}
