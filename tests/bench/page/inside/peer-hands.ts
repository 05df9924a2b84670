import { benchQuestions } from '../questions.ts';
import { all, isSeen, one, tells } from './sight.ts';
import type { Hands } from './types.ts';

/** More than are answered in a visit. */
const wanted = benchQuestions(30);
const right = (i: number): number => wanted[i]?.right ?? 0;
const feedback = (i: number): string => wanted[i]?.options[right(i)]?.feedback ?? '';

const limit: Hands = {
	option: (i) => one(`label[for=q${i}o${right(i)}]`),
	isAnswered: (i) => all(`#q${i} .f`).some((each) => tells(each, feedback(i))),
};

const vanilla: Hands = {
	option: (i) =>
		one('main p')?.textContent.startsWith(`${i + 1} /`) ? all('main button')[right(i)] : undefined,
	isAnswered: (i) => tells(one('#f'), feedback(i)),
	next: () => all('main button').find((each) => each.textContent === 'Next'),
};

const reactQuiz: Hands = {
	option: (i) =>
		one('.questionWrapperBody')?.textContent.includes(`Question ${i + 1}`)
			? all('.questionWrapper button.answerBtn')[right(i)]
			: undefined,
	isAnswered: (i) => tells(one('.questionWrapper'), feedback(i)),
	next: () => one('.nextQuestionBtn'),
};

const surveyjs: Hands = {
	option: (i) => all(`[data-name="q${i}"] label.sd-selectbase__label`)[right(i)],
	isAnswered: (i) => tells(one(`[data-name="q${i}"]`), feedback(i)),
	next: () => one('.sd-navigation__next-btn'),
};

/** The player keeps its items in a tree of its own. */
const item = (i: number): Element | undefined => {
	const root = one('test-container')?.shadowRoot;
	return root ? one(`qti-assessment-item[identifier="q${i}"]`, root) : undefined;
};
const within = (i: number, tag: string): Element | undefined => {
	const found = item(i);
	return found && one(`${tag}[identifier="o${right(i)}"]`, found);
};

const qti: Hands = {
	option: (i) => within(i, 'qti-simple-choice'),
	isChosen(i) {
		const option = within(i, 'qti-simple-choice');
		// Its state is kept where no page can look, and told to screen readers here.
		return option?.getAttribute('aria-checked') === 'true' || isChecked(option);
	},
	check: () => one('test-end-attempt'),
	isAnswered: (i) => isSeen(item(i)) && tells(within(i, 'qti-feedback-inline'), feedback(i)),
	next: () => one('test-next'),
};

function isChecked(option: Element | undefined): boolean {
	if (!option || !('internals' in option)) return false;
	const { internals } = option;
	return internals instanceof ElementInternals && internals.states.has('--checked');
}

/** How each of those beside us is answered, by its name in the table. */
export const peerHands: Readonly<Record<string, Hands>> = {
	limit,
	vanilla,
	'react-quiz': reactQuiz,
	surveyjs,
	qti,
};
