import type { FindingName } from '#lib/base/finding-names.ts';
import type { Finding } from '#lib/base/finding.ts';
import { nearest } from '#lib/base/nearest.ts';
import { plainText, textsIn } from '#lib/base/rich.ts';
import { fnv1a } from '#lib/base/seeded.ts';
import type { Author } from '#lib/kinds/authoring.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { figuresIn } from '#lib/kinds/meaning.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import type { QuizContext, QuizFile } from '../context.ts';
import { contentOf, error, finding, type TextFile } from '../../markdown/lines.ts';
import { cutOut } from '../../markdown/cut.ts';
import { toBlocks, toInlines } from '../../markdown/rich.ts';
import type { LocatedQuestion } from '../located.ts';
import { readAnswer, type ReadAnswer } from './answer.ts';
import { flawFindings } from './answer-findings.ts';
import type { Chunk } from './chunks.ts';
import type { Definitions } from './definitions.ts';
import { fieldNames } from '../../syntax/description.ts';
import { readHeading } from './heading.ts';
import { layOut } from './layout.ts';
import { mend, type SortedLines } from './mend.ts';
import { readerOf } from './reader.ts';
import { runsOf } from '../located.ts';
import { readValues, type Values } from './values.ts';

/** What a quiz file's questions have in common. */
export interface QuizSetting {
	readonly file: TextFile;
	readonly section: string;
	readonly context: QuizContext;
	readonly definitions: Definitions;
	/** Ids that stand above. */
	readonly taken: ReadonlySet<string>;
}

/** A question with its places, undefined where an error sets it aside; what it uses, and what is wrong with it. */
export interface ReadQuestion {
	readonly id?: string;
	/** What a slip in its id means. */
	readonly meant?: string;
	readonly asked?: LocatedQuestion;
	readonly uses: QuizFile['uses'];
	readonly findings: readonly Finding[];
}

/** Reads one question from its lines. */
export function readQuestion(quiz: QuizSetting, chunk: Chunk): ReadQuestion {
	const { file, context } = quiz;
	const reader = readerOf(file, context, quiz.definitions, chunk);
	const heading = readHeading(file, chunk, quiz.taken);
	const mended = mend(file, chunk);
	const values = readValues(file, mended.fields, context, ({ value, span }) =>
		reader.inlines(value, span),
	);
	const { roots, rich } = reader.trees([
		mended.pieces,
		...mended.alerts.map(({ pieces }) => pieces),
	]);
	const [root = { type: 'root', children: [] }, ...alertRoots] = roots;
	const answerField = mended.fields.find(({ name }) => name === 'Answer' || name === 'Point');
	const layout = layOut(file, root, answerField?.span.start);
	const headingNodes = cutOut(layout.heading?.children ?? [], file.text, heading.cut);
	const title = toInlines(headingNodes, rich);
	const named = (wanted: string) =>
		mended.alerts.flatMap(({ name }, i) => {
			const blocks = name === wanted ? toBlocks(alertRoots[i]?.children ?? [], rich) : [];
			return blocks.length > 0 ? [blocks] : [];
		});
	const draft = {
		...{ id: heading.id ?? '', section: quiz.section, title },
		...{ hints: named('TIP'), explanation: named('NOTE').flat() },
		...draftOf(values),
	};
	const parts = { file, context, heading: heading.span, layout, reader, rich };
	const answer = readAnswer({ ...parts, fields: mended.fields, named: values.kind });
	const stem = toBlocks(
		layout.stem.filter((node) => node !== answer.quote),
		rich,
	);
	const question = wholeQuestion({ ...draft, stem }, answer, values.shuffle, context.lang);
	const flaws = question ? (answer.author?.check(question) ?? []) : [];
	const found = [
		...heading.findings,
		...(title.length === 0 ? [error(file, 'bad-value', heading.span, messages.noStem)] : []),
		...mended.findings,
		...values.findings,
		...layout.findings,
		...reader.findings,
		...answer.findings,
		...flawFindings(parts, flaws, answer.reading.spots),
		...missing(quiz, heading.span, draft, values.source !== undefined),
	];
	const findings = withoutEchoes(file, found);
	const broken = findings.some(({ severity }) => severity === 'error') || inConflict(quiz, chunk);
	const places = {
		...{ file, heading: heading.span, items: answer.reading.spots ?? [] },
		runs: runsOf([...headingNodes, ...layout.stem], heading.cut),
		...placesOf(mended),
	};
	return {
		...{ id: heading.id, meant: heading.meant },
		...(!broken && question && heading.id !== undefined && { asked: { question, ...places } }),
		uses: { paragraphs: restsOn(draft.source, answer, question), mistakes: answer.mistakes },
		findings,
	};
}

/** The paragraphs of a question, and those of its answer's pieces. */
function restsOn(
	source: readonly string[],
	{ author }: ReadAnswer,
	question: Question | undefined,
): string[] {
	const pieces = question ? (author?.pieces(question) ?? []) : [];
	return [...source, ...pieces.flatMap((piece) => piece.source)];
}

