import { answerFirst } from './first.ts';
import { watchLog } from './kept.ts';
import { look } from './look.ts';
import { ownHands } from './own-hands.ts';
import { peerHands } from './peer-hands.ts';
import { afterPaint, isSeen } from './sight.ts';
import type { Bench, What } from './types.ts';

/*
 * Runs in every page that is measured, before the page's own scripts: `window.benchTask` says what for, `window.bench` is what it
 * gives. Bundled by probe-text.ts.
 */
const { page, aim } = window.benchTask;
const hands = peerHands[page] ?? ownHands;
const seen = look();
const kept = watchLog();

const find = (what: What, i: number): Element | undefined =>
	what === 'start' ? hands.start?.() : hands[what]?.(i);

let watched: { from?: number; to?: number } = {};

const bench: Bench = {
	seen,
	first: aim === 'first' ? answerFirst(hands, kept) : {},
	press(what, i) {
		const element = find(what, i);
		if (!isSeen(element) || !(element instanceof HTMLElement)) return false;
		element.click();
		return true;
	},
	has: (what) => hands[what] !== undefined,
	isVisible: (what, i) => isSeen(find(what, i)),
	isAnswered: (i) => hands.isAnswered(i),
	isBeyond: () => hands.isBeyond?.() ?? false,
	where(what, i) {
		const element = find(what, i);
		if (!isSeen(element)) return undefined;
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { left, top, width, height } = element.getBoundingClientRect();
		const disabled = element instanceof HTMLButtonElement && element.disabled;
		return { x: left + Math.min(width / 2, 60), y: top + height / 2, disabled };
	},
	watch(i) {
		const now: typeof watched = (watched = {});
		const released = ({ timeStamp }: Event) => void (now.from = timeStamp);
		addEventListener('pointerup', released, { capture: true, once: true });
		const tick = () => {
			if (now !== watched) return;
			if (now.from !== undefined && hands.isAnswered(i)) afterPaint((at) => (now.to = at));
			else requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	},
	waited: () =>
		watched.from === undefined || watched.to === undefined ? undefined : watched.to - watched.from,
};
window.bench = bench;
