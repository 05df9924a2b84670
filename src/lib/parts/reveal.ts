/** Opens the folds round the place that the address names, now and whenever it changes: not every browser does. */
export function revealTarget(): void {
	const reveal = () => {
		const target = document.querySelector(':target');
		const fold = target?.closest('details:not([open])');
		if (!(fold instanceof HTMLDetailsElement)) return;
		fold.open = true;
		target?.scrollIntoView();
	};
	addEventListener('hashchange', reveal);
	reveal();
}
