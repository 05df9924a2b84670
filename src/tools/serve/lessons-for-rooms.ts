import { join } from 'node:path';
import * as v from 'valibot';
import type { Finding } from '#lib/base/finding.ts';
import { checkLesson } from '#lib/checks/index.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { withPictureAddresses } from '#lib/lesson/pictures.ts';
import { excess } from '#lib/lesson/sent-limits.ts';
import { keepOfLesson } from '#lib/room/rules/index.ts';
import type { KeptLesson, TooMuch } from '#lib/room/server/index.ts';
import { refsFor } from '#lib/ui/refs-for.ts';
import { readLessons } from '../lessons-plugin.ts';
import { withMaps } from '../maps/draw.ts';
import { root } from '../ready/root.js';
import { sentFolder } from './sent-folder.ts';

/** The most that a lesson from the editor may hold. Its bytes are counted when they come in. */
export const mostSent = { files: 200, questions: 600 };
/** As many findings are sent back; who has more has enough to do. */
const mostFindings = 100;

/** What a sent folder comes to, as far as its reading says. */
export type ReadSent = KeptLesson | { readonly findings: readonly Finding[] } | TooMuch;

/**
 * A lesson from the editor, `{ id, files: { name: text } }`, read by the engine that reads the site's own. It has no pages here,
 * so it counts as unlisted, whatever it says of itself.
 */
export function readSent(sent: unknown, most = mostSent): ReadSent {
	const folder = v.safeParse(sentFolder, sent);
	if (!folder.success) return { findings: [] };
	const { id, files } = folder.output;
	const texts = new Map(Object.entries(files));
	// Before anything is read: what has so many headings holds too many questions, or nothing that is a lesson.
	const early = excess(texts, { ...most, bytes: Infinity, questions: 5 * most.questions });
	if (early && early.of !== 'bytes') return tooMuch(early.of, most[early.of]);
	const { lesson, findings } = checkLesson(id, texts);
	if (!lesson) return { findings: findings.slice(0, mostFindings) };
	const questions = lesson.sections.flatMap((section) => section.questions);
	if (questions.length > most.questions) return tooMuch('questions', most.questions);
	return kept({ ...withMaps(lesson), listed: false }) ?? { findings: [] };
}

/** The lessons of the site as rooms keep them, in JSON by their ids. */
export function readSite(): Readonly<Record<string, string>> {
	const { lessons } = readLessons(join(root, 'questions'));
	const all = lessons.flatMap((lesson) => {
		const made = kept(withPictureAddresses(lesson));
		return made ? [[lesson.id, made.kept] as const] : [];
	});
	return Object.fromEntries(all);
}

/** With what each section's prose points at, so that a class reads it with its notes and figures. */
function kept(lesson: Lesson): KeptLesson | undefined {
	const sections = lesson.sections.map((section) => ({
		...section,
		refs: refsFor(lesson, section.blocks),
	}));
	const made = keepOfLesson({ ...lesson, sections });
	return made && { kept: JSON.stringify(made) };
}

const tooMuch = (what: TooMuch['what'], most: number): TooMuch => ({
	refusal: 'too-much',
	what,
	most,
});
