/**
 * Goes on below a question in the text: to the paragraph, figure or question that comes next on the page. What is there gets the
 * focus, so that reading and the keys go on there too.
 */
export function onward(question: string): void {
	const card = document.getElementById(`ask-${question}`);
	const next = card && nextAfter(card);
	if (!next) return;
	const target = next.querySelector<HTMLElement>(':scope > div > form > fieldset') ?? next;
	if (target.tabIndex < 0) target.tabIndex = -1;
	target.focus({ preventScroll: true });
	next.scrollIntoView({ block: 'start' });
}

/** What stands in the page's flow: pieces of prose, text that waits for a guess, the check, the way onward. */
const stops = '.prose > *, .telling, #check, .next';

function nextAfter(card: HTMLElement): HTMLElement | undefined {
	return [...document.querySelectorAll<HTMLElement>(stops)].find(
		(each) =>
			Boolean(card.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) &&
			!card.contains(each) &&
			// An open fold is not a place to read at: what stands in it is.
			!each.matches('.telling[open]') &&
			!each.parentElement?.closest('details:not([open])'),
	);
}
