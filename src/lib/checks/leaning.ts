import { bandOf, hitsOf } from '#lib/base/chance.ts';
import type { LocatedLesson, LocatedQuestion, Place } from '#lib/notation/index.ts';
import {
	cueNames,
	isMeasured,
	pointedAt,
	singleChoicesOf,
	type CueName,
	type SingleChoice,
} from './reading/cues.ts';
import { perLesson, type RuleFinding } from './rule.ts';

/** How often the key of a lesson's single choices has a look, against a key placed by chance. */
export interface Leaning {
	readonly cue: CueName;
	/** Questions in which some options have the look and others have not. */
	readonly questions: number;
	/** Those in which the key has it. */
	readonly hits: number;
	/** The hits to be expected, and the fewest and the most that chance still makes (95 of 100 lessons). */
	readonly expected: number;
	readonly low: number;
	readonly high: number;
	/** Whether the look gives away what to choose, or what not to. */
	readonly leans: 'towards' | 'away' | undefined;
	/** The last question that shows it: where it is told. */
	readonly last: LocatedQuestion | undefined;
}

/** So many single choices make a habit; in fewer nothing is said. */
const enoughChoices = 8;

/** What can be measured in the lesson's language, in the order of the cues. */
export const leaningsOf = perLesson((lesson): readonly Leaning[] => {
	const { lang } = lesson.lesson;
	const choices = singleChoicesOf(lesson);
	return cueNames.flatMap((cue) => (isMeasured(cue, lang) ? leaning(cue, choices, lang) : []));
});

function leaning(cue: CueName, all: readonly SingleChoice[], lang: string): Leaning {
	const shown = all.flatMap(({ asked, choices }) => {
		const pointed = pointedAt(cue, { asked, choices }, lang);
		const hit = pointed.some(({ right }) => right);
		return pointed.length > 0 ? [{ asked, hit, chance: pointed.length / choices.length }] : [];
	});
	const chances = shown.map(({ chance }) => chance);
	const { low, high } = bandOf(hitsOf(chances));
	const hits = shown.filter(({ hit }) => hit).length;
	const leans = hits > high ? 'towards' : hits < low ? 'away' : undefined;
	return {
		...{ cue, questions: shown.length, hits, low, high, leans },
		expected: chances.reduce((sum, chance) => sum + chance, 0),
		last: shown.findLast(({ hit }) => hit === (leans !== 'away'))?.asked,
	};
}

/** What is said of a habit: how often the key has the look, of how many questions, and how often chance would have it. */
type LeaningWords = (leaning: Leaning, leans: 'towards' | 'away') => string;

/** One finding where a lesson with enough single choices leans by this look; none where chance may have made it so. */
export function leaningFindings(
	cue: CueName,
	lesson: LocatedLesson,
	words: LeaningWords,
): (RuleFinding & Place)[] {
	if (singleChoicesOf(lesson).length < enoughChoices) return [];
	const found = leaningsOf(lesson).find((each) => each.cue === cue);
	if (!found?.leans || !found.last) return [];
	const { file, heading: span } = found.last;
	return [{ file, span, message: words(found, found.leans) }];
}
