const wide =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/u;

/** How long a text looks: signs, of which wide ones (Chinese, Japanese, Korean) count twice. */
export const lengthOf = (text: string): number =>
	[...text.normalize('NFC')].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

const words =
	'always|never|all|every|everyone|everybody|everything|everywhere|nobody|no one|none|completely|entirely|totally|absolutely|certainly|definitely|impossible|invariably|only|under no circumstances';
const phrases = '(?<!\\b(?:at|after|above|first of|most of|not) )';
const absolute = new RegExp(
	`${phrases}(?<![\\p{L}-])(?:${words})(?![\\p{L}-])(?! (?:of )?(?:the )?(?:above|these|them)\\W*$)(?! (?:of )?(?:the )?(?:\\p{Nd}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\\b))(?! (?:days?|night|week|month|year|hour|minute|\\p{L}+day)\\b)`,
	'giu',
);

/** English words that go as far as words can ("always", "nobody"), in small letters; a word alone is an answer of its own. */
export const absolutesIn = (text: string): string[] =>
	[...text.matchAll(absolute)]
		.map(([word]) => word.toLowerCase())
		.filter((word) => word !== text.trim().replace(/[.!]$/, '').toLowerCase());

const numbers =
	'(?:\\p{Nd}|half\\b|a (?:dozen|hundred|thousand|million)\\b|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b)';
const hedges = [
	'might|could|perhaps|maybe|possibly|probably|presumably|likely|seem(?:s|ed)?|appear(?:s|ed)?|apparently|reportedly|allegedly|supposedly|suggest(?:s|ed)?',
	'roughly|nearly|almost|approximately|partly|in part|mostly|usually|often|sometimes|as far as',
	`(?:about|around|some)(?= ${numbers})`,
	'unclear|unknown|uncertain|un(?:decided|confirmed)|not (?:yet )?(?:stated|said|known|clear|certain|sure|told|given|decided|confirmed)',
	'leaves? (?:it |this |that |the \\p{L}+ )?open|left open',
	"(?:does not|doesn['’]t|do not|don['’]t|cannot|can['’]t|could not|couldn['’]t) (?:be )?(?:say|tell|know|known|told|said)",
];
const hedge = new RegExp(`(?<![\\p{L}-])(?:${hedges.join('|')})(?![\\p{L}-])`, 'iu');

/** Whether an English text holds back ("may", "about 50", "leaves it open"). In May nothing does. */
export const isHedged = (text: string): boolean =>
	hedge.test(text) || /(?<![\p{L}-])may(?![\p{L}-])/u.test(text);
