import { namesOf } from '#lib/editing/names.ts';
import { coverage } from '#lib/lesson/coverage.ts';
import { readLesson } from '#lib/lesson/index.ts';
import type { Answer, Ask } from './messages.ts';

/** Reads lessons beside the page, so that typing waits for nothing. */
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
	postMessage(answerTo(data));
});

function answerTo({ number, id, files }: Ask): Answer {
	try {
		const began = performance.now();
		const { lesson, findings } = readLesson(id, files);
		const more = lesson && { lesson, names: namesOf(lesson, files), coverage: coverage(lesson) };
		return { number, reading: { ...more, findings, tookMs: performance.now() - began } };
	} catch (error) {
		console.error(error);
		return { number };
	}
}
