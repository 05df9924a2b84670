import * as v from 'valibot';
import type { Term } from '#lib/lesson/lesson.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { error } from '../../markdown/lines.ts';
import type { ProseContext } from '../prose.ts';
import { longestForm } from '#lib/lesson/terms.ts';
import { entriesMessages as messages } from '#lib/words/en.notation-prose.ts';
import { namesOfFields } from '../../syntax/description.ts';
import type { EntriesFile } from './entries-file.ts';
import { aboutOf, readEntriesFile } from './entries-file.ts';

/** Reads glossary.md: a word, its meaning, `Also:` the forms that open it. */
export function readGlossary(file: TextFile, context: ProseContext): EntriesFile<Term> {
	return readEntriesFile(file, context, v.object({}), namesOfFields('glossary'), (entry, id) => {
		if (entry.about.length === 0 && entry.findings.length === 0) {
			const message = messages.noMeaning;
			entry.findings.push(error(file, 'bad-value', entry.span, message));
		}
		const long = [entry.name, ...entry.also].find(({ length }) => length > longestForm);
		if (long !== undefined) {
			const at = entry.name === long ? entry.span : (entry.fields.get('Also')?.span ?? entry.span);
			const message = messages.longWord(longestForm);
			entry.findings.push(error(file, 'bad-value', at, message));
		}
		return aboutOf(entry, id);
	});
}
