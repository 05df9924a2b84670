import type { Block } from '#lib/base/rich.ts';
import { expectedWrongFindings as findings } from '#lib/words/kinds/author.ts';
import type { Flaw, MarkdownWriter, Trouble } from './authoring.ts';
import { fieldsNamed, type Shape, type Spot } from './shape.ts';

/** A wrong answer that its author expects, and the words for it. */
export interface ExpectedWrong {
	readonly text: string;
	readonly feedback?: Block[];
}

/** The lines `Wrong: text > feedback`; the first ` > ` separates. */
export function readExpectedWrong(shape: Shape): {
	readonly wrong: (ExpectedWrong & { readonly spot: Spot })[];
	readonly troubles: Trouble[];
} {
	const troubles: Trouble[] = [];
	const wrong = fieldsNamed(shape, 'Wrong').flatMap((field) => {
		const { value, spot } = field;
		const [, text = '', words] = /^(.*?)(?:(?:^|\s)>(?:\s+(.*))?)?$/su.exec(value.trim()) ?? [];
		if (text === '') {
			const message = findings.noText;
			troubles.push({ name: 'bad-value', message, spot });
			return [];
		}
		if (!words) return [{ text, spot }];
		const feedback: Block[] = [{ type: 'paragraph', children: [...shape.inlines(words, field)] }];
		return [{ text, feedback, spot }];
	});
	return { wrong, troubles };
}

/** ExpectedWrong answers without words for them; `item` counts them. */
export const unexplainedWrong = (wrong: readonly Pick<ExpectedWrong, 'feedback'>[]): Flaw[] =>
	wrong.flatMap(({ feedback }, item): Flaw[] => {
		if (feedback) return [];
		const message = findings.unexplained;
		return [{ name: 'missing-feedback', message, item, severity: 'unless-complete' }];
	});

/** The field's line. */
export function writeExpectedWrong(
	{ text, feedback }: ExpectedWrong,
	writer: MarkdownWriter,
): string {
	const words = feedback ? writer.blocks(feedback).filter((line) => line !== '') : [];
	return words.length > 0 ? `Wrong: ${text} > ${words.join(' ')}` : `Wrong: ${text}`;
}
