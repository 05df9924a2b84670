/**
 * What stands on paper alone, or is read without script, is text to a page with script until it is printed: it would be a thousand
 * nodes that nobody sees.
 */
function fillForPaper(page: Document): void {
	for (const kept of page.querySelectorAll('noscript[data-on-paper]')) {
		const filled = page.createElement('div');
		filled.className = 'on-paper without-script';
		filled.innerHTML = kept.textContent;
		kept.replaceWith(filled);
	}
}

/** Fills it in when the page is about to be printed. */
export function listenForPaper(page: Document): void {
	const fill = () => fillForPaper(page);
	addEventListener('beforeprint', fill);
	matchMedia('print').addEventListener('change', fill);
}
