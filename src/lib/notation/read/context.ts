import type { Finding, Range } from '#lib/base/finding.ts';
import type { Question } from '#lib/kinds/kind.ts';
import type { SettingPlace, SettingView } from '#lib/kinds/shape.ts';
import type { Span } from '../markdown/lines.ts';
import type { LocatedQuestion, Uses } from './located.ts';

/** Names that the rest of the lesson's folder gives: what a question or a section may refer to. */
export interface Known {
	/** Ids of source.md, X paragraphs among them. */
	readonly paragraphs: ReadonlySet<string>;
	/** Undefined where their file can't be read: then nothing is said of references into it. */
	readonly voices?: ReadonlySet<string>;
	readonly mistakes?: ReadonlySet<string>;
	readonly people: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	readonly terms: ReadonlySet<string>;
	readonly views?: ReadonlySet<string>;
	/** Names of all files in the folder. */
	readonly files: ReadonlySet<string>;
	/** Those of them that are not shown, for what they hold. */
	readonly setAside?: ReadonlySet<string>;
	/** lesson.md says `complete: yes`: nothing may be missing. */
	readonly complete: boolean;
	/** The language of the lesson, for numbers: a BCP 47 tag. */
	readonly lang: string;
	/** Names of voices by id, in the order of source.md; undefined where they can't be read. */
	readonly voiceNames?: ReadonlyMap<string, string>;
	/** Where places lie, by id; undefined where they can't be read. */
	readonly placesById?: ReadonlyMap<string, SettingPlace>;
	/** What the map's views show, by name. */
	readonly viewsByName?: ReadonlyMap<string, SettingView>;
}

/** What a quiz file's reader is told: the names of the folder, and the goals of its section. */
export interface QuizContext extends Known {
	/** Goal ids of the section, in order; undefined where the section can't be read. */
	readonly goals?: readonly string[];
	/** Stretches of the file in which Git left two versions: a question that touches one is set aside. */
	readonly conflicts?: readonly Span[] | undefined;
}

/** What a quiz file says: questions in play, and every id that stands in it, those of questions set aside among them. */
export interface QuizFile {
	readonly title?: string;
	readonly questions: readonly Question[];
	readonly findings: readonly Finding[];
	readonly ids: readonly { readonly id: string; readonly span: Range }[];
	/** Ids that are meant by those that can't be read. */
	readonly meant: readonly string[];
	/** The questions in play with their places, for rules. */
	readonly asked: readonly LocatedQuestion[];
	/** Paragraphs that questions rest on and mistakes that options name, those set aside among them. */
	readonly uses: Uses;
}
