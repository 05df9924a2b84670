import type { LocatedLesson } from '#lib/notation/index.ts';
import { claimsOf } from '../reading/answer-key.ts';
import { Forms, isEnglish, textOf, wordsOf } from '../reading/words.ts';
import { hardWordsIn } from './hard-words.ts';

/** A hard word that the glossary does not explain. */
export interface HardWord {
	readonly word: string;
	/** Ids of the sections in whose prose or right answers it stands. */
	readonly sections: readonly string[];
	/** It stands in a right answer: who doesn't know it can't answer. */
	readonly inAnswers: boolean;
}

/** Hard words of prose and right answers that no glossary entry has in any form, those of answers first; undefined for languages other than English. */
export function uncoveredWords(located: LocatedLesson): HardWord[] | undefined {
	const { lang, glossary, sections } = located.lesson;
	if (!isEnglish(lang)) return undefined;
	const explained = new Forms(
		glossary
			.flatMap(({ name, also }) => [name, ...also])
			.flatMap((form) => wordsOf(form).map(({ key }) => key)),
	);
	const found = new Map<string, { sections: Set<string>; inAnswers: boolean }>();
	const look = (text: string, section: string, inAnswers: boolean) => {
		for (const word of hardWordsIn(text)) {
			if (wordsOf(word).some(({ key }) => explained.has(key))) continue;
			const known = found.get(word) ?? { sections: new Set(), inAnswers: false };
			known.sections.add(section);
			known.inAnswers ||= inAnswers;
			found.set(word, known);
		}
	};
	for (const { id, blocks } of sections) look(textOf(blocks), id, false);
	for (const asked of located.questions) {
		// Of several spellings the first is shown as the answer.
		const answers = claimsOf(asked).flatMap(({ texts }) => texts.slice(0, 1));
		look(answers.join('\n'), asked.question.section, true);
	}
	return [...found]
		.map(([word, { sections: where, inAnswers }]) => ({ word, sections: [...where], inAnswers }))
		.sort((a, b) => Number(b.inAnswers) - Number(a.inAnswers));
}
