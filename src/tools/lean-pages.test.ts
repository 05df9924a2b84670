import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { leanPage } from './lean-pages.ts';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const sheets = new Map([
	['_app/immutable/assets/own.css', '.card.s-0own1{color:red}.later.s-0own2{color:blue}'],
	[
		'_app/immutable/assets/page.css',
		'p{margin:0}.on.s-0here{color:red}.off.s-0gone{color:blue}@media print{.off.s-0gone{color:black}}.on.s-0here,.off.s-0gone{top:0}.s-0here .s-0gone{left:0}',
	],
]);
const own = new Set(['_app/immutable/assets/own.css']);
const woken = '.wakes.s-woken{top:1px}.not.s-other{top:2px}';
const dressing = new Map([
	['s-woken', '_app/immutable/assets/woken.css'],
	['s-0here', '_app/immutable/assets/page.css'],
]);
const read = (name: string) => sheets.get(name) ?? woken;

const linkTo = (name: string) =>
	`<link href="../_app/immutable/assets/${name}" rel="stylesheet" disabled media="(max-width: 0)">\n`;

/** A page as Kit makes it: its sheets joined in one element, their links switched off, a policy with the hashes of what is in it. */
function pageWith(body: string, script = 'begin();'): string {
	const style = [...sheets.values()].join('\n');
	const policy = `script-src '${hashOf(script)}'; style-src '${hashOf(style)}'`;
	return `<html><head><meta http-equiv="content-security-policy" content="${policy}"><style>${style}</style>
${linkTo('own.css')}${linkTo('page.css')}<script>${script}</script></head><body>${body}</body></html>`;
}

let paper = '';
const keep = (text: string) => {
	paper = text;
	return '_app/immutable/assets/paper.css';
};
const lean = (page: string) => leanPage(page, { own, dressing, read, keep });
const styleIn = (page: string) => /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
const scriptIn = (page: string) => /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';

it('sheets of what may wake are kept whole, and their links, so that they are not fetched again', () => {
	const page = lean(pageWith('<p class="on s-0here">'));
	expect(styleIn(page)).toContain('.later.s-0own2');
	expect(page).toContain('assets/own.css');
});

it('of the others stays what is about the page; a sheet’s link goes', () => {
	const page = lean(pageWith('<p class="on s-0here">'));
	const style = styleIn(page);
	expect(style).toContain('p{margin:0}');
	expect(style).toContain('.on.s-0here{color:red}');
	// One selector of two is used: the rule is.
	expect(style).toContain('.on.s-0here,.off.s-0gone{top:0}');
	expect(style).not.toContain('color:blue}@');
	expect(style).not.toContain('color:black');
	expect(style, 'an at-rule that became empty').not.toContain('@media');
	expect(style).not.toContain('left:0');
	expect(page).not.toContain('assets/page.css');
});

it('what stands on the page and wakes later has its styles at once', () => {
	const page = lean(pageWith('<div class="wakes s-woken"><p class="on s-0here">'));
	expect(styleIn(page)).toContain('.wakes.s-woken{top:1px}');
	expect(styleIn(page)).not.toContain('s-other');
	expect(page).not.toContain('woken.css');
	expect(styleIn(page).split('.on.s-0here{color:red}')).toHaveLength(2);
	expect(styleIn(lean(pageWith('<p class="on s-0here">')))).not.toContain('s-woken');
});

it('what only stands in a part for paper is on the page too', () => {
	const page = lean(pageWith('<noscript data-on-paper><p class="off s-0gone"></p></noscript>'));
	expect(styleIn(page)).toContain('.off.s-0gone{color:blue}');
	expect(styleIn(page)).not.toContain('@media print');
	expect(paper).toBe('@media print{.off.s-0gone{color:black}}');
	expect(page).toContain(
		'</style><link href="../_app/immutable/assets/paper.css" rel="stylesheet" media="print">',
	);
});

it('the policy lets in what stands there now, and not what stood there', () => {
	const script = '\n\t// Said to readers.\n\tbegin("a // b");\n\n\tend();\n';
	const before = pageWith('', script);
	const page = lean(before);
	expect(scriptIn(page)).toBe('begin(`a // b`),end();');
	expect(page).toContain(hashOf(styleIn(page)));
	expect(page).toContain(hashOf(scriptIn(page)));
	expect(page).not.toContain(hashOf(styleIn(before)));
	expect(page).not.toContain(hashOf(script));
});

it('a text with signs that a replacement would read is put in as it is', () => {
	const script = "go('$&', `$1 $' $$`);\n";
	expect(scriptIn(lean(pageWith('', script)))).toBe("go(`$&`,`$1 $' $$`);");
});

it('marks for hydration stay in parts that wake, and go elsewhere', () => {
	const island =
		'<div data-island="text" id="a" data-props="{}"><!--[--><p>in</p><!--[!--><!--]--><!----></div><!--/island-->';
	const page = `<!--[--><p>out</p><!----><!--]-->${island}<!--[0--><p>more</p><!--]-->${island}<script data-islands></script>`;
	const inside = island.replace('<!--/island-->', '');
	expect(lean(page)).toBe(`<p>out</p>${inside}<p>more</p>${inside}<script data-islands></script>`);
});

it('a page that Kit’s own client takes over keeps every mark', () => {
	const page = '<!--[--><p>out</p><!--]--><div data-island="x"><!--[--></div><!--/island-->';
	expect(lean(page)).toBe(page);
});
