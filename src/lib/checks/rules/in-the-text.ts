import { ruleWords } from '#lib/words/checks.ts';
import type { Block } from '#lib/base/rich.ts';
import type { Section } from '#lib/lesson/lesson.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { choicesOf, claimsOf } from '../reading/answer-key.ts';
import { perLesson, type Rule, type RuleFinding } from '../rule.ts';
import { stemOf, textOf, wordsOf } from '../reading/words.ts';

/** A right option of so many words, and so many of a stem's in a row, are copied and not met by chance. */
const copied = { option: 5, stem: 8 } as const;

/**
 * Word for word, whatever the language: a right option (and no wrong one) or a stretch of the question stands in its section's prose; or
 * what has to be written stands in the question itself, or on the page just above a question that is asked there (`::ask`).
 */
export const inTheText: Rule = { name: 'in-the-text', question };

function question(asked: LocatedQuestion, lesson: LocatedLesson): readonly RuleFinding[] {
	const prose = proseOf(lesson).get(asked.question.section);
	return [...copiedOption(asked, prose), ...copiedStem(asked, prose), ...written(asked, prose)];
}

/** Words of a text in a row, as one string that others can be looked for in. */
const rowOf = (text: string): string =>
	` ${wordsOf(text)
		.map(({ key }) => key)
		.join(' ')} `;

const countIn = (row: string): number => row.split(' ').length - 2;

interface Prose {
	/** Each block's words in a row. */
	readonly rows: string;
	/** Every stretch of so many words as a stem must not have. */
	readonly stretches: ReadonlySet<string>;
	/** What stands above each question that is asked in the prose, up to a heading or another question. */
	readonly above: ReadonlyMap<string, string>;
}

const proseOf = perLesson(
	({ lesson }) => new Map(lesson.sections.map((section) => [section.id, readProse(section)])),
);

function readProse({ blocks }: Section): Prose {
	const above = new Map<string, string>();
	let open: Block[] = [];
	for (const block of blocks) {
		const id = block.type === 'directive' && block.name === 'ask' && block.attributes.id;
		if (typeof id === 'string') above.set(id, rowOf(textOf(open)));
		if (block.type === 'heading' || typeof id === 'string') open = [];
		else open.push(block);
	}
	const rows = blocks.map((block) => rowOf(textOf([block])));
	const stretches = new Set(rows.flatMap(stretchesOf));
	return { rows: rows.join('\n'), stretches, above };
}

function stretchesOf(row: string): string[] {
	const words = row.trim().split(' ');
	const last = words.length - copied.stem;
	return [...Array(Math.max(0, last + 1)).keys()].map((i) =>
		words.slice(i, i + copied.stem).join(' '),
	);
}

function copiedOption(asked: LocatedQuestion, prose: Prose | undefined): RuleFinding[] {
	const choices = choicesOf(asked);
	const isCopied = ({ text }: { readonly text: string }) => prose?.rows.includes(rowOf(text));
	const found = choices.filter(
		(choice) => choice.right && countIn(rowOf(choice.text)) >= copied.option && isCopied(choice),
	);
	if (found.length === 0 || choices.some((choice) => !choice.right && isCopied(choice))) return [];
	const message = ruleWords['in-the-text'].option;
	return found.map(({ span }) => ({ span, message }));
}

function copiedStem(asked: LocatedQuestion, prose: Prose | undefined): RuleFinding[] {
	const { title, stem } = asked.question;
	const texts = [
		{
			text: [stemOf({ title, stem: [] }), textOf(stem, 'without')].join('\n'),
			span: asked.heading,
		},
	];
	for (const { name, value, span } of asked.fields)
		if (name === 'Also') texts.push({ text: value, span });
	const message = ruleWords['in-the-text'].stem(copied.stem);
	return texts
		.filter(({ text }) =>
			text
				.split('\n')
				.some((line) => stretchesOf(rowOf(line)).some((each) => prose?.stretches.has(each))),
		)
		.map(({ span }) => ({ span, message }));
}

/** What has to be typed, where the learner can read it off. */
function written(asked: LocatedQuestion, prose: Prose | undefined): RuleFinding[] {
	const stem = rowOf(stemOf(asked.question));
	const above = prose?.above.get(asked.question.id) ?? '';
	return claimsOf(asked).flatMap(({ typed, texts, band, span }) => {
		if (!typed) return [];
		const answers = band ? [String(band.low), String(band.high)] : texts;
		const stands = (row: string) => answers.some((each) => row.includes(rowOf(each)));
		if (stands(stem)) {
			return [{ span, message: ruleWords['in-the-text'].inQuestion }];
		}
		if (!stands(above)) return [];
		const message = ruleWords['in-the-text'].justAbove;
		return [{ span, message }];
	});
}
