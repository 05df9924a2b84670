/** Opens and closes notes (see Note.svelte) anywhere inside: by click or Enter, and Escape closes the one just used. */
export function listenForNotes(inside: Document): void {
	inside.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		const opener = openerOf(event.target);
		if (opener && show(opener, opener.getAttribute('aria-expanded') !== 'true')) {
			event.preventDefault();
		}
	});
	inside.addEventListener('keydown', ({ key, target }) => {
		const opener = openerOf(target);
		if (key === 'Escape' && opener) show(opener, false);
	});
}

const openerOf = (target: EventTarget | null): Element | null =>
	target instanceof Element ? target.closest('a[aria-controls][aria-expanded]') : null;

/** False where the note is not on this page: the link then leads to where it is. */
function show(opener: Element, open: boolean): boolean {
	const note = document.getElementById(opener.getAttribute('aria-controls') ?? '');
	if (!note) return false;
	note.hidden = !open;
	// In the margin a closed note is seen as well; to be heard it is opened, as anywhere.
	note.ariaHidden = String(!open);
	opener.setAttribute('aria-expanded', String(open));
	if (open) note.scrollIntoView({ block: 'nearest' });
	return true;
}
