import { ruleWords } from '#lib/words/checks.ts';
import type { LocatedLesson, LocatedQuestion, Place, Span } from '#lib/notation/index.ts';
import { pagesOf, stretchesOf, type Stretch } from '../reading/learner-text.ts';
import { isEnglish } from '../reading/words.ts';
import { perLesson, type Rule, type RuleFinding } from '../rule.ts';

/**
 * Whatever learners read, in a question or on a page: a paragraph's own sign (P13) in any language, if the source has that paragraph; "paragraph 13" in
 * several; and in English "the third paragraph", "the caption". Marks in brackets ([P13]) are no words, and stay.
 */
export const citesInWords: Rule = { name: 'cites-in-words', question, lesson };

/** A paragraph's sign, or a range of them; in brackets it is a citation, perhaps a slip of one, which has findings of its own. */
const sign = /(?<![\p{L}\p{N}#_/([-])([A-Z]\d{1,4})(?:\s?[-–]\s?[A-Z]\d{1,4})?(?![\p{L}\p{N}_])/gu;

const ordinals =
	'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}+teenth|twentieth|\\d+(?:st|nd|rd|th)|next|last|final|opening|closing|previous|preceding|following';
const small =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const owner = `the|its|this|that|these|those|article['’]s|report['’]s`;
const english = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:` +
		[
			`(?:(?:${owner}) )?(?:${ordinals}) paragraphs?`,
			`(?:paragraphs?|paras?\\.?) (?:no\\.? |number |nr\\.? )?(?:\\d{1,4}|${small})`,
			`(?:this|that|these|those|both|two|three|four|the same|its|article['’]s|report['’]s) paragraphs?`,
			`(?:${owner}) (?:photo |picture )?captions?`,
		]
			.join('|')
			// A line may end between two words, and the next begin with a mark.
			.replaceAll(' ', '\\s{1,20}') +
		`)(?![\\p{L}\\p{N}])`,
	'giu',
);
/** "Paragraph" elsewhere, with its number behind it; and with it in front (German "im 3. Absatz", Russian "в 3-м абзаце"). */
const elsewhere =
	/(?<!\p{L})(?:(?:Absatz|Absätze\p{L}?|Absatzes|paragraphes?|párrafos?|parágrafos?|paragrafo|paragrafi|alinéas?|alinea|akapit\p{L}{0,3}|абзац\p{L}{0,3}|параграф\p{L}{0,3}|paragraf\p{L}{0,3}|الفقرة|فقرة|段落|第)\s?(?:nr\.?|n[o°º]\.?|№)?\s?\p{Nd}{1,4}|\p{Nd}{1,4}(?:\.|\p{Pd}\p{L}{1,3}|º|°|e|ème)?\s(?:Absatz|Absätze|paragraphe|párrafo|parágrafo|paragrafo|alinéa|alinea|akapit|абзац\p{L}{0,3}|параграф\p{L}{0,3}|paragraf))(?!\p{L})/giu;

function question(asked: LocatedQuestion, lesson: LocatedLesson): readonly RuleFinding[] {
	return stretchesOf(asked).flatMap((stretch) => found(stretch, lesson));
}

function lesson(located: LocatedLesson): (RuleFinding & Place)[] {
	return pagesOf(located).flatMap((page) =>
		found(page, located).map((each) => ({ ...each, file: page.file })),
	);
}

/** Paragraphs of the source, as they are called. */
const signsOf = perLesson(({ lesson: { paragraphs } }) => new Set(paragraphs.map(({ id }) => id)));

function found(
	{ text, start }: Pick<Stretch, 'text' | 'start'>,
	lesson: LocatedLesson,
): RuleFinding[] {
	const signs = signsOf(lesson);
	const bySign = [...text.matchAll(sign)].filter(([, id = '']) => signs.has(id));
	const inWords = text.matchAll(isEnglish(lesson.lesson.lang) ? english : elsewhere);
	return [...bySign, ...inWords]
		.sort((a, b) => a.index - b.index)
		.map(({ 0: said, index }): RuleFinding => {
			const span: Span = { start: start + index, end: start + index + said.length };
			return { span, message: ruleWords['cites-in-words'](said.replace(/\s+/g, ' ')) };
		});
}
