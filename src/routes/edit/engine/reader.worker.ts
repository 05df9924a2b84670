import { namesOf } from '#lib/editing/names.ts';
import type { Sample } from '#lib/kinds/authoring.ts';
import { authors } from '#lib/kinds/author.ts';
import { checkLesson, coverage } from '#lib/checks/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { serve } from './channel.ts';
import { learnSigns } from './named-signs.ts';
import type { Reading, ToRead } from './reading.ts';

// Lessons are read beside the page, so that typing waits for nothing.
serve(({ id, files, signs }: ToRead): Reading => {
	learnSigns(signs);
	const { lesson, findings } = checkLesson(id, files);
	if (!lesson) return { findings };
	const more = { names: namesOf(lesson, files), coverage: coverage(lesson) };
	return { findings, lesson, ...more, samples: samplesOf(lesson) };
});

function samplesOf({ sections }: Lesson): Map<string, readonly Sample[]> {
	const questions = sections.flatMap((section) => section.questions);
	return new Map(
		questions.map((question) => [
			question.id,
			authors.get(question.kind)?.samples(question).filter(isAnswer) ?? [],
		]),
	);
}

/** The others are for tests, and may hold what no message carries. */
const isAnswer = ({ is }: Sample): boolean => is !== 'malformed';
