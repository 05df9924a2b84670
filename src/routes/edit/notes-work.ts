import { listenForNotes } from '#lib/parts/notes.ts';
import { listenForPictures } from '#lib/ui/picture-links.ts';

let listening = false;

/** Lets notes and pictures open in this document. Asked again it does nothing more: the page may make a desk several times. */
export function notesWork(): void {
	if (listening) return;
	listening = true;
	listenForNotes(document);
	listenForPictures(document);
}
