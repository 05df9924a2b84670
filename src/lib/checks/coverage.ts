import type { Block, Inline } from '#lib/base/rich.ts';
import { authors } from '#lib/kinds/author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { readCitations } from '#lib/notation/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';

/** Which paragraphs a lesson uses, and which sections ask to infer; both in the lesson's order. */
export interface Coverage {
	readonly paragraphs: readonly {
		readonly id: string;
		/** Cited in the welcome or in a section's prose, its moving parts among it. */
		readonly cited: boolean;
		/** Ids of the questions that rest on it. */
		readonly questions: readonly string[];
	}[];
	readonly sections: readonly {
		readonly id: string;
		/** It has a question with `Level: infer`. */
		readonly infer: boolean;
	}[];
}

/** What of its source a lesson covers. Questions that an error sets aside are not in a lesson, and so cover nothing. */
export function coverage(lesson: Pick<Lesson, 'paragraphs' | 'sections' | 'welcome'>): Coverage {
	const ids = new Set(lesson.paragraphs.map(({ id }) => id));
	const prose = [lesson.welcome, ...lesson.sections.map(({ blocks }) => blocks)].flat();
	const cited = new Set(prose.flatMap((block) => citedIn(block, ids)));
	const questions = new Map<string, string[]>([...ids].map((id) => [id, []]));
	for (const question of lesson.sections.flatMap((section) => section.questions)) {
		for (const paragraph of restsOn(question)) questions.get(paragraph)?.push(question.id);
	}
	return {
		paragraphs: [...questions].map(([id, asked]) => ({
			id,
			cited: cited.has(id),
			questions: asked,
		})),
		sections: lesson.sections.map((section) => ({
			id: section.id,
			infer: section.questions.some(({ level }) => level === 'infer'),
		})),
	};
}

/** The paragraphs that a question and the pieces of its answer rest on, each once. */
function restsOn(question: Question): ReadonlySet<string> {
	const pieces = authors.get(question.kind)?.pieces(question) ?? [];
	return new Set([...question.source, ...pieces.flatMap(({ source }) => source)]);
}

/** Attributes of directives that cite. */
const citing = ['left', 'right', 'paragraphs', 'source'];

function citedIn(block: Block, ids: ReadonlySet<string>): string[] {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return block.children.flatMap(referred);
		case 'list':
			return block.items.flat().flatMap((inner) => citedIn(inner, ids));
		case 'quote':
			return block.children.flatMap((inner) => citedIn(inner, ids));
		case 'table':
			return block.rows.flat(2).flatMap(referred);
		case 'directive':
			return citing.flatMap((name) => [...readCitations(block.attributes[name] ?? '', ids).ids]);
		default:
			return [];
	}
}

function referred(inline: Inline): string[] {
	if (typeof inline === 'string') return [];
	if (inline.type === 'reference') return [...inline.to];
	return 'children' in inline ? inline.children.flatMap(referred) : [];
}
