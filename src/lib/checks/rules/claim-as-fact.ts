import { authors } from '#lib/kinds/author.ts';
import { ruleWords } from '#lib/words/checks.ts';
import type { Statement } from '#lib/lesson/lesson.ts';
import type { LocatedQuestion, LocatedLesson } from '#lib/notation/index.ts';
import { Forms, isEnglish, stemOf, stopWords, wordsOf } from '../reading/words.ts';
import { perLesson, type Rule, type RuleFinding } from '../rule.ts';

/** A stem names a voice by any word of its name that is not an article or the like, in any form. */
export const claimAsFact: Rule = { name: 'claim-as-fact', question };

const asksWho =
	/\b(?:who(?:se|m)?|(?:which|what) (?:side|voice|party|speaker|person|people|group))\b[^?]{0,80}\b(?:says?|said|saying|claims?|claimed|thinks?|thought|believes?|argues?|argued|holds?|calls?|called|blames?|blamed|accuses?|accused|den(?:y|ies|ied)|warns?|warned|promises?|promised|expects?|opinion|view|words?)\b/i;

const claimed: ReadonlySet<string> = new Set<Statement['kind']>([
	'claim',
	'judgement',
	'forecast',
	'promise',
]);

function question(asked: LocatedQuestion, lesson: LocatedLesson): readonly RuleFinding[] {
	const { kind, source, level } = asked.question;
	// What asks who says so, asks nothing as a fact; to name the voice would be to give the answer away.
	if (authors.get(kind)?.asksWhoSays || level === 'source') return [];
	if (isEnglish(lesson.lesson.lang) && asksWho.test(stemOf(asked.question))) return [];
	const cited = source.flatMap((id) => paragraphs(lesson).get(id) ?? []);
	if (cited.some(({ outside }) => outside)) return [];
	const lines = cited.flatMap(({ statements }) => statements);
	if (lines.length === 0 || !lines.every((line) => claimed.has(line.kind))) return [];
	const stem = wordsOf(stemOf(asked.question));
	const names = voiceWords(lesson);
	if (stem.some(({ key }) => names.has(key))) return [];
	const voices = new Map(lesson.lesson.voices.map(({ id, name }) => [id, name]));
	const who = [...new Set(lines.map(({ voice }) => voices.get(voice) ?? voice))].join(', ');
	const message = ruleWords['claim-as-fact'](source.join(', '), who);
	return [{ span: asked.heading, message }];
}

const paragraphs = perLesson(
	({ lesson }) => new Map(lesson.paragraphs.map((each) => [each.id, each])),
);

/** By which words a voice is named: what it is ("supporters") and names without a possessive; where the language is not English, any. */
const voiceWords = perLesson(({ lesson: { voices, lang } }) => {
	const words = voices.flatMap(({ name }) => {
		const matter = wordsOf(name).filter(({ key }) => key.length >= 3 && !stopWords.has(key));
		if (!isEnglish(lang)) return wordsOf(name).filter(({ key }) => key.length >= 3);
		const [head = name] = name.split(/\s(?:of|for|in|at|from|on|who|with)\s/);
		const last = wordsOf(head)
			.filter(({ key }) => matter.some((word) => word.key === key))
			.at(-1);
		const names = matter.filter(
			({ written }) => /^\p{Lu}/u.test(written) && !/['’]s$/.test(written),
		);
		return [...(last ? [last] : []), ...names];
	});
	return new Forms(words.map(({ key }) => key));
});
