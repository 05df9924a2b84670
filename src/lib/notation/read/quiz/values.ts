import type { FindingName } from '#lib/base/finding-names.ts';
import type { Finding } from '#lib/base/finding.ts';
import { meantBy, type Instead } from '#lib/base/nearest.ts';
import type { Inline } from '#lib/base/rich.ts';
import type { Level } from '#lib/kinds/kind.ts';
import { levels } from '#lib/kinds/levels.ts';
import * as messages from '#lib/words/notation/quiz.ts';
import { readCitations } from '../../syntax/citations.ts';
import type { QuizContext } from '../context.ts';
import { once, type Field } from '../../syntax/fields.ts';
import { fixInstead } from '../../markdown/instead.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { error } from '../../markdown/lines.ts';
import { questionFields } from '../../syntax/description.ts';

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

/** Those that may stand more than once. */
const repeatable = questionFields.filter(({ repeats }) => repeats).map(({ name }) => name);

/** The words that a field may hold. */
const wordsOf = (name: string): readonly string[] =>
	questionFields.find((field) => field.name === name)?.words ?? [];

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
	/** A value that is one of the field's words, in any case. */
	function word(name: string): string | undefined {
		const field = byName.get(name);
		if (!field) return undefined;
		const words = wordsOf(name);
		const written = field.value.toLowerCase();
		if (words.includes(written)) return written;
		const { hint, instead } = meantBy(field.value, /^\d/.test(written) ? [] : words);
		const use = hint || messages.writeOne(words);
		return say(field, 'bad-value', messages.noValue(field.value, name, use), instead);
	}
	/** True where a field says one of its two words, false where it says the other. */
	const says = (name: string, yes: string): boolean | undefined => {
		const said = word(name);
		return said === undefined ? undefined : said === yes;
	};
	const source = byName.get('Source');
	const cited = source && readCitations(source.value, context.paragraphs);
	for (const { name, message, instead } of cited?.troubles ?? []) {
		if (source) say(source, name, message, instead);
	}
	const also = fields.filter(({ name, value }) => name === 'Also' && value !== '');
	for (const field of fields) {
		if (field.name === 'Also' && field.value === '') say(field, 'bad-value', messages.noAlso);
	}
	return {
		source: cited?.ids,
		also: also.map(inlinesOf),
		kind: byName.get('Kind'),
		points: number(word('Points')),
		shuffle: says('Order', 'shuffled'),
		goal: goalOf(byName.get('Goal'), context, say),
		level: levelOf(word('Level')),
		partial: says('Scoring', 'partial'),
		sensitive: says('Sensitive', 'yes'),
		findings,
	};
}

const number = (written: string | undefined) =>
	written === undefined ? undefined : Number(written);
const levelOf = (written: string | undefined) => levels.find((level) => level === written);

function goalOf(field: Field | undefined, { goals }: QuizContext, say: Say): string | undefined {
	if (!field) return goals?.[0];
	if (!goals || goals.includes(field.value)) return field.value;
	const { hint, instead } = meantBy(field.value, goals);
	const message = messages.noGoal(field.value, hint);
	return say(field, 'unknown-goal', message, instead);
}
