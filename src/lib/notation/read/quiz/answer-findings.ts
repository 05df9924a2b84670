import type { Finding } from '#lib/base/finding.ts';
import { meantBy } from '#lib/base/nearest.ts';
import type { Author, Flaw, Trouble } from '#lib/kinds/authoring.ts';
import type { Spot } from '#lib/kinds/shape.ts';
import { quizMessages as messages } from '#lib/words/en.notation-quiz.ts';
import { fixInstead } from '../../markdown/instead.ts';
import { error, finding, fixOf } from '../../markdown/lines.ts';
import { isKindField } from '../../syntax/description.ts';
import type { AnswerParts } from './answer.ts';
import { attributeFindings } from './heading.ts';
import { itemFix } from './item-fixes.ts';
import type { LocatedItem } from './items.ts';

/** What is wrong with an answer as it is written: fields and attributes of other kinds, and what its kind says of it. */
export function answerFindings(
	parts: AnswerParts,
	author: Author,
	items: readonly LocatedItem[],
	troubles: readonly Trouble[],
): Finding[] {
	return [
		...foreignFields(parts, author),
		...items.flatMap((item) => itemFindings(parts, author, item)),
		...troubles.map((trouble) => {
			const finding = placed(parts, trouble, trouble.spot);
			const fix = finding.fix ?? itemFix(parts.file, items, trouble);
			return fix ? { ...finding, fix } : finding;
		}),
	];
}

/** What is wrong with an answer whatever it was written in; `spots` are the places of its items. */
export function flawFindings(
	parts: AnswerParts,
	flaws: readonly Flaw[],
	spots: readonly Spot[] = [],
): Finding[] {
	return flaws.map((flaw) =>
		placed(parts, flaw, flaw.item === undefined ? undefined : spots[flaw.item]),
	);
}

function placed({ file, context, heading }: AnswerParts, trouble: Trouble, spot?: Spot): Finding {
	const { name, message, fix, instead, severity = 'error' } = trouble;
	const weight = severity !== 'unless-complete' ? severity : context.complete ? 'error' : 'warning';
	const at = spot ?? heading;
	const mend = fix ? fixOf(file, fix.title, fix.edits) : fixInstead(file, at, instead);
	return finding(file, weight, name, at, message, mend);
}

function foreignFields({ file, fields }: AnswerParts, author: Author): Finding[] {
	return fields
		.filter(({ name }) => isKindField(name) && !author.fields.includes(name))
		.map(({ name, span }) => {
			const message = messages.foreignField(name, author.name);
			return error(file, 'kind-mismatch', span, message);
		});
}

function itemFindings(parts: AnswerParts, author: Author, item: LocatedItem): Finding[] {
	const { file, context } = parts;
	const { mistakes } = context;
	const unknown = item.attributes.filter(
		({ name, value = '' }) =>
			name === 'mistake' && value !== '' && mistakes !== undefined && !mistakes.has(value),
	);
	return [
		...attributeFindings(file, item.attributes, author.attributes, item.spot),
		...(author.attributes.includes('mistake') ? unknown : []).map(({ value = '', span }) => {
			const { hint, instead } = meantBy(value, mistakes ?? []);
			const message = messages.noMistake(value, hint);
			return error(file, 'unknown-mistake', item.spot, message, fixInstead(file, span, instead));
		}),
		...item.items.flatMap((below) => itemFindings(parts, author, below)),
	];
}
