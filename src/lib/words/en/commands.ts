/** What `questions help NAME` prints: usage, what it does, options, examples. Lines of 80 columns at most. */
export const commandHelp = {
	check: `Usage: questions check [PATH...] [--fix] [--lines | --json]
       questions check [PATH...] --since REV [--json]

Checks lessons: reads their files and says what is wrong, at which line.

  PATH     a folder of lessons, one lesson's folder or name, or a file of one
           (then the whole lesson is read, and what concerns that file is said).
           Without a PATH: questions/
  --fix    first mends what can be mended without asking back, and writes the
           files; then says what is left
  --lines  prints a line a finding, on a terminal too
  --json   prints a JSON array of { file, line, column, endLine, endColumn,
           severity, name, message, fix } and nothing else; fix, where there is
           one, is { title, edits: [{ range, text }] }, with guess: true where
           which of several things was meant is guessed: --fix leaves it alone
  --since REV  says instead what became of each question since that revision of
           Git: words alone (answers and reviews stay), or what it means (they
           are set back), and how many answers of classes kept here (DATA_DIR)
           that concerns. With --json an array of { lesson, question, edit,
           answers }; edit is wording, meaning, new or gone

On a terminal each finding shows its lines; NO_COLOR=1 takes the colours away.
Elsewhere, and with --lines, it is one: path:line:column severity name message
Lines and columns count from 1, ends are exclusive. /help/findings/NAME on the
site says more about a finding.

Exit status: 0 no errors (warnings do no harm), 1 errors, 2 wrong use.

Examples:
  questions check
  questions check kyrgyzstan-2019 --fix
  questions check questions/kyrgyzstan-2019/3-immunity.quiz.md
  questions check --json | jq -r '.[].name' | sort | uniq -c
  questions check kyrgyzstan-2019 --since HEAD~1
`,
	fmt: `Usage: questions fmt [PATH...] [--check]
       questions fmt - [--as NAME]

Writes the files of lessons the one way they are written: fields in their
order, one form of every list, blank lines where they belong. What a file
says never changes, and comments stay.

  PATH       a folder of lessons, one lesson's folder or name, or a file of one.
             Without a PATH: questions/
  --check    writes nothing, and lists the files that would change
  -          takes one file from standard input and writes it to standard output
  --as NAME  what that file is called: 1-name.quiz.md (unless said), lesson.md …

Questions with an error stay as they are: mend them first (questions check).

Exit status: 0, 1 where --check lists a file or one can't be written, 2 wrong
use.

Examples:
  questions fmt
  questions fmt --check flood-2026
  questions fmt - < 1-water.quiz.md
`,
	coverage: `Usage: questions coverage [LESSON...] [--json]

Says of every paragraph of the source whether the prose cites it and which
questions rest on it, and which sections lack a question to infer.

  LESSON   a lesson's folder or name. Without one: all in questions/
  --json   prints an array of { lesson, paragraphs: [{ id, cited, questions }],
           sections: [{ id, infer }] } and nothing else

Questions that an error sets aside cover nothing: see questions check.

Exit status: 0, 1 where a lesson can't be read, 2 wrong use.

Examples:
  questions coverage kyrgyzstan-2019
  questions coverage --json | jq '.[].paragraphs[] | select(.questions == [])'
`,
	stats: `Usage: questions stats [LESSON...] [--json]

Shows a lesson in figures: its questions by kind, level and section; the share
whose answer is produced and not picked; how often the right option of a single
choice is the shortest, the longest, the only one that holds back …, each
against chance; answers to be typed that another question of the section tells;
how dense, how long and how hard it is.

  LESSON   a lesson's folder or name. Without one: all in questions/
  --json   prints an array of { lesson, title, lang, questions, produced,
           inText, kinds, levels, sections, singleChoices, leanings, nextDoor,
           words, minutes, reading, hardWords } and nothing else

"68 %, chance 33 % (22-46 %): leans" says: 68 of 100 right options look so; with
the right one placed by chance it would be 33, and in 95 of 100 lessons from 22
to 46 (exact, by the number of options of each question). A first pass asks
three questions of each section: those in its text, then the first of its file.
A choice takes 25 seconds, an order 40, what is said back 95 (which is offered,
not asked).

The grade is that of Flesch and Kincaid: years of school, by the lengths of
sentences and words alone, with syllables estimated by letters. Hard are words
of three syllables, and short ones that reports take for known. Both are for
English; of other languages they say "not measured".

Questions that an error sets aside are not counted: see questions check.

Exit status: 0, 1 where a lesson can't be read, 2 wrong use.

Examples:
  questions stats kyrgyzstan-2019
  questions stats --json | jq '.[].leanings[] | select(.leans)'
`,
	new: `Usage: questions new LESSON [--title TITLE] [--lang TAG]

Begins a lesson: a folder with a first section and a first question, which
passes questions check. Comments in its files say how to go on.

  LESSON         the folder's name: small letters a to z, digits and hyphens.
                 It is made in questions/, if that is here. It is the lesson's
                 address as well. A path says another place
  --title TITLE  what learners read as its title
  --lang TAG     the language it is written in: en (unless said), de, ky …

Exit status: 0 done, 2 wrong use: the folder is there, the name can't be.

Examples:
  questions new flood-2026
  questions new flood-2026 --title "The flood: what we know" --lang en
  questions new ../elsewhere/flood-2026
`,
	import: (
		formats: string,
	) => `Usage: questions import FILE [-o LESSON] [--from FORMAT] [--encoding NAME]
                        [--lang TAG]
       questions import FILE --json [--from FORMAT] [--encoding NAME]

Brings in a bank of questions, and says of each whether it came in, was changed,
or was left out and why. One bad question never loses a file. What is no bank
(a Word document, a workbook, a picture) is named, with what to do.

  FILE               the bank; - is standard input
  --from FORMAT      ${formats}; found out unless said
  --encoding NAME    how its letters are written, as windows-1251; found out
                     unless said: UTF-8, UTF-16, else by the letters
  -o, --output LESSON
                     where the questions go: a new lesson of that name, or one
                     that is there. Questions that it has from this bank are
                     brought up to date, unless somebody edited them; others
                     are added. Without -o nothing is written
  --lang TAG         the bank's language: en (unless said), de, ky …
  --json             prints { questions, findings } as the format has them, and
                     nothing else

Imported questions run at once; check says what they lack yet. What a lesson
has no place for is kept beside the questions, for a lossless way back.

Exit status: 0, 1 where nothing came in, 2 wrong use.

Examples:
  questions import bank.txt
  questions import bank.txt -o flood-2026
  questions import --from aiken - --json < bank.txt
`,
	export: (
		formats: string,
		endings: string,
	) => `Usage: questions export --to FORMAT LESSON [-o FILE [--force]]

Writes all questions of a lesson in another program's format, and says first
what that can't carry. What came from such a program and was not changed since
goes back as it came.

  --to FORMAT        ${formats}; needless where FILE ends in ${endings}
  LESSON             a lesson's folder or name
  -o, --output FILE  where to; without it the text goes to standard output, and
                     what is said of it to standard error
  --force            writes over a file that is there

Questions that an error sets aside are not written: see questions check.

Exit status: 0, 1 where nothing could be written, 2 wrong use.

Examples:
  questions export --to gift kyrgyzstan-2019 -o kyrgyzstan.gift
  questions export --to aiken flood-2026 > flood.txt
`,
	schema: `Usage: questions schema [NAME]

Prints the JSON Schema (draft 7) of a file's front matter, for editors that
check it.

  NAME     lesson, section, quiz, source, people, places, timeline or glossary.
           Without a NAME: all of them under "definitions"

Every value of front matter is read as the text that it is, so a number or a
date is as good as text in quotes.

Examples:
  questions schema lesson > lesson.schema.json
  questions schema | jq '.definitions | keys'
`,
};

/** What each does, in a few words. */
export const commandSummaries = {
	check: 'say what is wrong, at which line',
	fmt: 'write files the one way they are written',
	coverage: 'say what the questions rest on',
	stats: 'say what a lesson asks, and where it leans',
	new: 'begin a lesson',
	import: 'bring in questions of Moodle',
	export: 'take questions to Moodle',
	schema: 'print the JSON Schema of front matter',
};

/** What `questions --help` prints; `list` has a line for each command. */
export const questionsHelp = (list: string): string => `Usage: questions COMMAND [...]
In a clone of this project: npm run -s questions -- COMMAND [...]

Checks and tends lessons: folders of Markdown files in questions/.

${list}
  questions help COMMAND   says more about one of them

Examples:
  npm run -s questions -- new flood-2026
  npm run -s questions -- check
  npm run -s questions -- check --fix flood-2026
`;
