import type { Block, Inline } from '#lib/base/rich.ts';
import { plainText } from '#lib/base/rich.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { Evidence } from '../lesson.ts';
import { segmenterOf } from './sentences.ts';
import type { WeightOf } from './shared-words.ts';
import { statementsIn, type StatementNode } from './statements.ts';
import type { WhoSays } from './who-says.ts';
import { whoSays as finderFor } from './who-says.ts';

/** How a lesson is looked through: who says what in its source, how much its words weigh, and its language. */
export interface Finders {
	readonly whoSays: WhoSays;
	readonly weightOf: WeightOf;
	readonly lang: string;
	/** The quote that a question's kind took out of the stem into the body; its own kind knows. */
	readonly quoteOf: (question: Question) => readonly Block[];
	/** The answer in pieces with their own paragraphs, where its kind has such. */
	readonly piecesOf: (question: Question) => readonly Piece[];
}

interface Piece {
	readonly text: readonly Inline[];
	readonly source: readonly string[];
}

/** What each question with a source rests on: who says so there, and which statement of the prose tells it. */
export function evidenceOf(
	questions: readonly Question[],
	blocks: readonly Block[],
	{ whoSays, weightOf, lang, quoteOf, piecesOf }: Finders,
): Record<string, Evidence> {
	const statements = new Map<string, Set<StatementNode>>();
	const order = new Map<StatementNode, number>();
	for (const [i, statement] of statementsIn(blocks).entries()) {
		order.set(statement, i);
		for (const id of statement.to)
			statements.set(id, (statements.get(id) ?? new Set()).add(statement));
	}
	const about = (source: readonly string[]) => {
		const found = new Set(source.flatMap((id) => [...(statements.get(id) ?? [])].slice(0, most)));
		return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).slice(0, most);
	};
	const evidence = questions
		.filter((question) => question.source.length > 0)
		.map((question): [string, Evidence] => {
			const { text, beside } = askedBy(question, quoteOf(question), lang);
			const nearest = finderAmong(about(question.source), weightOf)(text, [here], beside).voices[0]
				?.voice;
			const { voices } = whoSays(text, question.source, beside);
			const pieces = piecesOf(question).map(
				(piece) =>
					whoSays(plainText(piece.text), piece.source.length > 0 ? piece.source : question.source)
						.voices,
			);
			return [
				question.id,
				{
					voices,
					...(nearest === undefined ? {} : { statement: nearest }),
					...(pieces.length > 0 && { pieces }),
				},
			];
		});
	return Object.fromEntries(evidence);
}

const here = 'here';
/** A section with more statements about the same paragraphs is none that anybody reads: the first of them are looked at. */
const most = 200;

/** Statements of prose as lines of one paragraph, each its own voice: the one that is found is the nearest. */
function finderAmong(statements: readonly StatementNode[], weightOf: WeightOf): WhoSays {
	const kind = 'event' as const;
	const lines = statements.map(({ id, children }) => ({ voice: id, kind, text: children }));
	return finderFor([{ id: here, statements: lines }], [], weightOf);
}

/** What a question is about: what it quotes and nothing else, or its heading and its answer and, besides, all it says. */
function askedBy({ title, stem, explanation }: Question, inBody: readonly Block[], lang: string) {
	const quotes = inBody.length > 0 ? inBody : stem.filter(({ type }) => type === 'quote');
	const quoted = quotes.map(wordsOf);
	if (quoted.length > 0) return { text: quoted.join('\n') };
	const why = explanation.map(wordsOf).join('\n');
	// An explanation begins with the answer.
	const [answer] = segmenterOf(lang).segment(why);
	const text = [plainText(title), answer?.segment ?? ''];
	return { text: text.join('\n'), beside: [...stem.map(wordsOf), why].join('\n') };
}

function wordsOf(block: Block): string {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return plainText(block.children);
		case 'quote':
			return block.children.map(wordsOf).join('\n');
		case 'list':
			return block.items.flat().map(wordsOf).join('\n');
		case 'table':
			return block.rows.map((row) => row.map(plainText).join(' ')).join('\n');
		default:
			return '';
	}
}
