import type { Fix } from '#lib/base/finding.ts';
import type { Trouble } from '#lib/kinds/authoring.ts';
import type { Spot } from '#lib/kinds/shape.ts';
import { quizMessages as messages } from '#lib/words/en.notation-quiz.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { fixOf, lineOf, linesIn } from '../../markdown/lines.ts';
import type { LocatedItem } from './items.ts';

/**
 * The mend of what a kind finds wrong with an item's box, or with an item that hangs below another one. An item without a box
 * gets none: whether it is right, its author alone knows.
 */
export function itemFix(
	file: TextFile,
	items: readonly LocatedItem[],
	{ name, spot }: Pick<Trouble, 'name' | 'spot'>,
): Fix | undefined {
	if (!spot) return undefined;
	if (name === 'broken-checkbox') {
		const item = found(items, spot)?.item;
		return item?.box && takeBox(file, item);
	}
	const { item, parent } = (name === 'split-list' && found(items, spot)) || {};
	return item && parent && dedent(file, item, parent);
}

interface Found {
	readonly item: LocatedItem;
	readonly parent?: LocatedItem;
}

function found(
	items: readonly LocatedItem[],
	{ start }: Spot,
	parent?: LocatedItem,
): Found | undefined {
	for (const item of items) {
		if (item.spot.start === start) return { item, ...(parent && { parent }) };
		const below = found(item.items, { start, end: start }, item);
		if (below) return below;
	}
	return undefined;
}

const mark = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)/;

function takeBox(file: TextFile, { spot, text }: LocatedItem): Fix | undefined {
	const line = lineOf(file, spot.start);
	const lead = mark.exec(line.text)?.[0] ?? '';
	const box = /^\[[ xX]\][ \t]+/.exec(line.text.slice(lead.length))?.[0];
	if (lead === '' || box === undefined || text.length === 0) return undefined;
	const start = line.start + lead.length;
	return fixOf(file, messages.fixBoxAway, [{ start, end: start + box.length, text: '' }]);
}

/** Moves an item and its neighbours from below another one to its side, where all have the same mark. */
function dedent(file: TextFile, item: LocatedItem, parent: LocatedItem): Fix | undefined {
	const head = lineOf(file, parent.spot.start);
	const first = lineOf(file, item.spot.start);
	const signOf = (text: string) => /^\s*(?:([-*+])|\d{1,9}([.)]))/.exec(text)?.slice(1).join('');
	const less = blanksAt(first.text) - blanksAt(head.text);
	const end = parent.items.at(-1)?.whole.end ?? first.end;
	const lines = linesIn(file, { start: first.start, end });
	if (less <= 0 || signOf(head.text) !== signOf(first.text)) return undefined;
	const edits = lines.map(({ start, text }) => {
		return { start, end: start + Math.min(less, blanksAt(text)), text: '' };
	});
	const moved = edits.filter((edit) => edit.end > edit.start);
	return fixOf(file, messages.fixOutdent, moved);
}

const blanksAt = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;
