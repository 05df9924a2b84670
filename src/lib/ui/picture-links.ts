/** Opens pictures that a link leads to in the page; without script, or with a key held down, the link leads to the file. */
export function listenForPictures(inside: Document): void {
	inside.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link || !isPicture(link)) return;
		event.preventDefault();
		import('./show-picture.ts')
			.then(({ showPicture }) => showPicture(link))
			.catch(() => location.assign(link.href));
	});
}

/** Of this site, or of a lesson on the desk. */
const isPicture = ({ origin, pathname, protocol }: HTMLAnchorElement): boolean =>
	origin === location.origin &&
	(protocol === 'blob:' || /\.(svg|png|jpe?g|webp|avif|gif)$/i.test(pathname));
