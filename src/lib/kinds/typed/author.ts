import { normalize, normalizeCase } from '#lib/base/normalize.ts';
import { author, type Fit, type Flaw, type Reading, type Sample } from '#lib/kinds/authoring.ts';
import {
	readExpectedWrong,
	unexplainedWrong,
	writeExpectedWrong,
} from '#lib/kinds/expected-wrong.ts';
import { isNumberAnswer } from '#lib/kinds/numbers.ts';
import { malformed } from '#lib/kinds/options-author.ts';
import { fieldsNamed, type Shape } from '#lib/kinds/shape.ts';
import { typedFindings as findings } from '#lib/words/kinds/typed-author.ts';
import { typed, type TypedBody } from './play.ts';

/** `Answer:` in words; a bar separates several. */
export const typedAuthor = author(typed, {
	fields: ['Answer', 'Wrong'],
	attributes: [],
	isProduced: true,
	fits,
	read,
	check,
	write: ({ answers, wrong }, writer) => ({
		answer: [],
		fields: [
			// A lone number, or one with an @, would be read as another kind.
			...(needsName(answers) ? ['Kind: typed'] : []),
			`Answer: ${answers.join(' | ')}`,
			...wrong.map((each) => writeExpectedWrong(each, writer)),
		],
	}),
	// Another spelling that is taken too changes nothing of what is asked for.
	meaning: ({ answers: [shown = ''] }) => normalize(shown),
	samples,
});

/** What may be a number in some language, or holds an @. */
const needsName = (answers: readonly string[]) =>
	/^[\p{Nd}\s.,…'’±+−-]+$|@/u.test(answers.join(' | '));

function fits(shape: Shape): Fit {
	const [answer] = fieldsNamed(shape, 'Answer');
	if (!answer || shape.answer) return 'no';
	const other = isNumberAnswer(answer.value, shape.setting.lang) || answer.value.includes('@');
	return other ? 'if-named' : 'by-default';
}

/** What only the answer of a question on the map says; nobody types it. */
const isPlace = /^[^|@]+ within \d+(?:[.,]\d+)? ?km\b/i;

function read(shape: Shape): Reading<TypedBody> {
	const [answer] = fieldsNamed(shape, 'Answer');
	const answers = (answer?.value ?? '').split('|').map((each) => each.trim());
	const { wrong, troubles } = readExpectedWrong(shape);
	if (answers.some((each) => normalize(each) === '')) {
		const message = findings.noAnswer;
		troubles.push({ name: 'bad-value', message, spot: answer?.spot });
	}
	if (answer && isPlace.test(answer.value)) {
		const message = findings.isPlace;
		troubles.push({ name: 'bad-value', message, spot: answer.spot });
	}
	return {
		body: {
			answers: answers.filter((each) => normalize(each) !== ''),
			wrong: wrong.map(({ text, feedback }) => ({ text, ...(feedback && { feedback }) })),
		},
		spots: wrong.map(({ spot }) => spot),
		troubles,
	};
}

/** No answer, one that can't be written, wrong answers that are right, expected twice or unexplained. */
function check({ answers, wrong }: TypedBody): Flaw[] {
	const flaws = unexplainedWrong(wrong);
	if (answers.some((answer) => answer.includes('|'))) {
		const message = findings.bar;
		flaws.push({ name: 'bad-value', message });
	}
	const right = new Set(answers.map(normalizeCase));
	const seen = new Set<string>();
	for (const [item, { text }] of wrong.entries()) {
		const folded = normalizeCase(text);
		if (right.has(folded)) {
			const message = findings.isRight;
			flaws.push({ name: 'bad-value', message, item });
		} else if (seen.has(folded)) {
			const message = findings.twice;
			flaws.push({ name: 'duplicate-option', message, item });
		}
		seen.add(folded);
	}
	return flaws;
}

/** Every answer as written and as phones write it, with a slip where one is allowed; wrong ones expected or not. */
function samples({ answers, wrong }: TypedBody): Sample[] {
	const responses = (texts: readonly string[], score: 0 | 1): Sample[] =>
		texts.map((text) => ({ is: score === 1 ? 'right' : 'wrong', response: { text }, score }));
	const expectedWrong = new Set(wrong.map(({ text }) => normalize(text)));
	const isFree = (text: string) => !expectedWrong.has(normalize(text));
	const variants = answers
		.flatMap((answer) => [answer.toUpperCase(), ` ${answer} `])
		.filter(isFree);
	const slips = answers
		.filter((answer) => /^(\p{L}[\s-]?){6,}$/u.test(answer))
		.map((answer) => answer.slice(0, 1) + answer.slice(0, 1) + answer.slice(1))
		.filter(isFree);
	return [
		...responses([...answers, ...variants, ...slips], 1),
		...responses([...wrong.map(({ text }) => text), '~ no such answer ~'], 0),
		...malformed([{ text: '' }, { text: ' ' }, { text: 1 }, { chosen: '0' }]),
	];
}
