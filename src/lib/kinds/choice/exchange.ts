import type { TrueFalse } from '#lib/formats/question.ts';
import {
	choicesTo,
	optionsFrom,
	optionWords,
	rightChoices,
	singleLosses,
} from '#lib/kinds/exchange-options.ts';
import { exchange, type BodyImport, type ImportTexts } from '#lib/kinds/exchanging.ts';
import type { OptionsBody } from '#lib/kinds/options.ts';
import { importedLesson } from '#lib/words/exchange.ts';
import { choice } from './play.ts';

const { right: yes, wrong: no } = importedLesson.statement;

/** One right choice of several, and statements that are true or false. */
export const choiceExchange = exchange(choice, {
	from(foreign, texts) {
		if (foreign.type === 'truefalse') return fromStatement(foreign, texts);
		if (foreign.type !== 'multichoice' || !foreign.single) return undefined;
		const right = rightChoices(foreign);
		if (right.size > 1) return undefined;
		const imported = optionsFrom(foreign, right, texts);
		if ('reason' in imported) return imported;
		return { ...imported, losses: [...singleLosses(foreign, right, texts), ...imported.losses] };
	},
	to(body, question, texts) {
		const { choices, losses } = choicesTo(body, (option) => (option.right ? 1 : 0), texts);
		const [first, second, ...more] = body.options;
		const isPair = first && second && more.length === 0 && !question.shuffle;
		if (!isPair || optionWords(first) !== yes || optionWords(second) !== no) {
			return { answer: { type: 'multichoice', single: true, choices }, losses };
		}
		const [feedbackTrue, feedbackFalse] = choices.map(({ feedback }) => feedback);
		return {
			answer: {
				type: 'truefalse',
				correct: first.right,
				...(feedbackTrue !== undefined && { feedbackTrue }),
				...(feedbackFalse !== undefined && { feedbackFalse }),
			},
			losses,
		};
	},
});

function fromStatement(
	{ correct, feedbackTrue, feedbackFalse }: TrueFalse,
	texts: ImportTexts,
): BodyImport<OptionsBody> {
	const option = (index: number, text: string, right: boolean, words: string | undefined) => {
		const feedback = texts.feedback(index, words);
		return { text: [text], right, ...(feedback && { feedback }) };
	};
	const options = [option(0, yes, correct, feedbackTrue), option(1, no, !correct, feedbackFalse)];
	return { body: { options }, losses: [], shuffle: false };
}
