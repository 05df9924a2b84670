import { checkLesson } from '#lib/checks/index.ts';
import { lessonOf } from './lesson-of.ts';

/** Work on a text of about so many characters, made ready before its time is taken. */
export interface Shape {
	readonly name: string;
	/** The file in which it stands, or what is done with it. */
	readonly place: string;
	/** The work for a length in characters; doing it again does the same work. */
	work(length: number): () => unknown;
	/** Several files, or a bank that becomes a lesson: there is no limit on what all of it takes, only on how it grows. */
	readonly growthOnly?: boolean;
}

/** A lesson that is read, with one file that grows. */
export function reading(
	place: string,
	name: string,
	filesOf: (length: number) => Readonly<Record<string, string>>,
): Shape {
	return {
		name,
		place,
		work(length) {
			const files = lessonOf(filesOf(length));
			return () => checkLesson('growing', files);
		},
	};
}
