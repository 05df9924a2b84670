/** Why a question that was brought in is not quite what it was, by name. `what` is the piece concerned, where one is. */
export const importWords = {
	'html-to-markdown': () => 'HTML was turned into Markdown.',
	dropped: (what: string) => `Left away: ${what}.`,
	picture: (what: string) => `A picture is not in the file; its place says "${what}".`,
	'picture-link': () =>
		'A picture from the web stands as a link: a lesson’s pictures lie beside it.',
	flattened: () => 'Lists, tables and headings became plain lines where only lines can stand.',
	formulas: () => 'Formulas stay as they are written; nothing here draws them.',
	'too-deep': () => 'Its HTML is nested too deeply to be read; the words were kept.',
	signs: () => 'Characters that no text can hold were taken out.',
	'reads-otherwise': () =>
		'Some signs in it read a little otherwise here: compare it with the file.',
	'no-title': () => 'The question has no words of its own, so its title stands there.',
	'partial-share': (what: string) =>
		`Here an answer is right or wrong. Part of the marks went to these, and they are wrong now: ${what}.`,
	'partial-right': (what: string) =>
		`No answer earned full marks; the best one is right here: ${what}.`,
	'negative-share': (what: string) => `These took marks away and earn nothing here: ${what}.`,
	'one-of-several': () =>
		'One of several right answers was enough; here all of them have to be ticked.',
	'equal-shares': () =>
		'Its own shares became equal ones: each right tick earns as much, each wrong one takes as much.',
	alike: (what: string) => `"${what}" stood there twice and is kept once.`,
	wildcard: (what: string) =>
		`"${what}" stands for many answers; here only what is listed is right.`,
	'any-other': () =>
		'The words for any other answer were left away: wrong answers are listed one by one.',
	'several-bands': () =>
		'Several numbers were right; here it is one number or one range, the first.',
	'wrong-band': (what: string) => `A range of wrong numbers became one: ${what}.`,
	'letter-case': () => 'Capital and small letters counted; here they are the same.',
	'answer-words': () => 'The words for the right answer became the explanation.',
	'answer-words-gone': () =>
		'The words for the right answer were left away: there is an explanation already.',
	'empty-right': () => 'A pair without an answer was left away.',
	units: () => 'Its units were left away.',
	'note-as-points': () =>
		'The list in its note became the points that learners compare their own words with; nobody marks it here.',
	layout: () => 'How the items are laid out and marked was left away.',
	'kept-not': () =>
		'It is too long to keep its original beside it, so going back it may lose a little.',
	points: (what: string) =>
		`It counted ${what}; points here are whole, from 1 to 9, and it counts 1.`,
} as const;

/** What is left away of a text in HTML, for `importWords.dropped`. */
export const droppedWords = {
	marks: 'underlines, strikes and colours',
	scripts: 'scripts',
	styles: 'colours and styles',
	links: 'links that run something',
} as const;

/** Why a question could not be brought in, by name. */
export const leftOutWords = {
	essay: () =>
		'Answers in prose can’t be marked here, and its note has no list of two points or more to compare with. It is kept beside the questions for the way back.',
	description: () =>
		'It asks nothing. Its words are kept beside the questions: put them into the section’s text.',
	cloze: () =>
		'Gaps inside a text are not known here. It is kept beside the questions for the way back.',
	'no-right': () => 'No answer in it is right.',
	'all-right': () => 'Every choice in it is right, so there is nothing to choose.',
	'too-few': () => 'It has too few answers to choose from.',
	'empty-answer': () => 'One of its answers has no words, perhaps only a picture.',
	'no-answer': () => 'None of its answers can be typed here.',
	'any-number': () => 'Any number is right in it.',
	number: (what: string) => `The number ${what} can’t be written out in figures.`,
	flaw: (what: string) => what,
	'too-long': () => 'It is longer than a page of questions can bear.',
	unwritable: () => 'Its answers hold signs that can’t be written here as they are.',
	unread: (what: string) => what,
	misread: (what: string) => `${what} It is kept beside the questions for the way back.`,
} as const;

