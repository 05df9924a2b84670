import { addSection } from '#lib/editing/add-section.ts';
import { namesOf } from '#lib/editing/names.ts';
import { lessonFrom } from '#lib/editing/wizard.ts';
import type { Sample } from '#lib/kinds/authoring.ts';
import { authors } from '#lib/kinds/author.ts';
import { coverage } from '#lib/lesson/coverage.ts';
import { readLesson, type Lesson } from '#lib/lesson/index.ts';
import type { Job, Outcome, Reading } from './messages.ts';

/** Does one job. `now` is a clock (ms). */
export function work(job: Job, now: () => number): Outcome {
	switch (job.do) {
		case 'read':
			return { did: 'read', reading: read(job.id, job.files, now) };
		case 'begin':
			return { did: 'lesson', workspace: lessonFrom(job.begun, job.today) };
		case 'add-section':
			return { did: 'lesson', ...addSection(job.workspace, job.title) };
	}
}

function read(id: string, files: ReadonlyMap<string, string>, now: () => number): Reading {
	const began = now();
	const { lesson, findings } = readLesson(id, files);
	const more = lesson && {
		lesson,
		names: namesOf(lesson, files),
		coverage: coverage(lesson),
		samples: samplesOf(lesson),
	};
	return { ...more, findings, tookMs: now() - began };
}

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
