/** A number with its word: `1 error`, `2 errors`. */
export const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** What is wrong with a file before it is a text of a lesson, and with a folder that the build finds. */
export const folderWords = {
	leadsOut:
		'This is a link that leads out of the lesson, or nowhere, so it is not read: put the file itself here.',
	linkedLesson:
		'This is a link to a folder elsewhere, and links are not followed: put the folder of the lesson itself here.',
	unopened: 'This file can not be opened: check who may read it.',
	utf16: 'This file is UTF-16: save it as UTF-8.',
	notUtf8: 'From here on this file is not UTF-8: save it as UTF-8.',
	tooLong: (megabytes: string, most: string) =>
		`This file has ${megabytes} MB, and ${most} are the most: it is read no further than here. Divide it.`,
	noOutline: (code: string) =>
		`There is no outline of a country "${code}": write its ISO 3166-1 code of three capitals, such as KGZ.`,
};

/** Why a file was left as it is: goes on behind its name. */
export const leftAlone = {
	leadsOut: 'is a link that leads out of its folder.',
	gone: 'is no file any more.',
	changed: 'has been changed in the meantime.',
	unwritten: (code: string) => `could not be written (${code}).`,
	unread: 'can not be read whole: questions check says why.',
	line: (file: string, why: string) => `left alone: ${file} ${why}`,
	mended: (file: string) => `mended ${file}`,
};

/** What checking and formatting say below their findings and files. */
export const reportWords = {
	fix: 'fix:',
	fixes: ' (check --fix)',
	guessed: '?',
	help: 'help:',
	here: (words: string) => `here: "${words}"`,
	sum: (errors: number, warnings: number, lessons: number) =>
		`${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(lessons, 'lesson')}`,
	mendable: (findings: number) => `${findings} of them can be mended by check --fix.`,
	formatted: (changing: number, files: number, dry: boolean) =>
		`${count(changing, 'file')} of ${files} ${dry ? 'would change' : 'written'}`,
};

/** What `check --since` says of each edit. */
export const sinceWords = {
	none: (revision: string) => `No question has changed since ${revision}.`,
	edit: {
		wording: 'words alone: what was answered stays.',
		meaning: 'what it means: what was answered is set back, and this question begins anew.',
		new: 'is new.',
		gone: 'is gone: what was answered stays in the record.',
	},
	rewritten: 'Most of its words are others. If it asks something else now, give it another id.',
	answers: (answers: number) => `Sets back ${count(answers, 'answer')} of classes kept here.`,
	sum: (wording: number, meaning: number, answers: number) =>
		`${count(wording, 'question')} put otherwise, ${count(meaning, 'question')} with another meaning, ${count(answers, 'answer')} of classes set back.`,
};

/** Why a command can't be done as it was typed. */
export const misuse = {
	noCommand: (name: string, hint: string) => `There is no command "${name}".${hint}`,
	behind: (option: string) => `"${option}" stands behind a command: check ${option}.`,
	sayWhat: (commands: string) => `Say what to do with the questions: ${commands}.`,
	told: (message: string, about: string) =>
		`questions: ${message}\nTry: npm run -s questions -- ${about}`,
	tooMany: (argument: string) => `"${argument}" is one argument too many.`,
	noRevision: (revision: string) =>
		`Git knows no "${revision}" here: name a commit, a branch or a tag, such as HEAD~1.`,
	alone: (option: string, other: string) => `"${option}" does not go with "${other}".`,
	noPath: (path: string, hint: string) => `There is no file or folder "${path}".${hint}`,
	noLesson: (path: string) =>
		`There is no lesson in "${path}": a lesson is a folder with a file lesson.md.`,
	nameLesson: (command: string) => `Name the lesson: ${command} flood-2026.`,
	isThere: (path: string) => `"${path}" is there already.`,
	oneFile: '"-" takes one file and stands alone: fmt - < 1-water.quiz.md.',
	asAlone: '"--as" belongs to "-": fmt - --as lesson.md.',
	noSchema: (name: string, hint: string, names: string) =>
		`There is no schema "${name}".${hint || ` Those there are: ${names}.`}`,
};

/** What beginning a lesson and reading several say of what they did. */
export const doneWords = {
	thenCheck: (lesson: string) => `Then: npm run -s questions -- check ${lesson}`,
	begun: (list: string) =>
		`Made a lesson:\n${list}\nOpen these files in a text editor: their comments say what to write where.`,
	brokenAmong: (folder: string) => `${folder}: lesson.md has errors; check says which.`,
};

/** The table of what a lesson's questions rest on. */
export const coverageWords = {
	heads: ['paragraph', 'prose', 'questions'],
	cited: 'cited',
	none: 'none',
	paragraphs: (article: number, outside: number) =>
		`${count(article, 'paragraph')} of the article, ${outside} from outside it`,
	notCited: (ids: string) => `not cited in the prose: ${ids}`,
	notAsked: (ids: string) => `no question rests on: ${ids}`,
	noInference: (ids: string) => `sections without a question to infer: ${ids}`,
} as const;