/** Whether Git left two versions of some of a question's lines. */
function inConflict(
	{ context: { conflicts = [] } }: QuizSetting,
	{ heading, lines }: Chunk,
): boolean {
	const last = lines.at(-1)?.end ?? heading.end;
	return conflicts.some(({ start, end }) => start < last && end > heading.start);
}

const placesOf = ({ fields, alerts }: SortedLines): Pick<LocatedQuestion, 'fields' | 'alerts'> => ({
	fields,
	alerts: alerts.map(({ name, line }) => ({ name, span: contentOf(line) })),
});

/** What the fields say, with what holds where they say nothing. */
function draftOf(values: Values) {
	return {
		source: values.source ?? [],
		also: values.also,
		points: values.points ?? 1,
		goal: values.goal,
		level: values.level ?? 'recall',
		partial: values.partial ?? true,
		sensitive: values.sensitive ?? false,
	};
}

/** The question with what its kind has read, or undefined where that was nothing. */
function wholeQuestion(
	draft: Omit<Question, 'kind' | 'body' | 'shuffle' | 'wording' | 'meaning'>,
	{ author, reading: { body } }: ReadAnswer,
	shuffle: boolean | undefined,
	lang: string,
): Question | undefined {
	if (!author || body === undefined) return undefined;
	const points = author.scores ? draft.points : 0;
	const asked = { points, kind: author.name, body };
	const question = { ...draft, ...asked, shuffle: true, wording: '', meaning: '' };
	return {
		...question,
		shuffle: shuffle ?? !author.keepsOrder(question, lang),
		wording: wordingOf(question),
		meaning: meaningOf(question, author),
	};
}

function missing(
	{ file, context }: QuizSetting,
	heading: { start: number; end: number },
	draft: { readonly explanation: readonly unknown[] },
	hasSource: boolean,
): Finding[] {
	const severity = context.complete ? 'error' : 'warning';
	const say = (name: FindingName, message: string) =>
		finding(file, severity, name, heading, message);
	return [
		...(hasSource ? [] : [say('missing-source', messages.noSource)]),
		...(draft.explanation.length > 0 ? [] : [say('missing-explanation', messages.noExplanation)]),
	];
}

/** One finding a slip: what only follows from another one is left out. */
function withoutEchoes(file: TextFile, findings: readonly Finding[]): Finding[] {
	const has = (name: FindingName) => findings.some((found) => found.name === name);
	const misspelt = findings.flatMap(({ name, line }) => {
		if (name !== 'unknown-field') return [];
		const word = /^\s*([^\s:]+)/.exec(file.lines[line - 1]?.text ?? '')?.[1] ?? '';
		return [nearest(word, fieldNames) ?? ''];
	});
	const echoes = new Set<FindingName>();
	if (has('unclosed-fence')) {
		for (const name of swallowedByFence) echoes.add(name);
	}
	// A box that can't be read may be the one that is ticked, or the one that is not.
	if (has('broken-checkbox')) echoes.add('no-right-answer').add('no-wrong-answer');
	if (has('detached-feedback')) echoes.add('missing-feedback').add('missing-explanation');
	if (misspelt.includes('Source')) echoes.add('missing-source');
	if (misspelt.includes('Answer')) echoes.add('unknown-kind').add('kind-mismatch');
	if (misspelt.includes('Point')) echoes.add('unknown-kind').add('too-few-points');
	// A quote under an option that slipped below another one is taken for the other's.
	const slipped = findings.flatMap(({ name, line }) => (name === 'split-list' ? [line] : []));
	const fenced = findings.flatMap(({ name, line }) => (name === 'unclosed-fence' ? [line] : []));
	const ids = findings.flatMap(({ name, line }) =>
		/-(?:id|attribute|feedback)$|^bad-value$/.test(name) ? [line] : [],
	);
	return findings.filter(
		({ name, line }) =>
			!echoes.has(name) &&
			!(name === 'missing-feedback' && slipped.includes(line)) &&
			!(name === 'detached-feedback' && fenced.includes(line)) &&
			!(name === 'notation-as-text' && ids.includes(line)),
	);
}

/** What an open fence hides, and so must not be missed. */
const swallowedByFence: readonly FindingName[] = [
	'unknown-kind',
	'too-few-options',
	'too-few-points',
	'no-right-answer',
	'no-wrong-answer',
	'missing-source',
	'missing-explanation',
	'missing-feedback',
];

const wordingOf = ({ title, stem, body }: Question): string => hashOf([title, stem, body]);

/** Of the words that ask, numbers alone are part of what is meant: another year is another question. */
const meaningOf = (question: Question, author: Author): string =>
	hashOf([
		question.kind,
		figuresIn([plainText(question.title), ...textsIn(question.stem)]),
		author.meaning(question),
	]);

const hashOf = (value: unknown): string =>
	fnv1a(JSON.stringify(value)).toString(16).padStart(8, '0');
