import { pictures as words } from '#lib/words/pictures.ts';

/** Shows the picture that a link leads to, named by the link's words. Escape, the button and a press beside it close it. */
export function showPicture(link: HTMLAnchorElement): void {
	const dialog = document.createElement('dialog');
	const picture = new Image();
	const close = document.createElement('button');
	dialog.className = 'enlarged';
	dialog.ariaLabel = link.textContent.trim();
	picture.alt = dialog.ariaLabel;
	picture.src = link.href;
	close.className = 'button';
	close.textContent = words.close;
	dialog.append(picture, close);
	// Wherever it is pressed: there is nothing in it to press but the button.
	dialog.addEventListener('click', () => dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}
