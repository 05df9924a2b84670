import type { Finding } from '#lib/base/finding.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import {
	checkAttributes,
	readAttributes,
	readId,
	type Attribute,
} from '../../syntax/attributes.ts';
import { idFix } from '../../syntax/ids.ts';
import { contentOf, error, rangeOf, type Span, type TextFile } from '../../markdown/lines.ts';
import type { Chunk } from './chunks.ts';

/** A question's heading: where its findings stand, its id where it has a good one, and what its braces take up. */
export interface ReadHeading {
	readonly span: Span;
	readonly cut: Span;
	readonly id?: string;
	/** What a slip in its id means. */
	readonly meant?: string;
	readonly findings: readonly Finding[];
}

/** Reads the braces of a question's heading. `taken` are the ids that stand above in the file. */
export function readHeading(
	file: TextFile,
	{ heading }: Chunk,
	taken: ReadonlySet<string>,
): ReadHeading {
	const span = contentOf(heading);
	const { attributes, cut } = readAttributes(file.text, span);
	const { id, meant, findings } = readId(file, attributes, span);
	const all = [...attributeFindings(file, attributes, ['#'], span), ...at(file, span, findings)];
	if (id !== undefined && taken.has(id)) {
		const message = messages.sameQuestionId(id);
		const written = attributes.find(({ name }) => name === '#');
		const fix = written && idFix(file, id, written.span);
		// Which of the two is the copy, and whose answers and mentions the id keeps, its author alone knows.
		all.push(error(file, 'duplicate-id', span, message, fix && { ...fix, guess: true }));
	}
	return {
		...{ span, cut, findings: all },
		...(id !== undefined && { id }),
		...(meant !== undefined && { meant }),
	};
}

/** What is wrong with the attributes of a heading or an option: said at its line. */
export function attributeFindings(
	file: TextFile,
	attributes: readonly Attribute[],
	known: readonly string[],
	line: Span,
): Finding[] {
	return at(file, line, checkAttributes(file, attributes, known));
}

function at(file: TextFile, span: Span, findings: readonly Finding[]): Finding[] {
	return findings.map((finding) => ({ ...finding, ...rangeOf(file, span) }));
}
