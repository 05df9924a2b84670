/** Opens the folds round the place that the address names, now and whenever it changes: not every browser does. */
export function revealTarget(): void {
	const reveal = () => {
		const target = document.querySelector(':target');
		const details = target?.closest('details:not([open])');
		if (!(details instanceof HTMLDetailsElement)) return;
		details.open = true;
		target?.scrollIntoView();
	};
	addEventListener('hashchange', reveal);
	reveal();
}
