import { kindNames, loadKinds } from '#lib/kinds/play.ts';
import { loadViews } from '#lib/kinds/views.ts';
import { fnv1a } from '#lib/base/seeded.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { readFragment, type SentFiles } from '#lib/lesson/link.ts';
import { excess } from '#lib/lesson/sent-limits.ts';
import { shared as words } from '#lib/words/sharing.ts';
import { read, unzip } from '../edit/engine/engine.ts';
import type { Failure } from '../edit/engine/channel.ts';
import type { Reading } from '../edit/engine/reading.ts';

/** A lesson opened on this page, with what its reader should know of it. */
export interface Opened {
	readonly lesson: Lesson;
	/** How many questions were set aside. */
	readonly setAside: number;
}

/** Why there is nothing to show, in a sentence for whoever opened it. */
export interface Refused {
	readonly why: string;
}

/** What is fetched before anything is opened, so that a page once loaded opens lessons without a network too. */
export async function fetchFaces() {
	const all = [...kindNames].map((kind) => ({ kind }));
	// The worker that reads is fetched by the first that is to be read.
	const [kinds, views] = await Promise.all([
		loadKinds(all),
		loadViews(all),
		read('none', new Map()),
	]);
	return { kinds, views };
}

/** The kinds of question that a lesson can ask: what plays them and what shows them. */
export type Faces = Awaited<ReturnType<typeof fetchFaces>>;

/** The files in an address's fragment. */
export async function fromLink(
	hash: string,
): Promise<(SentFiles & { readonly at?: string }) | Refused> {
	return (await readFragment(hash)) ?? { why: words.notRead };
}

/** The files in a zip, its texts alone. */
export async function fromZip(file: File, stop: AbortSignal): Promise<SentFiles | Refused> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const out = await unzip({ bytes, otherwise: 'lesson' }, stop);
	if (typeof out === 'string') return refused(out);
	const { taken } = out;
	return taken?.files.has('lesson.md')
		? { id: taken.id, files: taken.files }
		: { why: words.notALessonFile };
}

/** Reads the files that came, beside the page. */
export async function open({ id, files }: SentFiles, stop: AbortSignal): Promise<Opened | Refused> {
	const tooMuch = excess(files);
	if (tooMuch) return { why: words.tooMuch[tooMuch.of](tooMuch.most) };
	const reading = await read(id, files, stop);
	if (typeof reading === 'string') return refused(reading);
	const { lesson, findings } = reading;
	if (!lesson) return { why: words.notALesson(firstError(findings)) };
	const setAside = new Set(
		findings
			.filter(({ severity, file }) => severity === 'error' && file.endsWith('.quiz.md'))
			.map(({ file, line }) => `${file}:${line}`),
	).size;
	// Answers are remembered under a name of its own: two senders may call their lessons alike.
	const name = `shared-${id}-${fnv1a(lesson.title).toString(36)}`;
	return { lesson: { ...lesson, id: name }, setAside };
}

const refused = (failure: Failure): Refused => ({ why: words.failures[failure] });

const firstError = (findings: Reading['findings']): string =>
	findings.find(({ severity }) => severity === 'error')?.message ?? '';
