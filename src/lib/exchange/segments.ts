import { isDivider, isQuestionHeading, scan, textFile } from '#lib/notation/index.ts';

/** One question's place in a quiz file: from its heading up to what is no part of it any more. */
export interface Segment {
	readonly file: string;
	readonly id: string;
	readonly start: number;
	readonly end: number;
	/** Its text, with the comments behind it. */
	readonly text: string;
}

/** The questions of a quiz file in their order, as stretches of its text. */
export function segmentsOf(file: string, written: string): readonly Segment[] {
	const { text, lines } = textFile(file, written);
	const mark = written.length - text.length;
	const starts: { readonly at: number; readonly id?: string }[] = [];
	for (const { text: line, start, inside } of scan(text, lines)) {
		const isKept = /^<!-- kept \{/.test(line);
		if (!isKept && (inside || !(isDivider(line) || isQuestionHeading(line)))) continue;
		const id = isKept ? undefined : /\{#([a-z][a-z0-9-]*)/.exec(line)?.[1];
		starts.push({ at: start, ...(id !== undefined && { id }) });
	}
	return starts.flatMap(({ at, id }, i): Segment[] => {
		const end = starts[i + 1]?.at ?? text.length;
		if (id === undefined) return [];
		return [{ file, id, start: mark + at, end: mark + end, text: text.slice(at, end) }];
	});
}

/** Comments of a segment that an import wrote, and the lines that somebody else did. */
export function commentsIn(segment: Segment): { readonly own: string; readonly others: string } {
	const comments = segment.text.match(/^<!--[^]*?-->[ \t]*$/gm) ?? [];
	const isOwn = (text: string) => /^<!-- original \{/.test(text);
	return {
		own: comments.filter(isOwn).join('\n\n'),
		others: comments.filter((text) => !isOwn(text)).join('\n\n'),
	};
}
