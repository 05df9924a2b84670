import type { Block } from '#lib/base/rich.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { citedIn } from '../refs-for.ts';

/** A stretch of a section's prose; `after` names the questions to guess at before it is read. */
export interface Stretch {
	readonly blocks: readonly Block[];
	readonly after?: readonly string[];
}

/**
 * A section's prose, cut where something is to be guessed before it is told. That is where a question is asked ahead of the
 * text that it rests on: none of its paragraphs is cited before it on the page, and one is cited after it. What tells the
 * answer runs from there to the next heading or guess, with the questions in it.
 */
export function stretchesOf(
	blocks: readonly Block[],
	questions: readonly Pick<Question, 'id' | 'source'>[],
): readonly Stretch[] {
	const guessed = new Set(guessesIn(blocks, questions));
	const stretches: { blocks: Block[]; after?: string[] }[] = [{ blocks: [] }];
	let asked: string[] = [];
	for (const block of blocks) {
		const id = askedBy(block) ?? '';
		const ends = block.type === 'heading' || guessed.has(id);
		const telling = stretches.at(-1)?.after !== undefined;
		if (!ends && asked.length > 0) stretches.push({ blocks: [], after: asked });
		else if (ends && telling) stretches.push({ blocks: [] });
		stretches.at(-1)?.blocks.push(block);
		asked = guessed.has(id) ? [...asked, id] : [];
	}
	return stretches.filter((stretch) => stretch.blocks.length > 0);
}

/** Ids of the questions that are asked ahead of what they rest on, in the order asked. */
export function guessesIn(
	blocks: readonly Block[],
	questions: readonly Pick<Question, 'id' | 'source'>[],
): readonly string[] {
	return blocks.flatMap((block, at) => {
		const question = questions.find(({ id }) => id === askedBy(block));
		if (!question) return [];
		const before = citedIn(blocks.slice(0, at));
		const after = citedIn(blocks.slice(at));
		const isAhead =
			!question.source.some((id) => before.has(id)) && question.source.some((id) => after.has(id));
		return isAhead ? [question.id] : [];
	});
}

const askedBy = (block: Block): string | undefined =>
	block.type === 'directive' && block.name === 'ask' ? block.attributes.id : undefined;
