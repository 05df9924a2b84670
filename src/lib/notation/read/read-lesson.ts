import type { Finding } from '#lib/base/finding.ts';
import { authors } from '#lib/kinds/author.ts';
import type { SettingView } from '#lib/kinds/shape.ts';
import { meantBy } from '#lib/base/nearest.ts';
import { activePictures } from '../svg/active.ts';
import { noncanonicalIn } from './canonical.ts';
import type { Known } from './context.ts';
import { readGlossary } from './files/reference-files.ts';
import { readSettings, readWelcome } from './files/lesson-file.ts';
import { readPeople } from './files/reference-files.ts';
import { readPlaces } from './files/places-file.ts';
import { readSource } from './files/source-file.ts';
import { readTimeline } from './files/reference-files.ts';
import { sortFolder } from './folder.ts';
import { valueBehind } from '../syntax/front-matter.ts';
import type { Lesson, Voice } from '#lib/lesson/lesson.ts';
import { viewportOfView } from '#lib/lesson/map-views.ts';
import { fixInstead } from '../markdown/instead.ts';
import type { Span, TextFile } from '../markdown/lines.ts';
import { parsingOnce } from '../markdown/parse.ts';
import { error, textFile, warning } from '../markdown/lines.ts';
import type { LocatedLesson } from './located.ts';
import { placeholdersIn, type Placeholder } from './placeholders.ts';
import { placesIn, usedIn } from './located.ts';
import type { Sections } from './sections.ts';
import { readSections } from './sections.ts';
import { markedVoices } from '#lib/lesson/voices/marked.ts';
import { attributeVoices } from '#lib/lesson/voices/attribute-voices.ts';
import * as messages from '#lib/words/notation/folder.ts';

/** A lesson's folder as it was read. */
export interface ReadLesson {
	/** The lesson with its places, for rules; undefined where no settings can be read. */
	readonly located: LocatedLesson | undefined;
	/** False where lesson.md itself is set aside: then nothing of the lesson is in play. */
	readonly inPlay: boolean;
	/** What was met while reading, in no order; `file` is the name inside the folder. */
	readonly findings: readonly Finding[];
	/** Parts that are templates still. */
	readonly templates: readonly Placeholder[];
}

/**
 * Reads a lesson's folder: `files` has every file's name (with the folder inside it, if any) and text; of pictures the name is
 * enough, and an SVG's text is looked through where it is given. Never throws: what is wrong is a finding, and takes only itself, its question or its file out of play.
 */
export const readLesson = (name: string, files: ReadonlyMap<string, string>): ReadLesson =>
	parsingOnce(() => readFolder(name, files));

function readFolder(name: string, files: ReadonlyMap<string, string>): ReadLesson {
	const folder = sortFolder(name, files);
	const fileOf = (path: string) => folder.single.get(path) ?? textFile(path, '');
	const settings = folder.single.has('lesson.md') ? readSettings(fileOf('lesson.md')) : undefined;
	const value = settings?.value;
	const matter = readMatter(fileOf, files);
	const { active, source, people, places, timeline, glossary } = matter;
	const known = knownFrom(matter, value);
	const read = readSections(folder, known, glossary.items);
	const welcome = readWelcome(fileOf('lesson.md'), settings?.body ?? '', known);
	const templates = placeholdersIn(folder);
	const guessAt = settings?.placeOf(['guess']) ?? { start: 0, end: 0 };
	const findings = [
		...folder.findings,
		...noncanonicalIn(folder),
		...templates.map(({ finding }) => finding),
		...(settings?.findings ?? []),
		...(settings && value ? tooEarly(fileOf('lesson.md'), settings.placeOf(['asOf']), value) : []),
		...welcome.findings,
		...[active, source, people, places, timeline, glossary, read].flatMap((part) => part.findings),
		...lostGuesses(fileOf('lesson.md'), guessAt, value?.guess ?? [], read),
	];
	const voices = markedVoices(source.voices ?? voicesIn(source.paragraphs), source.paragraphs);
	const lesson: Lesson | undefined = value && {
		id: name,
		...value,
		listed: value.listed ?? true,
		complete: known.complete,
		guess: playable(value.guess ?? [], read),
		mistakes: value.mistakes ?? {},
		voices,
		paragraphs: source.paragraphs,
		people: people.items,
		places: places.items,
		...(places.country === undefined ? {} : { country: places.country }),
		views: places.views,
		timeline: timeline.items,
		glossary: glossary.items,
		...attributeVoices(
			{ welcome: welcome.blocks, sections: read.sections },
			{ paragraphs: source.paragraphs, voices },
			known.lang,
			{
				quoteOf: (question) => authors.get(question.kind)?.quote(question) ?? [],
				piecesOf: (question) => authors.get(question.kind)?.pieces(question) ?? [],
			},
		),
	};
	const outOfPlay = folder.findings.some(
		({ file, severity }) => file === 'lesson.md' && severity === 'error',
	);
	const mistakeAt = (id: string) => settings?.placeOf(['mistakes', id]);
	return {
		located: lesson && locatedIn(lesson, read, source, fileOf, mistakeAt),
		inPlay: !outOfPlay,
		findings,
		templates,
	};
}

