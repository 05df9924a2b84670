import type { QuestionTemplate } from './template.ts';
import { choiceTemplate } from './choice-author.ts';
import { choicesTemplate } from './choices-author.ts';
import { orderTemplate } from './order-author.ts';
import { matchTemplate } from './match-author.ts';
import { sortTemplate } from './sort-author.ts';
import { typedTemplate } from './typed-author.ts';
import { numberTemplate } from './number-author.ts';
import { placeTemplate } from './place-author.ts';
import { whoSaysTemplate } from './who-says-author.ts';
import { recallTemplate } from './recall-author.ts';

/** Every kind's template by the kind's name, in the order of a list. A new kind adds one line. */
export const questionTemplates: Readonly<Record<string, QuestionTemplate>> = {
	choice: choiceTemplate,
	choices: choicesTemplate,
	order: orderTemplate,
	match: matchTemplate,
	sort: sortTemplate,
	typed: typedTemplate,
	number: numberTemplate,
	place: placeTemplate,
	'who-says': whoSaysTemplate,
	recall: recallTemplate,
};

/** What stands under "Note" in each of them. */
export const templateNote = 'Say the answer first, then why.';
