import { factAskedBy, rightWords } from '../facts.ts';
import { all, isSeen, one, tells, wordsOf } from './sight.ts';
import type { Hands } from './types.ts';

/** A question on a page of Readback, as a screen reader has it: a group with a name, and radios in it. */
type Group = HTMLFieldSetElement;

/** Which question each answer of the visit is about. */
const given = new Map<number, Group>();
/** Those that showed their feedback once. */
const done = new WeakSet<Group>();

const nameOf = (group: Group): string => one('legend', group)?.textContent ?? '';
const factOf = (group: Group) => factAskedBy(nameOf(group));

/** Every question in sight; what asks how to ask is none. */
const groupsOfAnyKind = (): Group[] =>
	all('main fieldset')
		.filter((each) => each instanceof HTMLFieldSetElement)
		.filter((group) => !group.closest('#setup') && isSeen(group));

/** Those of one choice: their radios stand in no group of their own. */
const groups = (): Group[] =>
	groupsOfAnyKind().filter((group) =>
		all('[type=radio]', group).some((radio) => !radio.closest('[role=radiogroup]')),
	);

/** Of a lesson of the bench by the words for the right option, wherever they stand; of another one by what is announced. */
function isFed(group: Group): boolean {
	const fact = factOf(group);
	if (fact) return tells(group, rightWords(fact));
	return all('[role=status]', group).some((each) => isSeen(each) && wordsOf(each) !== '');
}

const isOpen = (group: Group): boolean => !done.has(group) && !isFed(group);

function groupOf(i: number): Group | undefined {
	const known = given.get(i);
	if (known?.isConnected) return known;
	const found = groups().find(isOpen);
	if (found) given.set(i, found);
	return found;
}

/** The right radio; in another lesson than the bench's any. */
function radioOf(group: Group): HTMLInputElement | undefined {
	const fact = factOf(group);
	const radios = all('[type=radio]', group).filter((each) => each instanceof HTMLInputElement);
	const fits = ({ labels }: HTMLInputElement) =>
		!fact || [...(labels ?? [])].some((label) => wordsOf(label) === fact.capital);
	return radios.find(fits);
}

/** The quiz page and the section page of a lesson. */
export const ownHands: Hands = {
	start: () => (groups().length > 0 ? undefined : one('#setup button.main')),
	option(i) {
		const group = groupOf(i);
		return (group && radioOf(group)?.labels?.[0]) ?? undefined;
	},
	isChosen(i) {
		const group = groupOf(i);
		return group !== undefined && radioOf(group)?.checked === true;
	},
	check(i) {
		const group = groupOf(i);
		return group && one('button.main', group);
	},
	isAnswered(i) {
		const group = groupOf(i);
		if (!group || !isFed(group)) return false;
		done.add(group);
		return true;
	},
	next(i) {
		if (groups().some(isOpen)) return undefined;
		const group = given.get(i);
		return group?.isConnected ? one('button.main', group) : undefined;
	},
	isBeyond: () => groups().length === 0 && groupsOfAnyKind().length > 0,
	isAwake: (i) => groupOf(i)?.hasAttribute('data-awake') === true,
};
