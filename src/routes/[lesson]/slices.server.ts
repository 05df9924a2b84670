import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { withEvidence } from '#lib/ui/evidence.ts';
import type { Index, Slice, Stub } from './slices.ts';

/** So many questions are fetched at once: a dozen are some 5 kB. */
const SIZE = 12;

/** A lesson cut into slices: what each file says, by its name. */
interface Cut {
	readonly files: ReadonlyMap<string, Slice | Index>;
	readonly index: Index;
	/** The file that the index is. */
	readonly indexName: string;
}

/** What is said back has no mark, and a list of points. */
const saidBack = v.object({ points: v.array(v.unknown()) });

function piecesIn(body: unknown): number {
	const read = v.safeParse(saidBack, body);
	return read.success ? read.output.points.length : 0;
}

const cuts = new WeakMap<Lesson, Cut>();

/** The slices of a lesson. A name changes with what the file says, so that it can be kept for ever. */
export function slicesOf(lesson: Lesson): Cut {
	const known = cuts.get(lesson);
	if (known) return known;
	const files = new Map<string, Slice | Index>();
	const keep = (part: string, content: Slice | Index): string => {
		const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10);
		files.set(`${part}.${hash}`, content);
		return `${part}.${hash}`;
	};
	const stubs = lesson.sections.flatMap((section): Stub[] => {
		const questions = withEvidence(lesson, section);
		const pieces = Array.from({ length: Math.ceil(questions.length / SIZE) }, (_, i) =>
			questions.slice(i * SIZE, (i + 1) * SIZE),
		);
		return pieces.flatMap((piece, i) => {
			const slice = keep(`${section.id}-${i + 1}`, { questions: piece });
			return piece.map(({ id, kind, wording, meaning, points, body }) => ({
				...{ id, kind, section: section.id, wording, meaning, slice },
				...(points === 0 && { pieces: piecesIn(body) }),
			}));
		});
	});
	const goals = lesson.sections.flatMap((section) => section.goals);
	const index = { stubs, goals, mistakes: lesson.mistakes };
	const cut = { files, index, indexName: keep('index', index) };
	cuts.set(lesson, cut);
	return cut;
}