const filesOf = ({ findings }: { readonly findings: readonly Finding[] }) =>
	new Set(findings.map(({ file }) => file));

/** A day up to which all is known that lies before the article's own; of a month or a year its whole length counts. */
function tooEarly(file: TextFile, at: Span, { asOf, source }: NonNullable<Settings>): Finding[] {
	const length = Math.min(asOf.length, source.date?.length ?? 0);
	if (source.date === undefined || asOf.slice(0, length) >= source.date.slice(0, length)) return [];
	const message = messages.tooEarly(source.date, asOf);
	return [warning(file, 'as-of-too-early', at, message)];
}

/** A lesson and where its parts stand. */
function locatedIn(
	lesson: Lesson,
	read: Sections,
	source: ReturnType<typeof readSource>,
	fileOf: (path: string) => TextFile,
	mistakeAt: (id: string) => Span | undefined,
): LocatedLesson {
	const places = {
		paragraphAt: placesIn(fileOf('source.md'), source.ids, (id) => source.places.get(id)),
		mistakeAt: placesIn(fileOf('lesson.md'), Object.keys(lesson.mistakes), mistakeAt),
	};
	const pages = [
		{ file: fileOf('lesson.md'), isWelcome: true },
		...read.pages.map((file) => ({ file, isWelcome: false })),
	];
	return { lesson, questions: read.asked, pages, ...usedIn(read.uses), ...places };
}

type Settings = ReturnType<typeof readSettings>['value'];

/** Everything that sections and questions may refer to. */
function readMatter(fileOf: (path: string) => TextFile, files: ReadonlyMap<string, string>) {
	const active = { findings: activePictures(files) };
	const folder = { files: new Set(files.keys()), setAside: filesOf(active) };
	const source = readSource(fileOf('source.md'));
	const base = { paragraphs: source.ids, ...folder };
	const voices = source.voices && new Set(source.voices.map(({ id }) => id));
	return {
		active,
		source,
		people: readPeople(fileOf('people.md'), base),
		places: readPlaces(fileOf('places.md'), base),
		timeline: readTimeline(fileOf('timeline.md'), { ...base, voices }),
		glossary: readGlossary(fileOf('glossary.md'), base),
		base: { ...base, voices },
	};
}

function knownFrom(matter: ReturnType<typeof readMatter>, settings: Settings): Known {
	return {
		...matter.base,
		mistakes: settings && new Set(Object.keys(settings.mistakes ?? {})),
		people: matter.people.ids,
		places: matter.places.ids,
		terms: matter.glossary.ids,
		views: matter.places.viewNames,
		...settingOf(matter),
		complete: settings?.complete ?? false,
		lang: settings?.lang ?? 'en',
	};
}

/** What answers may name: voices, places and views, each undefined where its file can't be read. */
function settingOf({
	source,
	places,
}: ReturnType<typeof readMatter>): Pick<Known, 'voiceNames' | 'placesById' | 'viewsByName'> {
	const voiceNames = source.voices && new Map(source.voices.map(({ id, name }) => [id, name]));
	if (!places.viewNames) return { voiceNames };
	const views = Object.entries(places.views).map(([name, view]): [string, SettingView] => [
		name,
		{ ...view, viewport: viewportOfView(places.items, view) },
	]);
	return {
		voiceNames,
		placesById: new Map(places.items.map((place) => [place.id, place])),
		viewsByName: new Map<string, SettingView>([['country', {}], ...views]),
	};
}

function lostGuesses(
	file: TextFile,
	at: Span,
	guess: readonly string[],
	{ questionIds }: Sections,
): Finding[] {
	return guess
		.filter((id) => !questionIds.has(id))
		.map((id) => {
			const { hint, instead } = meantBy(id, questionIds);
			const message = messages.noGuess(id, hint);
			const fix = fixInstead(file, valueBehind(file, at), instead);
			return error(file, 'unknown-question', at, message, fix);
		});
}

function playable(guess: readonly string[], { sections }: Sections): string[] {
	const ids = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
	return [...new Set(guess)].filter((id) => ids.has(id));
}

/** Voices by their ids alone, where their names can't be read. */
function voicesIn(paragraphs: Lesson['paragraphs']): Voice[] {
	const ids = paragraphs.flatMap(({ statements }) => statements.map(({ voice }) => voice));
	return [...new Set(ids)].map((id) => ({ id, name: id }));
}
