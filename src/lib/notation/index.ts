/** The notation of question files, read: text to a lesson with its places. What writes it has a front of its own, write/index.ts. */
export { fixOf, error, lineOf, textFile, warning } from './markdown/lines.ts';
export type { Edit, Span, TextFile } from './markdown/lines.ts';
export { definitionsOf, toBlocks } from './markdown/rich.ts';
export { wildAt } from './markdown/limit-nesting.ts';
export type { QuizContext, QuizFile } from './read/context.ts';
export { lessonSettings } from './read/files/lesson-file.ts';
export { placesSettings } from './read/files/places-file.ts';
export { sectionSettings } from './read/files/section-file.ts';
export { sourceSettings } from './read/files/source-file.ts';
export { reservedLessons, reservedSections } from './read/folder.ts';
export type { LocatedQuestion, LocatedLesson, Place } from './read/located.ts';
export { isTemplates } from './read/placeholders.ts';
export { quizSettings, readQuiz } from './read/quiz/read-quiz.ts';
export { isDivider, isQuestionHeading, scan } from './read/quiz/scan.ts';
export { readLesson } from './read/read-lesson.ts';
export { readCitations } from './syntax/citations.ts';
export {
	directives,
	entryFields,
	fieldsOf,
	fileTypeOf,
	lineAttributes,
	questionFields,
	referenceFiles,
	sectionFile,
	settings,
	statementKinds,
	isDirective,
	type AttributeSyntax,
	type FieldSyntax,
	type FileType,
	type Value,
} from './syntax/description.ts';
export * as limits from './syntax/limits.ts';
export * as signs from './syntax/signs.ts';
export { date, yesOrNo } from './syntax/settings.ts';
