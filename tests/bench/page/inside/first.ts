import { afterPaint, isSeen, one } from './sight.ts';
import type { First, Hands } from './types.ts';

/** What is pressed without effect is pressed again after so long (ms), as an impatient person would. */
const again = 100;

/**
 * Answers the first question as soon as it is on screen: start where that has to be pressed, then the option, then the check where
 * there is one; and waits until the answer is kept, where the page keeps any.
 */
export function answerFirst(hands: Hands, kept: () => number | undefined): First {
	const first: First = {};
	const pressedAt = new Map<Element, number>();
	const press = (element: Element | undefined): void => {
		const now = performance.now();
		if (!isSeen(element) || isDisabled(element)) return;
		if (now - (pressedAt.get(element) ?? -Infinity) < again) return;
		pressedAt.set(element, now);
		if (element instanceof HTMLElement) element.click();
	};
	let awake: number | undefined;
	const lookAlive = (): void => {
		if (hands.isAwake?.(0)) awake ??= performance.now();
		const at = kept();
		if (awake !== undefined && at !== undefined) first.alive ??= Math.max(awake, at);
	};
	const tick = (): void => {
		requestAnimationFrame(tick);
		if (!one('body')) return;
		lookAlive();
		if (first.feedback !== undefined) return;
		press(hands.start?.());
		if (first.option !== undefined && fed()) return;
		const option = hands.option(0);
		if (!isSeen(option)) return;
		first.option ??= performance.now();
		if (!hands.isChosen?.(0)) press(option);
		if (hands.check && hands.isChosen?.(0) && !hands.isAnswered(0)) press(hands.check(0));
		fed();
	};
	const fed = (): boolean => {
		if (!hands.isAnswered(0)) return false;
		afterPaint((at) => (first.feedback ??= at));
		return true;
	};
	requestAnimationFrame(tick);
	return first;
}

const isDisabled = (element: Element): boolean =>
	element instanceof HTMLButtonElement && element.disabled;
