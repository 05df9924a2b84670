import * as v from 'valibot';
import * as messages from '#lib/words/notation/front-matter.ts';
import { readFrontMatter } from '../../syntax/front-matter.ts';
import type { FrontMatter } from '../../syntax/front-matter.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { date, id, idsWithWords, text, yesOrNo } from '../../syntax/settings.ts';
import type { ProseContext } from '../prose.ts';
import { readProse } from '../prose.ts';

function isLanguage(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

/** The front matter of lesson.md. */
export const lessonSettings = v.object({
	title: text,
	summary: text,
	lang: v.pipe(text, v.check(isLanguage, messages.language)),
	asOf: date,
	source: v.object({ title: text, agency: v.optional(text), date: v.optional(date) }),
	guess: v.optional(v.pipe(v.array(id), v.maxLength(3, messages.guesses))),
	complete: v.optional(yesOrNo),
	mistakes: v.optional(idsWithWords),
	teacher: v.optional(text),
	listed: v.optional(yesOrNo),
});

/** Reads the settings alone: the welcome needs to know what the rest of the folder has. */
export function readSettings(file: TextFile): FrontMatter<v.InferOutput<typeof lessonSettings>> {
	return readFrontMatter(file, lessonSettings);
}

/** The welcome below the settings. */
export function readWelcome(file: TextFile, body: string, context: ProseContext) {
	return readProse(file, body, context);
}
