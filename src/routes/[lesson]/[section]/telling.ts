/** Opens the text that was waiting for a guess, once all guesses before it are made (see the section's page). */
export function tell(question: string): void {
	for (const text of document.querySelectorAll<HTMLDetailsElement>('details[data-after]')) {
		const waiting = (text.dataset.after ?? '').split(' ').filter((id) => id !== '');
		if (!waiting.includes(question)) continue;
		const left = waiting.filter((id) => id !== question);
		text.dataset.after = left.join(' ');
		if (left.length === 0) text.open = true;
	}
}
