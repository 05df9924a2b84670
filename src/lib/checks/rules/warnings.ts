import type { Warning } from '../rule.ts';
import { absoluteWord } from './absolute-word.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { claimAsFact } from './claim-as-fact.ts';
import { giveaway } from './giveaway.ts';
import { grammarCue } from './grammar-cue.ts';
import { inTheText } from './in-the-text.ts';
import { longestIsRight } from './longest-is-right.ts';
import { lostMarkup } from './lost-markup.ts';
import { missingDescription } from './missing-description.ts';
import { noncanonical } from './noncanonical.ts';
import { noneOfTheAbove } from './none-of-the-above.ts';
import { overlappingRanges } from './overlapping-ranges.ts';
import { placeholder } from './placeholder.ts';
import { positionBias } from './position-bias.ts';
import { doubleQuestion } from './double-question.ts';
import { opinionAsked } from './opinion-asked.ts';
import { bareStem } from './bare-stem.ts';
import { sameAnswer } from './same-answer.ts';
import { asOfTooEarly } from './as-of-too-early.ts';
import { tooLong } from './too-long.ts';
import { tooManyOptions } from './too-many-options.ts';
import { unmarkedNegative } from './unmarked-negative.ts';
import { unsupportedAnswer } from './unsupported-answer.ts';
import { untestedParagraph } from './untested-paragraph.ts';
import { unusedMistake } from './unused-mistake.ts';

/** Every warning, in the order of the contract's table. A new one adds a file and a line. */
export const warnings: readonly Warning[] = [
	unsupportedAnswer,
	claimAsFact,
	unmarkedNegative,
	absoluteWord,
	allOfTheAbove,
	noneOfTheAbove,
	longestIsRight,
	positionBias,
	giveaway,
	grammarCue,
	overlappingRanges,
	tooLong,
	tooManyOptions,
	inTheText,
	untestedParagraph,
	unusedMistake,
	missingDescription,
	lostMarkup,
	doubleQuestion,
	opinionAsked,
	bareStem,
	sameAnswer,
	asOfTooEarly,
	placeholder,
	noncanonical,
];
