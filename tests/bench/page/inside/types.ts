/** What a page is opened for: to answer its first question as soon as that can be done, or to be looked at and then answered. */
export interface Task {
	readonly page: string;
	readonly aim: 'first' | 'look';
}

/** How a page is answered, by what stands on it; `i` counts the answers of a visit, from 0. */
export interface Hands {
	/** What has to be pressed before anything is asked. */
	start?(): Element | undefined;
	/** The right option of question i. */
	option(i: number): Element | undefined;
	/** Whether that is chosen, where choosing is not all. */
	isChosen?(i: number): boolean;
	/** What asks for the feedback, where choosing is not all. */
	check?(i: number): Element | undefined;
	/** Whether the feedback is on screen. */
	isAnswered(i: number): boolean;
	/** What leads to the question after i, where it does not stand there already. */
	next?(i: number): Element | undefined;
	/** Whether a question stands there that these hands can't answer. */
	isBeyond?(): boolean;
	/** Whether the page's machine has taken the question over. */
	isAwake?(i: number): boolean;
}

export type What = 'start' | 'option' | 'check' | 'next';

/** Moments of the first answer, in ms since the navigation began; of none that has not come yet. */
export interface First {
	option?: number;
	feedback?: number;
	/** The question was taken over by the page's machine, and the answer stands in the log. */
	alive?: number;
}

/** What the browser tells of a page. */
export interface Seen {
	/** First contentful paint, ms. */
	fcp: number;
	/** Sum of layout shifts that no input had caused. */
	shift: number;
	/** Tasks over 50 ms: when each began, and how long it took (ms). */
	readonly longTasks: [start: number, duration: number][];
}

/** What tests ask of a page under measurement: `window.bench`. */
export interface Bench {
	readonly seen: Seen;
	readonly first: First;
	/** Presses without a pointer. Whether there was anything to press. */
	press(what: What, i: number): boolean;
	/** Whether the page has so. */
	has(what: What): boolean;
	isVisible(what: What, i: number): boolean;
	isAnswered(i: number): boolean;
	isBeyond(): boolean;
	/** Where to point at it, scrolled into sight. */
	where(what: What, i: number): { x: number; y: number; disabled: boolean } | undefined;
	/** From here on: the next release of the pointer, and the end of the frame that shows question i answered. */
	watch(i: number): void;
	/** Between the two, ms; nothing yet. */
	waited(): number | undefined;
}

declare global {
	interface Window {
		bench: Bench;
		benchTask: Task;
	}
}
