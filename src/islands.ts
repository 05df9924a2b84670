import { listenForNotes } from '#lib/parts/notes.ts';
import { listenForPaper } from '#lib/parts/paper.ts';
import { revealTarget } from '#lib/parts/reveal.ts';
import { listenForPictures } from '#lib/ui/picture-links.ts';
import { wake as wakeCheck } from './routes/[lesson]/[section]/check.island.ts';
import { wake as wakeText } from './routes/[lesson]/[section]/text.island.ts';
import { wake as wakeQuiz } from './routes/[lesson]/quiz/quiz.island.ts';
import { device } from './routes/[lesson]/device.ts';
import { sectionOpened } from './routes/[lesson]/opened.ts';

/** How each part of a learner's page wakes, by the name that its HTML carries. A new island adds one line. */
const islands: Readonly<Record<string, () => Promise<{ wake: (island: Element) => unknown }>>> = {
	text: () => Promise.resolve({ wake: wakeText }),
	guess: () => import('./routes/[lesson]/[section]/guess.island.ts'),
	check: () => Promise.resolve({ wake: wakeCheck }),
	lesson: () => import('./routes/[lesson]/lesson.island.ts'),
	kept: () => import('./routes/[lesson]/kept.island.ts'),
	quiz: () => Promise.resolve({ wake: wakeQuiz }),
	say: () => import('./routes/[lesson]/[section]/say.island.ts'),
	rail: () => import('./routes/[lesson]/[section]/rail.island.ts'),
	going: () => import('./routes/[lesson]/going.island.ts'),
	due: () => import('./routes/[lesson]/review/due.island.ts'),
	review: () => import('./routes/[lesson]/review/review.island.ts'),
};

const awake = new WeakMap<Element, Promise<unknown>>();

/** Wakes an island once. One that could not be loaded can be tried again. */
function wakeOnce(island: Element): void {
	if (awake.has(island)) return;
	const load = islands[island.getAttribute('data-island') ?? ''];
	if (!load) return;
	const waking = load()
		.then(({ wake }) => wake(island))
		.then(() => {
			island.setAttribute('data-awake', '');
			// What was ticked before is adopted first.
			setTimeout(() => pressAgain(island));
		});
	awake.set(island, waking);
	waking.catch((error: unknown) => {
		awake.delete(island);
		console.error(error);
	});
}

/** The buttons pressed before their island was awake (app.html keeps them), pressed now. */
function pressAgain(island: Element): void {
	for (const button of window.early ?? []) {
		if (!island.contains(button)) continue;
		window.early?.delete(button);
		button.click();
	}
}

const islandOf = (target: EventTarget | null): Element | null =>
	target instanceof Element ? target.closest('[data-island]') : null;

/** Islands wake when they come near, at the first touch, or at once where something was done before this script came. */
function listen(): void {
	const near = new IntersectionObserver(
		(seen) => {
			for (const { isIntersecting, target } of seen) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				wakeOnce(target);
			}
		},
		{ rootMargin: '25%' },
	);
	for (const island of document.querySelectorAll('[data-island]:not([data-island=rail])')) {
		near.observe(island);
		if (island.querySelector('form[data-checked], input:checked')) wakeOnce(island);
	}
	const wakeAround = (target: EventTarget | null) => {
		const island = islandOf(target);
		if (island) wakeOnce(island);
	};
	for (const button of window.early ?? []) wakeAround(button);
	for (const type of ['focusin', 'pointerdown', 'change']) {
		addEventListener(type, ({ target }) => wakeAround(target));
	}
}

/** The marks of a section wake once there is something to mark: a first answer waits for no request. */
function railOnceAnswered(answered: boolean): void {
	const wake = () => document.querySelectorAll('[data-island=rail]').forEach(wakeOnce);
	if (answered) wake();
	else device.onChanged(() => setTimeout(wake, 500));
}

/** What is for the pages to come waits until a reader has had time to answer: it competes with nothing of this one. */
const LATER_MS = 3000;

function prepareLater(): void {
	const prepare = () =>
		void import('./later.ts').then(
			(later) => later.prepare(),
			() => {},
		);
	addEventListener('load', () => setTimeout(prepare, LATER_MS));
}

/** The page of a lesson begins. Other pages' scripts fetch this file too, for what they share with it. */
function begin(): void {
	listen();
	listenForNotes(document);
	listenForPictures(document);
	listenForPaper(document);
	revealTarget();
	prepareLater();
	const opened = document.querySelector<HTMLElement>('[data-lesson][data-section]');
	if (opened) void sectionOpened(opened).then(railOnceAnswered);
}
if (document.querySelector('script[data-islands]')) begin();

// A lesson edited under `npm run dev` is read again; what was answered stands in the log.
import.meta.hot?.on('readback:lessons', () => location.reload());
