import { plainText } from '#lib/base/rich.ts';
import { optionFindings as findings } from '#lib/words/kinds/author.ts';
import type { Flaw, MarkdownWriter, Reading, Sample, Trouble, Written } from './authoring.ts';
import { alikeFlaws, flatItems, hungLines, quoteLines, wordsOf } from './items-author.ts';
import { figuresIn } from './meaning.ts';
import { isNumberOrDate } from './numbers.ts';
import type { Option, OptionsBody } from './options.ts';
import type { Shape, ShapeItem } from './shape.ts';

/** What an option may say of itself. */
export const optionAttributes = ['first', 'last', 'mistake'] as const;

/** The items of a task list, those that slipped below another one in their place; none where it is no task list. */
export function taskItems(shape: Shape): readonly ShapeItem[] {
	if (shape.answer?.type !== 'list') return [];
	const items = flatItems(shape.answer.items);
	return shape.answer.items.some(({ box }) => box !== undefined) ? items : [];
}

/** A task list as options. An item without a box or below another item is a slip, and read as what was meant. */
export function readOptions(shape: Shape): Reading<OptionsBody> {
	const items = taskItems(shape);
	return {
		body: { options: items.map(optionOf) },
		spots: items.map(({ spot }) => spot),
		troubles: [...items.flatMap(slipsOf), ...unseen(items)],
	};
}

/** Words for a right option that was not chosen, at a wrong one: nobody would see them. */
function unseen(items: readonly ShapeItem[]): Trouble[] {
	// With nothing ticked it is the tick that is missing.
	if (!items.some(({ box }) => box === 'ticked')) return [];
	const message = findings.unseen;
	return items.flatMap(({ leftOut, box, spot }) =>
		leftOut && box === 'empty'
			? [{ name: 'detached-feedback', severity: 'warning', message, spot }]
			: [],
	);
}

function optionOf(item: ShapeItem): Option {
	const { text, feedback, leftOut, attributes } = item;
	const mistake = attributes.get('mistake');
	const pin = attributes.has('first') ? 'first' : attributes.has('last') ? 'last' : undefined;
	return {
		text: [...text],
		right: item.box === 'ticked',
		...(feedback && { feedback: [...feedback] }),
		...(leftOut && { leftOut: [...leftOut] }),
		...(mistake !== undefined && { mistake }),
		...(pin && { pin }),
	};
}

function slipsOf(item: ShapeItem): Trouble[] {
	const { spot } = item;
	const below = item.items.slice(0, 1).map((nested): Trouble => ({
		name: 'split-list',
		message: findings.below,
		spot: nested.spot,
	}));
	if (item.box === undefined) {
		const message = findings.noBox;
		return [{ name: 'broken-checkbox', message, spot }, ...below];
	}
	if (item.text.length === 0) {
		const message = findings.noWords;
		return [{ name: 'broken-checkbox', message, spot }, ...below];
	}
	return below;
}

/** Too few, none right, none wrong, two alike, and options without feedback. */
export function checkOptions({ options }: OptionsBody): Flaw[] {
	const alike = findings.alike;
	const words = options.map(({ text }) => wordsOf(text));
	return [...countFlaws(options), ...alikeFlaws(words, alike), ...unexplained(options)];
}

function countFlaws(options: readonly Option[]): Flaw[] {
	const right = options.filter((option) => option.right).length;
	if (options.length < 2) {
		const message = findings.tooFew;
		return [{ name: 'too-few-options', message }];
	}
	if (right === 0) {
		const message = findings.noneRight;
		return [{ name: 'no-right-answer', message }];
	}
	if (right < options.length) return [];
	const message = findings.noneWrong;
	return [{ name: 'no-wrong-answer', message }];
}

function unexplained(options: readonly Option[]): Flaw[] {
	return options.flatMap(({ feedback }, item): Flaw[] => {
		if (feedback) return [];
		const message = findings.unexplained;
		return [{ name: 'missing-feedback', message, item, severity: 'unless-complete' }];
	});
}

/** The options as a task list, feedback in quotes below. */
export function writeOptions({ options }: OptionsBody, writer: MarkdownWriter): Written {
	return { answer: options.flatMap((option) => writeOption(option, writer)), fields: [] };
}

function writeOption(option: Option, writer: MarkdownWriter): string[] {
	const { pin, mistake } = option;
	const words = [pin, mistake && `mistake=${mistake}`].filter((word) => word !== undefined);
	const attributes = words.length > 0 ? ` {${words.join(' ')}}` : '';
	const feedback = option.feedback ? writer.blocks(option.feedback) : [];
	const [first = '', ...rest] = option.leftOut ? writer.blocks(option.leftOut) : [];
	const leftOut = option.leftOut ? [`Left out: ${first}`, ...rest] : [];
	const gap = feedback.length > 0 && leftOut.length > 0 ? [''] : [];
	const quote = quoteLines([...feedback, ...gap, ...leftOut]).map((line) => `  ${line}`);
	const box = `- [${option.right ? 'x' : ' '}] `;
	return [...hungLines(box, writer.lines(option.text), '  ', attributes), ...quote];
}

/** Which places are right, and the numbers that stand there. */
export const optionsMeaning = ({ options }: OptionsBody): unknown =>
	options.map(({ right, text }) => [right, figuresIn([plainText(text)])]);

/** True where every option is a number or a date. */
export const optionsKeepOrder = ({ options }: OptionsBody, lang: string): boolean =>
	options.every(({ text }) => isNumberOrDate(plainText(text), lang));

/** Responses that no option's view gives, and others of a kind's own: none of them is ready. */
export const malformed = (others: readonly unknown[]): Sample[] =>
	[undefined, null, 7, 'chosen', [], {}, ...others].map((response) => ({
		is: 'malformed',
		response,
	}));
