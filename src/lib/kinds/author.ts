import type { Author } from './authoring.ts';
import type { Question } from './kind.ts';
import { choiceAuthor } from './choice/author.ts';
import { choicesAuthor } from './choices/author.ts';
import { matchAuthor } from './match/author.ts';
import { numberAuthor } from './number/author.ts';
import { orderAuthor } from './order/author.ts';
import { placeAuthor } from './place/author.ts';
import { recallAuthor } from './recall/author.ts';
import { sortAuthor } from './sort/author.ts';
import { typedAuthor } from './typed/author.ts';
import { whoSaysAuthor } from './who-says/author.ts';

/** Every kind's author's face, for tools and the editor. A new kind adds one line. */
const faces: readonly Author[] = [
	choiceAuthor,
	choicesAuthor,
	orderAuthor,
	matchAuthor,
	sortAuthor,
	typedAuthor,
	numberAuthor,
	placeAuthor,
	whoSaysAuthor,
	recallAuthor,
];

/** Authors by the name of their kind. */
export const authors: ReadonlyMap<string, Author> = new Map(faces.map((face) => [face.name, face]));

/** How long answering these takes (s), each of them once. */
export const secondsFor = (questions: readonly Pick<Question, 'kind'>[]): number =>
	questions.reduce((sum, { kind }) => sum + (authors.get(kind)?.seconds ?? 0), 0);