/** What another program's format can't carry of a question, by name. A kind that goes as another one adds one line. */
export const exportWords = {
	source: () => 'the paragraphs it rests on',
	also: () => 'its other wordings for review',
	goal: () => 'its goal',
	level: () => 'what it asks for (recall, understanding …)',
	sensitive: () => 'that it speaks of the dead and injured',
	points: () => 'how much it counts',
	hints: () => 'its hints',
	explanation: () => 'its explanation',
	feedback: () => 'the words for each answer',
	order: () => 'that its answers keep their order',
	'all-or-nothing': () => 'that only the whole answer counts',
	mistakes: () => 'which mistake a wrong answer stands for',
	pins: () => 'answers that stay first or last',
	'left-out-words': () => 'the words for a right answer that was not chosen',
	'item-words': () => 'the words for single items',
	ties: () => 'items whose order is not asked',
	columns: () => 'the names of its columns',
	'sort-as-match': () => 'its boxes: each card is matched with the name of its box',
	'near-spelling': () => 'slips of the pen that are taken for right',
	'wrong-of-typed': () => 'wrong answers that were foreseen',
	unit: () => 'its unit',
	map: () => 'its map: the places are a list to choose from',
	'near-places': () => 'part of the marks for a place nearby',
	'kind-of-statement': () => 'what kind of statement it is: only who says it is asked',
	'points-in-note': () =>
		'that learners tick its points themselves: they stand in its note, and somebody has to mark the answer',
	'sources-of-points': () => 'the paragraphs that each of its points rests on',
	'shares-rounded': () => 'the exact share of each answer',
	pictures: () => 'its pictures; their descriptions stand there',
	citations: () => 'the marks of paragraphs inside its text',
	markup: () => 'bold, links and line breaks',
	'long-text': () => 'its paragraphs: they are one line',
	id: () => 'its id',
	blanks: () => 'runs of blanks, which are one',
	category: () => 'its section',
	extras: () => 'what came with it from another program and was kept',
	'not-this-kind': () => 'the question itself: there is no such kind of question',
	'alike-answers': () =>
		'the question itself: without its pictures two of its answers read the same',
	'not-readable': () => 'the question itself: it would be read as something else',
	'format-says': (what: string) => what,
} as const;

const asText =
	'Save it as plain text (.txt), with its questions written as GIFT or Aiken, and choose that file.';
const fromMoodle =
	'In Moodle, open the question bank, choose Export and the GIFT format, and choose that file here.';
const fromTable =
	'Such tables can’t be read yet: write each question as GIFT or Aiken into a text file, and choose that file.';

/** What a file is that is no bank of questions, and what to do. */
export const foreignFiles = {
	docx: `This is a Word document. ${asText}`,
	'old-office': `This is a document of an older Word, Excel or PowerPoint. ${asText}`,
	'open-document': `This is a document of LibreOffice or OpenOffice. ${asText}`,
	rtf: `This is a formatted document (RTF). ${asText}`,
	pdf: `This is a PDF. Copy its questions into a text file, written as GIFT or Aiken, and choose that file.`,
	postscript: `This is a file for a printer. Copy its questions into a text file, written as GIFT or Aiken, and choose that file.`,
	pptx: `This is a PowerPoint presentation. Copy its questions into a text file, written as GIFT or Aiken, and choose that file.`,
	xlsx: `This is an Excel workbook, as Kahoot and others use it. ${fromTable}`,
	'open-spreadsheet': `This is a spreadsheet of LibreOffice or OpenOffice. ${fromTable}`,
	h5p: 'This is an H5P package. Such packages can’t be read yet: copy its questions into a text file, written as GIFT or Aiken, and choose that file.',
	anki: 'This is an Anki deck. Such decks can’t be read yet: write its cards as GIFT or Aiken into a text file, and choose that file.',
	'anki-text': `These are cards from Anki. ${fromTable}`,
	'qti-zip':
		'This is a QTI or Common Cartridge package, as Canvas and others export it. Such packages can’t be read yet: export the questions as GIFT or Aiken, or bring the package into Moodle first and export GIFT there.',
	'qti-xml':
		'This is a QTI file, as Canvas and others export it. Such files can’t be read yet: export the questions as GIFT or Aiken.',
	'moodle-backup': `This is a backup of a Moodle course. ${fromMoodle}`,
	'moodle-xml': `These are questions in Moodle’s own XML format, which can’t be read yet. ${fromMoodle}`,
	epub: `This is an electronic book (EPUB). Copy its questions into a text file, written as GIFT or Aiken, and choose that file.`,
	'lesson-zip':
		'This is a lesson of Readback in a zip file. Open it as a lesson: it is no bank of questions.',
	'lesson-text':
		'These are questions as Readback writes them. Open the lesson’s folder instead: it is no bank of another program.',
	zip: 'This is a zip file. Unpack it first, and choose the file with the questions.',
	archive: 'This is a packed file. Unpack it first, and choose the file with the questions.',
	sqlite:
		'This is a database (SQLite), as Anki and others use it. Export the questions from its program as GIFT, Aiken or plain text.',
	picture:
		'This is a picture. Questions in it can’t be read: type them as GIFT or Aiken into a text file, and choose that file.',
	svg: 'This is a picture (SVG). It holds no questions that can be read.',
	sound: 'This is a sound file. It holds no questions that can be read.',
	film: 'This is a film. It holds no questions that can be read.',
	'web-page':
		'This is a web page. Copy its questions into a text file, written as GIFT or Aiken, and choose that file.',
	xml: 'This is an XML file of another program. Export the questions from there as GIFT or Aiken.',
	json: 'This is a JSON file of another program. Export the questions from there as GIFT or Aiken.',
	kahoot: `This is a table of questions for Kahoot. ${fromTable}`,
	blooket: `This is a table of questions for Blooket. ${fromTable}`,
	gimkit: `This is a table of questions for Gimkit. ${fromTable}`,
	'google-forms':
		'These are the answers to a Google form, not its questions. Write the questions as GIFT or Aiken into a text file, and choose that file.',
	quizlet: `These are cards in two columns, as Quizlet exports them. ${fromTable}`,
	csv: `This is a table (CSV). ${fromTable}`,
	text2qti:
		'These are questions as text2qti reads them. Write each as Aiken (lines A) and B), then ANSWER: A) or GIFT, and choose that file.',
	binary:
		'This file is no text: a program wrote it for itself. Export the questions from that program as GIFT, Aiken or plain text.',
} as const;

