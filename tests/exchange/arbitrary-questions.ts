import fc from 'fast-check';
import { trimAscii } from '#lib/formats/text.ts';
import { cleanName } from '#lib/formats/html.ts';
import type { ForeignQuestion, TextFormat } from '#lib/formats/question.ts';

/** Characters and words that mean something to GIFT, Aiken, HTML or JavaScript, among ordinary ones. */
export const CHARGED = [
	...'{}~=#:\\[]%*>-<&/.,0123 \t\n',
	...'aéж漢😀\u00A0\u2028\u0301',
	...[
		'->',
		'####',
		'::',
		'//',
		'$CATEGORY:',
		'%50%',
		'%100%',
		'[html]',
		'[plain]',
		'[nothing]',
		'\\n',
		'\\\\',
	],
	...[
		'TRUE',
		'T',
		'false',
		'_____',
		'{=a}',
		'..',
		'1e3',
		'A) ',
		'ANSWER: A',
		'__proto__',
		'constructor',
	],
	...['<b>', '</b>', '<script>', 'javascript:', '&amp;', '\0', '\uFEFF', '\uD800', '\v'],
];

const charged = fc
	.array(fc.oneof(fc.constantFrom(...CHARGED), fc.string({ maxLength: 4 })), { maxLength: 12 })
	.map((parts) => trimAscii(parts.join('').replaceAll('\r', '')));
const written = charged.filter((text) => text !== '');
const format = fc.constantFrom<TextFormat[]>('moodle', 'html', 'markdown', 'plain');
const formatted = fc.record({ text: charged, format });
const feedback = fc.option(written, { nil: undefined, freq: 2 });
const fraction = fc.constantFrom(0, 0, 1, 1, 0.5, 0.25, -0.5, 0.75, 0.1, -1, 33.33333 / 100);
const number = fc
	.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
	.map((value) => value || 0);
const title = charged.map((text) => cleanName(text.replaceAll('<', '')));
const mark = charged
	.map((text) => trimAscii(text.replace(/[\0-\x1f\x7f<>`]/g, '')))
	.filter((text) => text !== '');

const common = {
	name: title,
	stem: formatted,
	generalFeedback: fc.option(fc.record({ text: written, format }), { nil: undefined }),
	idnumber: fc.option(mark, { nil: undefined }),
	tags: fc.option(fc.array(mark, { minLength: 1, maxLength: 3 }), { nil: undefined }),
};

const answer = fc.record({ text: written, fraction, feedback });
const anyOther = fc.record({
	value: fc.constant('*' as const),
	fraction: fc.constant(0),
	feedback,
});
const numbers = fc.record({
	value: number,
	tolerance: number.map(Math.abs),
	fraction,
	feedback,
});

/** Questions as a reader makes them: texts trimmed, no carriage returns, titles without tags. */
export const arbitraryQuestion: fc.Arbitrary<ForeignQuestion> = fc.oneof(
	fc.record({
		type: fc.constant('category' as const),
		path: charged.map((text) => trimAscii(text.replaceAll('\n', ''))),
	}),
	fc.record({
		...common,
		generalFeedback: fc.constant(undefined),
		type: fc.constant('description' as const),
	}),
	fc.record({ ...common, type: fc.constant('essay' as const) }),
	fc.record({
		...common,
		type: fc.constant('multichoice' as const),
		single: fc.boolean(),
		choices: fc.array(fc.record({ text: written, format, fraction, feedback }), {
			minLength: 1,
			maxLength: 6,
		}),
	}),
	fc.record({
		...common,
		type: fc.constant('shortanswer' as const),
		answers: fc.array(answer, { minLength: 1, maxLength: 4 }),
	}),
	fc.record({
		...common,
		type: fc.constant('numerical' as const),
		answers: fc
			.tuple(
				fc.array(numbers, { minLength: 1, maxLength: 3 }),
				fc.array(anyOther, { maxLength: 1 }),
			)
			.map(([listed, other]) => [...listed, ...other]),
	}),
	fc.record({
		...common,
		type: fc.constant('match' as const),
		pairs: fc.array(fc.record({ left: charged, leftFormat: format, right: written }), {
			minLength: 2,
			maxLength: 5,
		}),
	}),
	fc.record({
		...common,
		type: fc.constant('ordering' as const),
		items: fc.array(fc.record({ text: written, format }), { minLength: 1, maxLength: 5 }),
	}),
	fc.record({
		...common,
		type: fc.constant('truefalse' as const),
		correct: fc.boolean(),
		feedbackTrue: feedback,
		feedbackFalse: feedback,
	}),
);
