/**
 * For an element with `data-island`: it is awake now, and what was pressed in it before is pressed again (app.html kept it). Kit's
 * own pages wake whole, without islands.ts.
 */
export function waking(element: HTMLElement): void {
	element.setAttribute('data-awake', '');
	// After all that is within has woken too.
	setTimeout(() => {
		for (const button of window.early ?? []) {
			if (!element.contains(button)) continue;
			window.early?.delete(button);
			button.click();
		}
	});
}
