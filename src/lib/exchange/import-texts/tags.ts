/** Elements that a text may be made of; any other is taken for what it says inside. */
const text =
	'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label li main mark menu nav nobr ol p pre q rb rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';

/** Elements that run, load, ask or draw: they go with all that is in them. */
const active =
	'applet area audio base button canvas dialog embed fieldset form frame frameset head iframe input legend link map math meta meter noembed noframes noscript object optgroup option output param picture portal progress script select slot source style svg template textarea title track video xml';

/** Elements that hold nothing, and so are never closed. */
export const empty: ReadonlySet<string> = new Set(
	'br col hr img input wbr area base link meta param source track embed'.split(' '),
);
/** Elements that go with all that is in them. */
export const dropped: ReadonlySet<string> = new Set(active.split(' '));
const known = new Set([...text.split(' '), ...dropped, 'html', 'body']);

/** A tag ends before another begins: `a<b` is none. */
const tag = /<(?:!--|\/?([a-z][a-z0-9]*)(?=(?:[\s/][^<]*)?>))|</gi;

/** The text with `<` as a character wherever it begins no element of HTML: `List<String>`, `#include <stdio.h>`. */
export const withKnownTags = (html: string): string =>
	html.replace(tag, (found, name: string | undefined) => {
		const isTag = found === '<!--' || (name !== undefined && known.has(name.toLowerCase()));
		return isTag ? found : found.replace('<', '&lt;');
	});

/** True where the text holds an element of HTML. */
export const hasTags = (text: string): boolean =>
	text.includes('<') && withKnownTags(text) !== text.replaceAll('<', '&lt;');

/** True where the text holds an element of HTML or a character by its name. */
export const isHtml = (text: string): boolean =>
	/&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i.test(text) || hasTags(text);

/** How deep elements could lie in one another: opened and not yet closed, at most. */
export function depthOf(html: string): number {
	let depth = 0;
	let deepest = 0;
	for (const [found, name] of html.matchAll(tag)) {
		if (name === undefined || empty.has(name.toLowerCase())) continue;
		depth = Math.max(0, depth + (found.startsWith('</') ? -1 : 1));
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}
