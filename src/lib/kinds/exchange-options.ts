import { plainText } from '#lib/base/rich.ts';
import type { Choice, MultipleChoice } from '#lib/formats/question.ts';
import {
	changed,
	leftOut,
	lost,
	type BodyImport,
	type ImportTexts,
	type Loss,
} from './exchanging.ts';
import type { ExportTexts, Rejection } from './exchanging.ts';
import { wordsOf } from './items-author.ts';
import type { Option, OptionsBody } from './options.ts';

const NEAR = 1e-4;

/** Which choices of a foreign question are right here; none where none earns anything. */
export function rightChoices({ single, choices }: MultipleChoice): Set<Choice> {
	const best = Math.max(...choices.map(({ fraction }) => fraction), 0);
	if (best <= 0) return new Set();
	return new Set(
		choices.filter(({ fraction }) => (single ? fraction > best - NEAR : fraction > NEAR)),
	);
}

/** The choices as options; those that read alike and are alike in worth are one. */
export function optionsFrom(
	foreign: MultipleChoice,
	right: ReadonlySet<Choice>,
	texts: ImportTexts,
): BodyImport<OptionsBody> | Rejection {
	const losses: Loss[] = [];
	const options: Option[] = [];
	const seen = new Map<string, Option>();
	for (const [index, choice] of foreign.choices.entries()) {
		const text = texts.line(choice);
		if (text.length === 0) return { reason: leftOut('empty-answer') };
		const words = wordsOf(text);
		const twin = seen.get(words);
		if (twin?.right === right.has(choice)) {
			losses.push(changed('alike', words));
			continue;
		}
		const feedback = texts.feedback(index, choice.feedback);
		const option = { text, right: right.has(choice), ...(feedback && { feedback }) };
		options.push(option);
		if (!twin) seen.set(words, option);
	}
	if (right.size === 0) return { reason: leftOut('no-right') };
	if (options.length < 2) return { reason: leftOut('too-few') };
	if (options.every((option) => option.right)) return { reason: leftOut('all-right') };
	return { body: { options }, losses };
}

/** What shares of a single choice become: full marks or none. */
export function singleLosses(
	{ choices }: MultipleChoice,
	right: ReadonlySet<Choice>,
	texts: ImportTexts,
): Loss[] {
	const named = (name: 'partial-right' | 'partial-share' | 'negative-share', some: Choice[]) =>
		some.length === 0
			? []
			: [changed(name, some.map(({ text }) => `"${texts.words(text)}"`).join(', '))];
	const wrong = choices.filter((choice) => !right.has(choice));
	return [
		...named(
			'partial-right',
			[...right].filter(({ fraction }) => fraction < 1 - NEAR),
		),
		...named(
			'partial-share',
			wrong.filter(({ fraction }) => fraction > NEAR),
		),
		...named(
			'negative-share',
			wrong.filter(({ fraction }) => fraction < -NEAR),
		),
	];
}

/** True where every right choice earns the same, together all, and every wrong one takes its share of the wrong. */
export function isOurs({ choices }: MultipleChoice, right: ReadonlySet<Choice>): boolean {
	const wrong = choices.length - right.size;
	return choices.every((choice) => {
		const meant = right.has(choice) ? 1 / right.size : -1 / wrong;
		return Math.abs(choice.fraction - meant) < NEAR;
	});
}

/** Options as foreign choices; `worth` is the fraction of each. */
export function choicesTo(
	{ options }: OptionsBody,
	worth: (option: Option) => number,
	texts: ExportTexts,
): { choices: Choice[]; losses: Loss[] } {
	const has = (test: (option: Option) => unknown) => options.some(test);
	return {
		choices: options.map((option) => {
			const feedback = texts.blocks(option.feedback);
			const text = texts.line(option.text);
			return { ...text, fraction: worth(option), ...(feedback !== undefined && { feedback }) };
		}),
		losses: [
			...(has(({ mistake }) => mistake !== undefined) ? [lost('mistakes')] : []),
			...(has(({ pin }) => pin) ? [lost('pins')] : []),
			...(has((option) => option.leftOut) ? [lost('left-out-words')] : []),
		],
	};
}

/** The words of an option, for what must be exactly one of two. */
export const optionWords = ({ text }: Option): string => plainText(text).trim();
