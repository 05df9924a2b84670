import { meantBy } from '#lib/base/nearest.ts';
import { authors } from '#lib/kinds/author.ts';
import type { Author } from '#lib/kinds/authoring.ts';
import type { Shape } from '#lib/kinds/shape.ts';
import type { Finding } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { Field } from '../../syntax/fields.ts';
import { fixInstead } from '../../markdown/instead.ts';
import { type Span, type TextFile, error, contentOf, linesIn } from '../../markdown/lines.ts';
import type { Nodes } from 'mdast';
import { spanOf } from '../../markdown/parse.ts';
import { lookAlikes } from './boxes.ts';

/** The kind that a question is of: named by its `Kind:`, or else told by its shape. */
export function chooseKind(
	file: TextFile,
	shape: Shape,
	named: Field | undefined,
	heading: Span,
): Author | Finding {
	if (named) {
		const author = authors.get(named.value.toLowerCase());
		if (!author) return unknownKind(file, named);
		if (author.fits(shape) !== 'no') return author;
		return mismatch(file, named, author, shape);
	}
	for (const author of authors.values()) if (author.fits(shape) === 'by-default') return author;
	return error(file, 'unknown-kind', heading, noKind(shape));
}

function unknownKind(file: TextFile, named: Field): Finding {
	const meant = meantBy(named.value, authors.keys());
	const hint = meant.hint || messages.kinds([...authors.keys()].join(', '));
	const message = messages.noKind(named.value, hint);
	const fix = fixInstead(file, named.valueSpan, meant.instead);
	return error(file, 'unknown-kind', named.span, message, fix);
}

/** Which of the two is the slip, the line or the answer, its author alone knows: nothing is mended. */
function mismatch(file: TextFile, named: Field, { name }: Author, shape: Shape): Finding {
	const [fitting] = [...authors.values()].filter((author) => author.fits(shape) === 'by-default');
	const hint = fitting ? messages.hasShape(fitting.name) : '';
	const message = messages.mismatch(name, hint);
	return error(file, 'kind-mismatch', named.span, message);
}

function noKind(shape: Shape): string {
	if (!shape.answer && shape.fields.length === 0) return messages.noAnswer;
	if (shape.answer?.type === 'list') return messages.plainList;
	return messages.noShape;
}

const bullet = new RegExp(
	String.raw`^\s*([${lookAlikes}]|-(?=[\u00A0\u2000-\u200B\u202F\u3000]))[\s\u200B]*\S`,
	'u',
);

/** Bullets or dashes from another program, which make no list: in a question without an answer its options. */
export function falseBullet(file: TextFile, stem: readonly Nodes[]): Finding | undefined {
	for (const node of stem) {
		if (node.type !== 'paragraph') continue;
		const lines = linesIn(file, spanOf(node)).filter(({ text }) => bullet.test(text));
		const [first] = lines;
		const sign = bullet.exec(first?.text ?? '')?.[1];
		if (!first || sign === undefined || lines.length < 2) continue;
		const what = sign === '-' ? messages.blankIsNone : messages.makesNoList(sign);
		const message = messages.beginOptions(what);
		return error(file, 'broken-checkbox', contentOf(first), message);
	}
	return undefined;
}
