import { plainText, type Inline } from '#lib/base/rich.ts';
import { author, type Fit, type Flaw, type Reading, type Sample } from '#lib/kinds/authoring.ts';
import { alikeFlaws, wordsOf } from '#lib/kinds/items-author.ts';
import { figuresIn } from '#lib/kinds/meaning.ts';
import { malformed } from '#lib/kinds/options-author.ts';
import { fieldsNamed, type Shape, type ShapeField } from '#lib/kinds/shape.ts';
import { recallFindings as findings } from '#lib/words/kinds/recall-author.ts';
import { longest, recall, type RecallBody } from './play.ts';

type Point = RecallBody['points'][number];

/** More are no check list any more. */
const most = 8;

/** `Point: text [P8]`, once for each point of a full answer. */
export const recallAuthor = author(recall, {
	fields: ['Point'],
	// Some thirty words typed on a phone at 36 a minute, then points that are read and ticked.
	seconds: 95,
	attributes: [],
	isProduced: true,
	fits,
	read,
	check,
	write: ({ points }, writer) => ({
		answer: [],
		fields: points.map((point) => `Point: ${writer.inlines(written(point))}`.trimEnd()),
	}),
	pieces: ({ points }) => points.map(({ text, cited }) => ({ text, source: cited?.to ?? [] })),
	// Which points were ticked is told by their places.
	meaning: ({ points }) => points.map(({ text }) => figuresIn([plainText(text)])),
	samples,
});

function fits(shape: Shape): Fit {
	return shape.answer || fieldsNamed(shape, 'Point').length === 0 ? 'no' : 'by-default';
}

function read(shape: Shape): Reading<RecallBody> {
	const lines = fieldsNamed(shape, 'Point');
	const points = lines.map((field) => ({ field, point: pointOf(shape, field) }));
	const empty = points.filter(({ point }) => wordsOf(point.text) === '');
	const said = points.filter((each) => !empty.includes(each));
	return {
		body: { points: said.map(({ point }) => point) },
		spots: said.map(({ field }) => field.spot),
		troubles: [
			...empty.map(({ field: { spot } }) => {
				return { name: 'bad-value' as const, message: findings.noWords, spot };
			}),
			...said.flatMap(({ field: { spot, value }, point }) =>
				// One whose paragraph can't be read has its finding.
				point.cited || value.endsWith(']')
					? []
					: [{ ...unsourced, severity: 'warning' as const, spot }],
			),
		],
	};
}

const unsourced = { name: 'point-without-source', message: findings.noSource } as const;

/** A point's words, and the citations behind them. */
function pointOf(shape: Shape, field: ShapeField): Point {
	const text = [...shape.inlines(field.value, field)];
	const behind: Extract<Inline, { type: 'reference' }>[] = [];
	for (let last = text.at(-1); last !== undefined; last = text.at(-1)) {
		if (typeof last === 'string') {
			const words = last.trimEnd();
			if (words !== '') text.splice(-1, 1, words);
			else text.pop();
			if (words !== '') break;
		} else if (last.type === 'reference') {
			behind.unshift(last);
			text.pop();
		} else break;
	}
	if (behind.length === 0) return { text };
	const to = [...new Set(behind.flatMap((each) => each.to))];
	return { text, cited: { to, label: behind.map(({ label }) => label).join(', ') } };
}

const written = ({ text, cited }: Point): readonly Inline[] =>
	cited ? [...text, ' ', { type: 'reference', ...cited }] : text;

/** Too few, too many, and two alike. */
function check({ points }: RecallBody): Flaw[] {
	const flaws = alikeFlaws(
		points.map(({ text }) => wordsOf(text)),
		findings.alike,
	);
	if (points.length < 2) flaws.push({ name: 'too-few-points', message: findings.tooFew });
	if (points.length > most) {
		const message = findings.tooMany(most);
		flaws.push({ name: 'too-many-points', message, item: most, severity: 'warning' });
	}
	return flaws;
}

/** Any words, with none, some and all of the points ticked. */
function samples({ points }: RecallBody): Sample[] {
	const ids = points.map((_, index) => String(index));
	const texts = ['One thing led to the other.', ' z ', 'x'.repeat(longest)];
	const ticked = [undefined, [], ids.slice(0, 1), ids];
	return [
		...texts.flatMap((text) =>
			ticked.map((had): Sample => ({ is: 'kept', response: { text, ...(had && { had }) } })),
		),
		...malformed([
			{ text: ' ' },
			{ text: '', had: ids },
			{ had: ids },
			{ text: 'z', had: [String(points.length)] },
			{ text: 'z', had: [0] },
			{ text: 'x'.repeat(longest + 1) },
		]),
	];
}
