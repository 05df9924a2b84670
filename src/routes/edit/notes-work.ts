import { listenForNotes } from '#lib/parts/notes.ts';

let listening = false;

/** Lets notes open in this document. Asked again it does nothing more: the page may make a desk several times. */
export function notesWork(): void {
	if (listening) return;
	listening = true;
	listenForNotes(document);
}
