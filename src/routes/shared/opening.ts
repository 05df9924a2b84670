import type { Lesson, ReadLesson } from '#lib/lesson/index.ts';
import type { SentFiles } from '#lib/lesson/link.ts';
import { fnv1a } from '#lib/base/seeded.ts';

/** A lesson opened on this page, with what its reader should know of it. */
export interface Opened {
	readonly lesson: Lesson;
	/** How many questions were set aside. */
	readonly setAside: number;
}

/** What is fetched before anything is opened, so that a page once loaded opens lessons without a network too. */
export async function fetchReader() {
	const [{ readLesson }, link, kinds, views] = await Promise.all([
		import('#lib/lesson/index.ts'),
		import('#lib/lesson/link.ts'),
		import('#lib/kinds/play.ts'),
		import('#lib/kinds/views.ts'),
		import('../[lesson]/awake.ts'),
		import('../[lesson]/memory.ts'),
	]);
	const all = [...kinds.kindNames].map((kind) => ({ kind }));
	const faces = { kinds: await kinds.loadKinds(all), views: await views.loadViews(all) };
	return { readLesson, link, faces };
}

export type Reader = Awaited<ReturnType<typeof fetchReader>>;

/** Reads the files that came; a reason where they are no lesson. */
export function open({ readLesson }: Reader, { id, files }: SentFiles): Opened | { why: string } {
	const { lesson, findings } = readLesson(id, files);
	if (!lesson) return { why: firstError(findings) };
	const setAside = new Set(
		findings
			.filter(({ severity, file }) => severity === 'error' && file.endsWith('.quiz.md'))
			.map(({ file, line }) => `${file}:${line}`),
	).size;
	// Answers are remembered under a name of its own: two senders may call their lessons alike.
	const name = `shared-${id}-${fnv1a(lesson.title).toString(36)}`;
	return { lesson: { ...lesson, id: name }, setAside };
}

const firstError = (findings: ReadLesson['findings']): string =>
	findings.find(({ severity }) => severity === 'error')?.message ?? '';
