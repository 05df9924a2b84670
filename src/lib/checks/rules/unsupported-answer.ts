import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedQuestion, LocatedLesson, Span } from '#lib/notation/index.ts';
import { evidenceOf, isNamed, namesIn, type Evidence } from '../reading/source.ts';
import { isDate, numbersIn, type NumberIn } from '../reading/numbers.ts';
import { claimsOf, type Claim } from '../reading/answer-key.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * Numbers and names alone are looked for: they must be in the source in some spelling, where other words of an answer may be the
 * author's own. "The two men" counts nobody, so a number word behind such a word is passed over.
 */
export const unsupportedAnswer: Rule = { name: 'unsupported-answer', question };

function question(asked: LocatedQuestion, lesson: LocatedLesson): readonly RuleFinding[] {
	const { source, level } = asked.question;
	if (level === 'infer' || level === 'apply' || source.length === 0) return [];
	const rest = evidenceOf(lesson, source);
	const missing = new Map<Span, Set<string>>();
	for (const claim of claimsOf(asked)) {
		const [first = [], ...others] = missingIn(claim, rest, lesson);
		if (others.some((other) => other.length === 0)) continue;
		const here = missing.get(claim.span) ?? new Set();
		for (const written of first) missing.set(claim.span, here.add(written));
	}
	return [...missing].map(([span, all]) => {
		const what = [...all].map((written) => `"${written}"`).join(', ');
		const message = ruleWords['unsupported-answer'](source.join(', '), what);
		return { span, message };
	});
}

/** For each spelling of a claim, what of it the paragraphs lack. */
function missingIn(claim: Claim, rest: Evidence, lesson: LocatedLesson): string[][] {
	const { band } = claim;
	if (band) {
		return [rest.hasBetween(band.low, band.high) ? [] : [band.written]];
	}
	return claim.texts.map((text) => missingFrom(text, rest, lesson, claim.typed));
}

/** The numbers and names of a text that the paragraphs lack, as written; in a typed one a first word may be a name too. */
export function missingFrom(
	text: string,
	rest: Evidence,
	lesson: LocatedLesson,
	typed = false,
): string[] {
	const { lang } = lesson.lesson;
	const inDate = isDate(text, lang);
	const has = (value: number) => rest.hasValue(value) || (inDate && rest.inDates.has(value));
	const numbers = numbersIn(text, lang)
		.filter((number) => counts(number, text) && !isIn(number, has))
		.map(({ written }) => written);
	const names = isCode.test(text)
		? []
		: namesIn(text, lesson, typed)
				.filter((name) => !isNamed(name, rest))
				.map(({ written }) => written);
	return [...new Set([...numbers, ...names])];
}

/** Names of programs are no names of people. */
const isCode = /\p{L}<\p{L}|[{};]|\w\(\)|\p{Ll}\p{Lu}|\w_\w|=>|==|::/u;

function isIn({ values, all }: NumberIn, has: (value: number) => boolean): boolean {
	return all ? values.every(has) : values.some(has);
}

/** A number word that only points at what is known ("the two men"), and "one", are no count. */
function counts({ inWords, values, start }: NumberIn, text: string): boolean {
	if (!inWords) return true;
	if (values.includes(1)) return false;
	return !/\b(the|these|those|his|her|their|its|our|all|other)\s+$/i.test(
		text.slice(Math.max(0, start - 12), start),
	);
}