/** Words that stand in a lesson made of another program's questions. */
export const importedLesson = {
	summary: (questions: number, file: string) =>
		`${questions === 1 ? 'One question' : `${questions} questions`} from ${file}.`,
	untitled: 'Imported questions',
	section: 'Questions',
	part: (title: string, number: number) => `${title}, part ${number}`,
	noText: 'These questions came without a text to read. Answer them, or write a text here.',
	source:
		'Here come the paragraphs that the questions rest on. Until then each question says that its source is missing.',
	weight: (written: string) =>
		`A weight is misspelt here. It was read as ${written}; Moodle takes it for text.`,
	numbers: 'The numbers of the questions were left away: questions are counted here anyway.',
	question: (number: number) => `Question ${number}`,
	picture: (alt: string) => (alt === '' ? '(picture)' : `(picture: ${alt})`),
	columns: { left: 'Item', right: 'Belongs to' },
	statement: { right: 'True', wrong: 'False' },
} as const;

/** What `questions import` and `questions export` say of what they did, and why they did nothing. */
export const exchangeCommands = {
	noFormat: (named: string, names: readonly string[]) =>
		`There is no format "${named}" here, only ${names.join(' and ')}.`,
	whichFormat: (ways: readonly string[]) => `Say which format: ${ways.join(' or ')}.`,
	noEncoding: (named: string, names: readonly string[]) =>
		`There is no encoding "${named}" here, only ${names.join(', ')}.`,
	noFile: (file: string) => `There is no file "${file}".`,
	notRead: (file: string, code: string) => `"${file}" can not be read (${code}).`,
	notUtf8: (file: string) => `"${file}" is not UTF-8, and is left alone: save it so first.`,
	takesNone: (file: string, why: string) => `This lesson can not take them: ${file}: ${why}`,
	inTheWay: (name: string) => `"${name}" is there already, and no lesson.`,
	notWritten: (code: string) => `The files could not be written (${code}).`,
	nameFile: 'Name the file: import FILE.',
	jsonPrints: '--json prints, and writes no lesson: leave out -o.',
	nothingWritten: 'Nothing was written.',
	written: 'Written:',
	next: (folder: string) => `Then: npm run -s questions -- check ${folder}`,
	nameLesson: (format: string) => `Name the lesson: export --to ${format} flood-2026.`,
	severalLessons: (path: string) => `"${path}" holds several lessons: name one of them.`,
	fileThere: (file: string) => `"${file}" is there already: --force writes over it.`,
	noLesson: 'This lesson can not be read: lesson.md has errors; check says which.',
	lost: (format: string) => `What ${format} can't carry, and of how many questions:`,
	carriesAll: (format: string) => `${format} carries all of it.`,
	leftOut: 'Left out:',
	exported: (questions: string, out: number) => `${questions} written, ${out} left out`,
	fileNotWritten: (file: string, code: string) => `"${file}" could not be written (${code}).`,
} as const;

/** What the command says of a bank, question by question. */
export const importReview = {
	outcomes: { 'came-in': 'came in', changed: 'changed', 'left-out': 'left out' },
	encoding: (name: string, line: string, isTaken: boolean) =>
		`  --encoding ${name}  ${line}${isTaken ? '  (as it was read)' : ''}`,
	sum: (questions: string, came: number, changed: number, out: number) =>
		`${questions}: ${came} came in (${changed} of them changed), ${out} left out`,
	edited: (title: string, id: string) =>
		`kept as it stands: ${title} {#${id}} — It was edited in the lesson, or was there before. To take the bank's, remove it from the lesson first.`,
	updated: (added: number, updated: number, same: number, edited: number) =>
		`In the lesson: ${added} added, ${updated} brought up to date, ${same} as they were, ${edited} kept as they were edited.`,
	gone: (count: number) =>
		`${count === 1 ? 'One question that was' : `${count} questions that were`} brought in before ${count === 1 ? 'is' : 'are'} not in this file, and stay${count === 1 ? 's' : ''}.`,
} as const;
