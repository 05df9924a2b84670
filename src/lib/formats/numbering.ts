import { isNameOf } from './html.ts';
import { nameFromText } from './names.ts';
import type { ForeignQuestion } from './question.ts';

const NUMBER =
	/^(?:(?:Question|Frage|Pregunta|Вопрос|Суроо|Q|№|No\.?)\s{0,3})?(\d{1,4})\s?[.):．）、]\s{0,9}(?=\S)/i;

/**
 * Questions without their numbers, where those run through the file: 1, 2, 3 …, some may be missing, and a category may begin
 * anew. Undefined where they don't: a year at the head of one question is a part of it.
 */
export function withoutNumbers(
	questions: readonly ForeignQuestion[],
): readonly ForeignQuestion[] | undefined {
	const asked = questions.filter(isAsked);
	if (asked.length < 2) return undefined;
	let last = 0;
	let jumps = 0;
	for (const { stem } of asked) {
		const number = Number(NUMBER.exec(stem.text)?.[1]);
		if (!(number > last) && number !== 1) return undefined;
		if (number !== last + 1 && number !== 1) jumps++;
		last = number;
	}
	return jumps > Math.max(1, asked.length / 4)
		? undefined
		: questions.map((question) => (isAsked(question) ? unnumbered(question) : question));
}

type Asked = Exclude<ForeignQuestion, { type: 'category' | 'description' }>;
const isAsked = (question: ForeignQuestion): question is Asked =>
	question.type !== 'category' && question.type !== 'description';

function unnumbered(question: Asked): Asked {
	const { stem, name, extras } = question;
	const text = stem.text.replace(NUMBER, '');
	// A title made of the text goes with it; a gap is counted from the text's start.
	const isMade = isNameOf(name, stem);
	const gap = extras?.gift?.gap;
	const cut = stem.text.length - text.length;
	const gift = extras?.gift && { ...extras.gift, ...(gap !== undefined && { gap: gap - cut }) };
	return {
		...question,
		...(isMade && { name: nameFromText(text) || 'Question' }),
		stem: { ...stem, text },
		...(gift && { extras: { gift } }),
	};
}
