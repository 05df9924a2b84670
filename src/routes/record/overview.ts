import { progress, readLines, type Asked } from '#lib/memory/index.ts';

/** As much of a lesson as a record names. */
export interface RecordedLesson {
	readonly id: string;
	readonly title: string;
	readonly lang: string;
	/** What is said of each mistake, by its id. */
	readonly mistakes: Readonly<Record<string, string>>;
	readonly sections: readonly {
		readonly id: string;
		readonly title: string;
		readonly goals: readonly { readonly id: string; readonly text: string }[];
		readonly questions: readonly (Asked & {
			readonly goal?: string | undefined;
			readonly name: string;
		})[];
	}[];
}

/** How some questions stand: how many there are, were answered, and sit (right at the latest check). */
interface Standing {
	readonly of: number;
	readonly answered: number;
	readonly sits: number;
}

/** What was mixed up: how often, and whether every question that showed it was right since. */
interface MixedUp {
	readonly id: string;
	readonly times: number;
	readonly mended: boolean;
}

/** What the log says of a lesson, by section and goal. */
export interface Overview {
	readonly sections: readonly (Standing & { readonly id: string; readonly title: string })[];
	readonly goals: readonly (Standing & { readonly id: string; readonly text: string })[];
	readonly mixedUp: readonly MixedUp[];
	/** Ids of questions that were answered and mean something else now. */
	readonly changed: readonly string[];
	/** Ids of questions that were answered and are gone. */
	readonly gone: readonly string[];
}

/** What these lines of the log come to for a lesson as it is now. */
export function overviewOf(lines: readonly unknown[], lesson: RecordedLesson): Overview {
	const questions = lesson.sections.flatMap((section) => section.questions);
	const { history, changed } = progress(lines, lesson.id, questions);
	const standing = (asked: readonly Asked[]): Standing => ({
		of: asked.length,
		answered: asked.filter(({ id }) => history.has(id)).length,
		sits: asked.filter(({ id }) => history.get(id)?.lastScore === 1).length,
	});
	const goals = lesson.sections.flatMap((section) => section.goals);
	const known = new Set(questions.map(({ id }) => id));
	return {
		sections: lesson.sections.map(({ id, title, questions }) => {
			return { id, title, ...standing(questions) };
		}),
		goals: goals.flatMap(({ id, text }) => {
			const asked = questions.filter(({ goal }) => goal === id);
			return asked.length > 0 ? [{ id, text, ...standing(asked) }] : [];
		}),
		mixedUp: mixedUpIn(lines, lesson.id, (id) => history.get(id)?.lastScore === 1),
		changed: [...changed],
		gone: [...history.keys()].filter((id) => !known.has(id)),
	};
}

function mixedUpIn(
	lines: readonly unknown[],
	lesson: string,
	sits: (question: string) => boolean,
): readonly MixedUp[] {
	const shown = new Map<string, string[]>();
	for (const line of readLines(lines, lesson)) {
		if (line.type !== 'answered') continue;
		for (const { mistake } of line.mark?.parts ?? [])
			if (mistake !== undefined) shown.set(mistake, [...(shown.get(mistake) ?? []), line.question]);
	}
	return [...shown].map(([id, by]) => ({ id, times: by.length, mended: by.every(sits) }));
}
