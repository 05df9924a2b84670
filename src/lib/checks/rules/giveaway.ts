import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson, Place } from '#lib/notation/index.ts';
import { contentWords, Forms, stemOf, wordsOf } from '../reading/words.ts';
import { choicesOf, claimsOf } from '../reading/answer-key.ts';
import { perLesson, type Rule, type RuleFinding } from '../rule.ts';

/**
 * Two ways. The question uses a word that of all options only the right one has: a word that carries matter and is rare in the lesson, so
 * that names which stand everywhere tell nothing. Or a question that is asked earlier tells the answer: it has all words of the right
 * answer, none of a wrong one's, and two other rare words in common with the question.
 */
export const giveaway: Rule = { name: 'giveaway', question: echoes, lesson: earlier };

/** Words of the question, in its own wording or another one, that the right option alone has. */
function echoes(asked: LocatedQuestion, lesson: LocatedLesson): readonly RuleFinding[] {
	const { lang } = lesson.lesson;
	const choices = choicesOf(asked);
	const [right, second] = choices.filter((each) => each.right);
	if (!right || second || choices.length < 2) return [];
	const { words, isRare } = stemsOf(lesson);
	const others = new Forms(
		choices.filter(({ right }) => !right).flatMap(({ text }) => keysOf(text)),
	);
	const own = [...contentWords(right.text, lang)].filter(
		(word) => [...word].length >= 5 && isRare(word) && !others.has(word),
	);
	if (own.length === 0) return [];
	const also = asked.fields.filter(({ name, value }) => name === 'Also' && value !== '');
	const wordings = [
		{ span: right.span, matter: [...(words.get(asked)?.stem ?? [])] },
		...also.map(({ span, value }) => ({ span, matter: [...contentWords(value, lang)] })),
	];
	return wordings.flatMap(({ span, matter }) => {
		const inMatter = new Forms(matter);
		const echo = own.find((word) => inMatter.has(word));
		if (echo === undefined) return [];
		const written = wordsOf(right.text).find(({ key }) => key === echo)?.written ?? echo;
		const message = ruleWords.giveaway.echo(written);
		return [{ span, message }];
	});
}

const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key);

/** Questions that tell the answer of a later one. */
function earlier(lesson: LocatedLesson): (RuleFinding & Place)[] {
	const { words, isRare } = stemsOf(lesson);
	const asking = new Map<string, LocatedQuestion[]>();
	return lesson.questions.flatMap((asked) => {
		const own = [...(words.get(asked)?.stem ?? [])].filter(isRare);
		const shared = new Map<LocatedQuestion, number>();
		for (const each of own.flatMap((word) => asking.get(word) ?? [])) {
			shared.set(each, (shared.get(each) ?? 0) + 1);
		}
		for (const word of own) {
			const known = asking.get(word);
			if (known) known.push(asked);
			else asking.set(word, [asked]);
		}
		const near = [...shared].filter(([, count]) => count >= 2).map(([other]) => other);
		const telling = near.find((other) => tells(other, asked, lesson));
		if (!telling) return [];
		const { id } = asked.question;
		const message = ruleWords.giveaway.earlier(id);
		return [{ file: telling.file, span: telling.heading, message }];
	});
}

/** Whether a question's stem has the right answer of another one, and that of no wrong option. */
function tells(
	telling: LocatedQuestion,
	asked: LocatedQuestion,
	{ lesson: { lang } }: LocatedLesson,
): boolean {
	const said = new Set(keysOf(stemOf(telling.question)));
	const isSaid = (text: string) => {
		const matter = [...contentWords(text, lang)];
		const numbers = keysOf(text).filter((key) => /^\p{Nd}{2,}$/u.test(key));
		const all = [...matter, ...numbers];
		return all.length > 0 && all.every((word) => said.has(word));
	};
	const asks = new Set(keysOf(stemOf(asked.question)));
	const key = claimsOf(asked).flatMap(({ texts, band }) => {
		return band && band.low === band.high ? [String(band.low)] : texts;
	});
	const wrong = choicesOf(asked).filter(({ right }) => !right);
	return (
		key.length > 0 &&
		key.some((text) => isSaid(text) && !keysOf(text).every((word) => asks.has(word))) &&
		!wrong.some(({ text }) => isSaid(text))
	);
}

/** The content words of a question's stem, folded, and of the whole question with its options. */
interface StemWords {
	readonly stem: ReadonlySet<string>;
	readonly all: ReadonlySet<string>;
}

/** Each question's words, and in how many questions a word occurs. */
const stemsOf = perLesson(({ questions, lesson: { lang } }: LocatedLesson) => {
	const words = new Map<LocatedQuestion, StemWords>();
	const counts = new Map<string, number>();
	for (const each of questions) {
		const stem = contentWords(stemOf(each.question), lang);
		const options = choicesOf(each).map(({ text }) => text);
		const all = new Set([...stem, ...contentWords(options.join('\n'), lang)]);
		words.set(each, { stem, all });
		for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const many = Math.max(2, Math.min(questions.length / 20, 20));
	return { words, isRare: (word: string) => (counts.get(word) ?? 0) <= many };
});
