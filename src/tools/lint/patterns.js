/** @typedef {import('./late-imports.js').Pattern} Pattern */

/** A room that a relative path would reach from another. */
const rooms =
	'(base|words|parts|formats|kinds|lesson|notation|checks|exchange|editing|run|memory|offline|room|ui)';

/** @returns {Pattern} */
export function plainly() {
	const message = 'A file is named plainly, so that walls know it: #lib/…, ./… or ../… alone.';
	return {
		regex: String.raw`^(/|file:)|(^|/)src/|//|%|\\|^\./\.|/\./|[^./]/\.\./|[*{(].*/|\w\[|^#lib/[^/\w]`,
		message,
	};
}

/** @returns {Pattern} */
export function otherPages() {
	const message = "What authors need never reaches a learner's page.";
	return {
		regex: String.raw`^(virtual:|\$lib\b|\./lib/|((\.\./)+|\./(routes/)?)(edit|help)/)`,
		message,
	};
}

/** @returns {Pattern} */
export function readers() {
	const message = 'What reads and edits Markdown and YAML is too large for a phone.';
	return { regex: '^(yaml|micromark|mdast|hast|@codemirror)', message };
}

/** @returns {Pattern[]} */
export function away() {
	return [
		{
			regex: String.raw`^\$(lib|app/stores)\b`,
			message: 'Kit 3 removes this; use #lib/… or $app/state.',
		},
		{
			regex: String.raw`^(\.\./)+(lib|${rooms})(/|$|\?)`,
			message: 'Another folder is reached by #lib/…',
		},
		{ regex: String.raw`\b(routes|tools|tests)/`, message: 'Nothing imports a page or a tool.' },
		{
			regex: String.raw`(samples|\bcontract|\bsample-questions?|\.test|/arbitraries)(\.ts|$)`,
			message: 'Only tests import what tests share: no wall is held there.',
		},
	];
}

/**
 * @param {string[]} below
 * @returns {Pattern}
 */
export function upOnly(below) {
	const allowed = below.length > 0 ? `(?!(${below.join('|')})/)` : '(?!base/)';
	const may = below.length > 0 ? below.join(', ') : 'nothing else';
	return { regex: `^#lib/${allowed}`, message: `Imports go down only: from here ${may}.` };
}

/** @returns {Pattern} */
export function otherKinds() {
	const message = 'A kind never imports another kind; its own files it reaches by ./';
	return { regex: String.raw`^(#lib/kinds/[^/]+/|\.\./)`, message };
}

/** @returns {Pattern} */
export function insideKinds() {
	const message = 'Kinds are reached through their registries, never by their folders.';
	return { regex: '^#lib/kinds/[^/]+/', message };
}

/** @returns {Pattern} */
export function registries() {
	const message = 'A kind does not know the registries that list it.';
	return { regex: '^#lib/kinds/(play|author|views|exchange)\\.ts$', message };
}

/** @returns {Pattern} */
export function authors() {
	const message = "What authors need never reaches a learner's page.";
	return {
		regex: String.raw`^(#lib/(formats|notation|checks|exchange|editing|room/server|room/stores)(/|$|\?)|#lib/kinds/(author|exchang)|\./([^/]+/)?(author|exchange)\b)`,
		message,
	};
}

/** @returns {Pattern} */
export function roomsServer() {
	return { regex: '^#lib/room/(server|stores)/', message: 'A page never imports the server.' };
}

/**
 * @param {string} ends
 * @returns {Pattern}
 */
export function otherEnd(ends) {
	const message = 'Rules, client and server of rooms meet in the rules alone.';
	return { regex: String.raw`^((\.\./)+|#lib/room/)(${ends})/`, message };
}

/** @returns {Pattern} */
export function stores() {
	const message = 'Stores are shells: only pages and server hooks choose one.';
	return { regex: String.raw`\bstores/`, message };
}

/** @returns {Pattern} */
export function svelteFree() {
	const message = 'Svelte only in parts, ui, pages, View.svelte and *.svelte.ts.';
	return { regex: String.raw`^svelte(/|$)|\.svelte(\.ts)?$`, message, allowTypeImports: true };
}
