import type { Finding } from '#lib/base/finding.ts';
import { questionTemplates, templateNote } from '#lib/words/kinds/templates.ts';
import { fileTemplates, lessonTemplate } from '#lib/words/templates.ts';
import * as messages from '#lib/words/notation/folder.ts';
import type { Folder } from './folder.ts';
import { contentOf, warning, type Line, type TextFile } from '../markdown/lines.ts';

/** No line of a template is as long (characters), nor need a longer one be looked at. */
const longest = 400;

/** A line's words: without marks, box, braces and citations. */
function wordsIn(text: string): string {
	if (text.length > longest) return '';
	return text
		.replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?/, '')
		.replace(/^#{1,6}\s+/, '')
		.replace(/\s*(?:\{[^{}]*\}|\[[HPCX]\d*\])*\s*$/, '')
		.replace(/^["']|["']$/g, '')
		.toLowerCase();
}

/** What stands behind a field's name, a key, or who says something. */
const valueIn = (text: string): string =>
	wordsIn(text.replace(/^[\s-]*[\p{L}\d-]+(?: \(\p{L}+\))?:[ \t]+/u, ''));

/** What is no example but may stand anywhere. */
const anybodys = new Set(['the reporter', 'reporter: the reporter', 'the school', 'the library']);
const sayable = (words: string) =>
	words.includes(' ') &&
	/\p{L}/u.test(words) &&
	!anybodys.has(words) &&
	!/^\w+: (?:\d[\d, ]*|people)$/.test(words);
const setOf = (lines: readonly string[]): ReadonlySet<string> =>
	new Set(lines.flatMap((line) => [wordsIn(line), valueIn(line)]).filter(sayable));

const { options, ...alone } = lessonTemplate;
const ofLessons = setOf([
	...Object.values(alone),
	...options.flatMap(({ text, feedback }) => [text, feedback]),
]);
const ofQuestions = setOf([
	...Object.values(questionTemplates).flatMap(({ stem, answer, fields }) => [
		stem,
		...answer,
		...fields,
	]),
	templateNote,
]);
const ofFiles = new Map(
	Object.entries(fileTemplates).map(([name, text]) => [name, setOf(text.split('\n'))]),
);

/** A part of a file that is a template still: what else the rules say of it is said once it is written over. */
export interface Placeholder {
	readonly finding: Finding;
	/** The first line of the part, and the first of the next one. */
	readonly from: number;
	readonly to: number;
}

/** Whether a finding is about a part that is a template still. */
export const isTemplates = (all: readonly Placeholder[], { file, line }: Finding): boolean =>
	all.some(({ finding, from, to }) => finding.file === file && line >= from && line < to);

/** `placeholder` once for each question, entry or other part of a file: at the first line that is a template's. */
export function placeholdersIn(folder: Folder): Placeholder[] {
	const files = [
		...folder.single.values(),
		...folder.sections.flatMap(({ prose, quiz }) => [prose ?? [], quiz ?? []].flat()),
		...folder.lost,
	];
	return files.flatMap(inFile);
}

/** So many are told in a file. */
const most = 100;

function inFile(file: TextFile): Placeholder[] {
	const found: Placeholder[] = [];
	let from = 1;
	let isTold = false;
	for (const line of file.lines) {
		if (/^(?:##?\s|---[ \t]*$)/.test(line.text)) {
			from = line.number;
			isTold = false;
		}
		if (isTold || found.length >= most || !isTemplate(file, line)) continue;
		isTold = true;
		const message = isNowhere(file, line) ? messages.placeInSea : messages.placeholder;
		const next = file.lines.slice(line.number).find(({ text }) => /^##?\s/.test(text));
		const to = next?.number ?? file.lines.length + 1;
		found.push({ finding: warning(file, 'placeholder', contentOf(line), message), from, to });
	}
	return found;
}

const isNowhere = ({ name }: TextFile, { text }: Line): boolean =>
	name === 'places.md' && /^\s*At:\s*0(?:\.0*)?\s*,\s*0(?:\.0*)?\s*$/i.test(text);

function isTemplate(file: TextFile, line: Line): boolean {
	if (line.text.trim() === '') return false;
	const own = file.name.endsWith('.quiz.md') ? ofQuestions : ofFiles.get(file.name);
	const said = [wordsIn(line.text), valueIn(line.text)];
	return said.some((words) => ofLessons.has(words) || own?.has(words)) || isNowhere(file, line);
}
