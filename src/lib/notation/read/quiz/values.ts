import type { FindingName } from '#lib/base/finding-names.ts';
import type { Finding } from '#lib/base/finding.ts';
import { meantBy, type Instead } from '#lib/base/nearest.ts';
import type { Inline } from '#lib/base/rich.ts';
import type { Level } from '#lib/kinds/kind.ts';
import { levels } from '#lib/kinds/levels.ts';
import { readCitations } from '../../syntax/citations.ts';
import type { QuizContext } from '../context.ts';
import { once, type Field } from '../../syntax/fields.ts';
import { fixInstead } from '../../markdown/instead.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { error } from '../../markdown/lines.ts';
import { repeatable } from './fields-of.ts';

/** What the fields say that every question may have; undefined where none says it. */
export interface Values {
	/** Undefined without a `Source:`; empty where it can't be read. */
	readonly source?: readonly string[];
	readonly also: readonly (readonly Inline[])[];
	readonly kind?: Field;
	readonly points?: number;
	readonly shuffle?: boolean;
	readonly goal?: string;
	readonly level?: Level;
	readonly partial?: boolean;
	readonly sensitive?: boolean;
	readonly findings: readonly Finding[];
}

/** Says what is wrong with a field's value, and what to write there where that is plain. */
type Say = (field: Field, name: FindingName, message: string, instead?: Instead) => undefined;

const yes = new Map([
	['yes', true],
	['no', false],
]);

/** Reads the fields of every question; a value that can't be read is a finding at its field's line. */
export function readValues(
	file: TextFile,
	fields: readonly Field[],
	context: QuizContext,
	inlinesOf: (field: Field) => readonly Inline[],
): Values {
	const { byName, findings } = once(file, fields, repeatable);
	const say: Say = (field, name, message, instead) => {
		const fix = fixInstead(file, field.valueSpan, instead);
		findings.push(error(file, name, field.span, message, fix));
		return undefined;
	};
	/** A value that is one of some words, in any case. */
	function oneOf<T>(name: string, words: ReadonlyMap<string, T>): T | undefined {
		const field = byName.get(name);
		if (!field) return undefined;
		const word = field.value.toLowerCase();
		if (words.has(word)) return words.get(word);
		const { hint, instead } = meantBy(field.value, /^\d/.test(word) ? [] : words.keys());
		const use = hint || ` Write ${listed([...words.keys()])}.`;
		return say(field, 'bad-value', `"${field.value}" does not fit "${name}:".${use}`, instead);
	}
	const source = byName.get('Source');
	const cited = source && readCitations(source.value, context.paragraphs);
	for (const { name, message, instead } of cited?.troubles ?? []) {
		if (source) say(source, name, message, instead);
	}
	const also = fields.filter(({ name, value }) => name === 'Also' && value !== '');
	for (const field of fields) {
		if (field.name === 'Also' && field.value === '')
			say(field, 'bad-value', 'Write the question in other words here.');
	}
	return {
		source: cited?.ids,
		also: also.map(inlinesOf),
		kind: byName.get('Kind'),
		points: oneOf('Points', new Map([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [String(n), n]))),
		shuffle: oneOf(
			'Order',
			new Map([
				['fixed', false],
				['shuffled', true],
			]),
		),
		goal: goalOf(byName.get('Goal'), context, say),
		level: oneOf('Level', new Map(levels.map((level) => [level, level]))),
		partial: oneOf(
			'Scoring',
			new Map([
				['all-or-nothing', false],
				['partial', true],
			]),
		),
		sensitive: oneOf('Sensitive', yes),
		findings,
	};
}

const listed = (words: readonly string[]): string =>
	`${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

function goalOf(field: Field | undefined, { goals }: QuizContext, say: Say): string | undefined {
	if (!field) return goals?.[0];
	if (!goals || goals.includes(field.value)) return field.value;
	const { hint, instead } = meantBy(field.value, goals);
	const message = `This section has no goal "${field.value}".${hint}`;
	return say(field, 'unknown-goal', message, instead);
}
