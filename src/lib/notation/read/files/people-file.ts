import * as v from 'valibot';
import type { Person } from '#lib/lesson/lesson.ts';
import type { TextFile } from '../../markdown/lines.ts';
import type { ProseContext } from '../prose.ts';
import { namesOfFields } from '../../syntax/description.ts';
import type { EntriesFile } from './entries-file.ts';
import { aboutOf, readEntriesFile, withField } from './entries-file.ts';

/** Reads people.md: `Role:`, `Side:`, `Also:`. */
export function readPeople(file: TextFile, context: ProseContext): EntriesFile<Person> {
	return readEntriesFile(file, context, v.object({}), namesOfFields('people'), (entry, id) => ({
		...aboutOf(entry, id),
		...withField('role', entry.fields.get('Role')),
		...withField('side', entry.fields.get('Side')),
	}));
}
