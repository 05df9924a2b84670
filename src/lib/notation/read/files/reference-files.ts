import * as v from 'valibot';
import type { Person, TimelineEvent, Term } from '#lib/lesson/lesson.ts';
import { type TextFile, error } from '../../markdown/lines.ts';
import type { ProseContext } from '../prose.ts';
import { namesOfFields } from '../../syntax/description.ts';
import {
	type EntriesFile,
	aboutOf,
	readEntriesFile,
	withField,
	type ReadEntry,
} from './entries-file.ts';
import type { Known } from '../context.ts';
import { isDate } from '../../syntax/dates.ts';
import * as messages from '#lib/words/notation/entries.ts';
import { fixInstead } from '../../markdown/instead.ts';
import { readSpeaker } from '../../syntax/speaker.ts';
import { longestForm } from '#lib/lesson/terms.ts';

/** Reads people.md: `Role:`, `Side:`, `Also:`. */
export function readPeople(file: TextFile, context: ProseContext): EntriesFile<Person> {
	return readEntriesFile(file, context, v.object({}), namesOfFields('people'), (entry, id) => ({
		...aboutOf(entry, id),
		...withField('role', entry.fields.get('Role')),
		...withField('side', entry.fields.get('Side')),
	}));
}

/** Reads timeline.md: `Date:`, `Voice:`. */
export function readTimeline(
	file: TextFile,
	context: ProseContext & Pick<Known, 'voices'>,
): EntriesFile<TimelineEvent> {
	return readEntriesFile(file, context, v.object({}), namesOfFields('timeline'), (entry, id) => ({
		...aboutOf(entry, id),
		...readDate(file, entry),
		...readVoice(file, entry, context.voices),
	}));
}

function readDate(
	file: TextFile,
	entry: ReadEntry,
): Pick<TimelineEvent, 'date' | 'after' | 'before'> {
	const field = entry.fields.get('Date');
	const [, bound = '', date = ''] = /^(?:(after|before)\s+)?(\S+)$/i.exec(field?.value ?? '') ?? [];
	if (isDate(date)) {
		if (bound === '') return { date };
		return bound.toLowerCase() === 'after' ? { after: date } : { before: date };
	}
	if (field || entry.findings.length === 0) {
		const message = messages.when;
		entry.findings.push(error(file, 'bad-value', field?.span ?? entry.span, message));
	}
	return {};
}

function readVoice(
	file: TextFile,
	entry: ReadEntry,
	voices: ReadonlySet<string> | undefined,
): Pick<TimelineEvent, 'voice' | 'kind'> {
	const field = entry.fields.get('Voice');
	if (!field) return {};
	const { voice, kind, trouble } = readSpeaker(field.value, voices);
	if (trouble) {
		const fix = fixInstead(file, field.valueSpan, trouble.instead);
		entry.findings.push(error(file, trouble.name, field.span, trouble.message, fix));
	}
	if (voice === undefined) return {};
	return kind === undefined ? { voice } : { voice, kind };
}

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
