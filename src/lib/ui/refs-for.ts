import type { Block, Inline } from '#lib/base/rich.ts';
import type { Lesson, Section } from '#lib/lesson/lesson.ts';
import { idsIn } from './figures/figure.ts';
import { placesInView } from './figures/places-in-view.ts';
import { within } from './figures/within.ts';
import type { Refs } from './refs.ts';

interface Wanted {
	readonly paragraphs: Set<string>;
	readonly terms: Set<string>;
	readonly figures: {
		readonly name: string;
		readonly attributes: Readonly<Record<string, string>>;
	}[];
}

/** Of a lesson's reference matter what these blocks point at, so that a page carries no more. */
export function refsFor(lesson: Lesson, blocks: readonly Block[]): Omit<Refs, 'sourceHref'> {
	const wanted: Wanted = { paragraphs: new Set(), terms: new Set(), figures: [] };
	for (const block of blocks) collect(block, wanted);
	const asked = (figure: string, attribute: string) =>
		wanted.figures
			.filter(({ name }) => name === figure)
			.flatMap(({ attributes }) => idsIn(attributes[attribute]));
	const steps = asked('flow', 'steps');
	const people = [...asked('people', 'ids'), ...steps];
	const paragraphs = [
		...wanted.paragraphs,
		...asked('sides', 'left'),
		...asked('sides', 'right'),
		...asked('ledger', 'paragraphs'),
	];
	const spans = wanted.figures.filter(({ name }) => name === 'timeline');
	const maps = wanted.figures.filter(({ name }) => name === 'map');
	const places = maps.flatMap(({ attributes }) => placesInView(lesson, attributes.view));
	return {
		voices: lesson.voices,
		paragraphs: lesson.paragraphs.filter(({ id }) => paragraphs.includes(id)),
		people: lesson.people.filter(({ id }) => people.includes(id)),
		places: lesson.places.filter((place) => places.includes(place)),
		country: maps.length > 0 ? lesson.country : undefined,
		views: maps.length > 0 ? lesson.views : {},
		maps: Object.fromEntries(
			Object.entries(lesson.maps ?? {}).filter(([name]) =>
				maps.some(({ attributes }) => (attributes.view ?? 'country') === name),
			),
		),
		timeline: lesson.timeline.filter((event) =>
			spans.some(({ attributes }) => within(event, attributes)),
		),
		glossary: lesson.glossary.filter(({ id }) => wanted.terms.has(id) || steps.includes(id)),
	};
}

/** The paragraphs that blocks rest on: those they cite, and those their figures name. */
export function citedIn(blocks: readonly Block[]): ReadonlySet<string> {
	const wanted: Wanted = { paragraphs: new Set(), terms: new Set(), figures: [] };
	for (const block of blocks) collect(block, wanted);
	const named = wanted.figures.flatMap(({ attributes }) =>
		['source', 'left', 'right', 'paragraphs'].flatMap((name) =>
			idsIn(attributes[name]?.replaceAll(',', ' ')),
		),
	);
	return new Set([...wanted.paragraphs, ...named]);
}

/** Of a lesson's mistakes those that a section's wrong answers name. */
export function mistakesOf(lesson: Lesson, section: Section): Lesson['mistakes'] {
	const named = JSON.stringify(section.questions.map(({ body }) => body));
	return Object.fromEntries(
		Object.entries(lesson.mistakes).filter(([id]) => named.includes(JSON.stringify(id))),
	);
}

function collect(block: Block, wanted: Wanted): void {
	if (block.type === 'directive') wanted.figures.push(block);
	else if (block.type === 'list') for (const child of block.items.flat()) collect(child, wanted);
	else if (block.type === 'quote') for (const child of block.children) collect(child, wanted);
	else if (block.type === 'table') collectInlines(block.rows.flat(2), wanted);
	else if (block.type === 'paragraph' || block.type === 'heading')
		collectInlines(block.children, wanted);
}

function collectInlines(nodes: readonly Inline[], wanted: Wanted): void {
	for (const node of nodes) {
		if (typeof node === 'string') continue;
		if (node.type === 'reference') for (const id of node.to) wanted.paragraphs.add(id);
		if (node.type === 'term') wanted.terms.add(node.id);
		if ('children' in node) collectInlines(node.children, wanted);
	}
}
