import { normalize, normalizeCase } from '#lib/base/normalize.ts';
import type { Block } from '#lib/base/rich.ts';
import type { ShortAnswer, TextAnswer } from '#lib/formats/question.ts';
import {
	changed,
	exchange,
	leftOut,
	lost,
	type BodyImport,
	type ImportTexts,
	type Loss,
	type Rejection,
} from '#lib/kinds/exchanging.ts';
import { typed, type TypedBody } from './play.ts';

/** A word or name to type. */
export const typedExchange = exchange(typed, {
	from: (foreign, texts) =>
		foreign.type === 'shortanswer' ? fromAnswers(foreign, texts) : undefined,
	to({ answers, wrong }, _question, texts) {
		return {
			answer: {
				type: 'shortanswer',
				answers: [
					...answers.map((text) => ({ text: literal(text), fraction: 1 })),
					...wrong.map(({ text, feedback }) => {
						const words = texts.blocks(feedback);
						return {
							text: literal(text),
							fraction: 0,
							...(words !== undefined && { feedback: words }),
						};
					}),
				],
			},
			losses: [lost('near-spelling')],
		};
	},
});

/** In Moodle a star stands for any letters, one after a backslash for itself. */
const literal = (text: string) => text.replaceAll('*', '\\*');
const isPattern = (text: string) => /(?<!\\)\*/.test(text);
const plain = (text: string) => text.replaceAll('\\*', '*').replace(/\s+/g, ' ').trim();
/** What a field of ours can hold: letters or figures, and no bar. */
const isTypable = (text: string) => normalize(text) !== '' && !text.includes('|');

function fromAnswers(
	{ answers, caseSensitive }: ShortAnswer,
	texts: ImportTexts,
): BodyImport<TypedBody> | Rejection {
	const losses: Loss[] = caseSensitive ? [changed('letter-case')] : [];
	const right: string[] = [];
	const wrong: TypedBody['wrong'] = [];
	const words: Block[] = [];
	const best = Math.max(...answers.map(({ fraction }) => fraction));
	if (best <= 0) return { reason: leftOut('no-right') };
	for (const [index, answer] of answers.entries()) {
		const text = withoutStars(answer, losses);
		if (text === undefined) continue;
		const known = (list: readonly string[]) =>
			list.some((each) => normalizeCase(each) === normalizeCase(text));
		if (!isTypable(text) || known([...right, ...wrong.map((each) => each.text)])) {
			losses.push(changed(isTypable(text) ? 'alike' : 'wildcard', text));
			continue;
		}
		const [whole, line] = [texts.feedback, texts.remark].map((read) =>
			read(index, answer.feedback),
		);
		if (answer.fraction >= best) {
			right.push(text);
			words.push(...(whole ?? []));
			if (best < 1) losses.push(changed('partial-right', text));
		} else {
			wrong.push({ text, ...(line && { feedback: line }) });
			if (answer.fraction > 0) losses.push(changed('partial-share', text));
			if (answer.fraction < 0) losses.push(changed('negative-share', text));
		}
	}
	if (right.length === 0) return { reason: leftOut('no-answer') };
	return { body: { answers: right, wrong }, losses, explanation: words };
}

/** The answer without stars around it; undefined where they stand for what can't be listed. */
function withoutStars({ text, fraction }: TextAnswer, losses: Loss[]): string | undefined {
	if (!isPattern(text)) return plain(text);
	const inner = text.replace(/^\*+|(?<!\\)\*+$/g, '').trim();
	if (inner === '') {
		losses.push(fraction > 0 ? changed('wildcard', text) : changed('any-other'));
		return undefined;
	}
	losses.push(changed('wildcard', text));
	return isPattern(inner) || fraction <= 0 ? undefined : plain(inner);
}
