/** The keys inside a question. */
export const shortcuts = {
	title: 'Keys inside a question',
	where: 'They work while the focus is inside a question, and never while you type.',
	keys: [
		['1 – 9', 'choose an answer'],
		['H', 'show a hint'],
		['Enter', 'press the main button'],
		['?', 'this list'],
	],
	on: 'Use these keys',
	close: 'Close',
} as const;
