import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeIn } from './active.ts';

const svg = (inside: string, root = '') =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${root}>${inside}</svg>`;
const whats = (text: string) => activeIn(text).map(({ what }) => what);

const script = 'a script';
const page = 'a piece of a web page';
const outside = 'an address outside the file';
const animated = 'an animated address';
const encoding = 'an encoding other than UTF-8';

describe('what does more than show something', () => {
	test.each<[string, string]>([
		[script, svg('<script>alert(1)</script>')],
		[script, svg('<script href="x.js"/>')],
		[script, svg('<SCRIPT>1</SCRIPT>')],
		[script, svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>')],
		[script, svg('<script\n>1</script>')],
		[script, svg('<g><script type="text/ecmascript"><![CDATA[1]]></script></g>')],
		[script, '<script xmlns="http://www.w3.org/2000/svg">1</script>'],
		[script, svg('', ' onload="alert(1)"')],
		[script, svg('<path\tONCLICK = \'alert(1)\' d="M0 0"/>')],
		[script, svg('<path/onmouseover=alert(1)>')],
		[script, svg('<a xlink:href="javascript:alert(1)"><text>a</text></a>')],
		[script, svg('<a href=" java&#10;script&#58;alert(1)">a</a>')],
		[script, svg('<a href="&#x6A;avascript:alert(1)">a</a>')],
		[script, svg('<set attributeName="fill" to="javascript:alert(1)"/>')],
		[script, svg('<handler type="x">1</handler>')],
		[page, svg('<foreignObject><p>a</p></foreignObject>')],
		[page, svg('<svg:foreignobject/>')],
		[page, svg('<iframe src="#"/>')],
		[page, svg('<h:p xmlns:h="http://www.w3.org/1999/xhtml">a</h:p>')],
		[page, '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
		[page, svg('<audio/>')],
		[outside, svg('<image href="https://elsewhere.example/pixel.png"/>')],
		[outside, svg('<image xlink:href="//elsewhere.example/a"/>')],
		[outside, svg('<image href="photo.jpg"/>')],
		[outside, svg('<image xlink:href="/edit"/>')],
		[outside, svg('<use href="other.svg#a"/>')],
		[outside, svg('<use href="data:image/svg+xml,&lt;svg/>"/>')],
		[outside, svg('<image href="data:text/html,a"/>')],
		[outside, svg('<feImage href="http://elsewhere.example/"/>')],
		[outside, svg('<a href="https://elsewhere.example/">a</a>')],
		[outside, svg('', ' xml:base="https://elsewhere.example/"')],
		[outside, svg('<rect fill="url(https://elsewhere.example/#a)"/>')],
		[outside, svg('<rect style="fill:url( \'other.svg#a\' )"/>')],
		[outside, svg('<rect style="fill:u\\72l(other.svg#a)"/>')],
		[outside, svg('<style>@import "https://elsewhere.example/a.css";</style>')],
		[outside, svg('<style>@\\69mport url(a.css);</style>')],
		[outside, svg('<style>/* " */ a { background: url("a.png") } /* " */</style>')],
		[
			outside,
			svg('<style>a { content: "/*"; background: url(a.png); } b { content: "*/" }</style>'),
		],
		[outside, svg('<style><![CDATA[ a { content: "</"; } @import url(a.css); ]]></style>')],
		[outside, svg('<style>a { background: image-set("a.png" 1x) }</style>')],
		[outside, svg('<style>@font-face { font-family: a; src: url(a.woff2) }</style>')],
		[outside, svg('<style>a{background:&#117;rl(a.png)}</style>')],
		// A style is XML as the rest: what stands in it is run, and what divides its text does not divide its rules.
		[script, svg('<style>a{}<script>1</script></style>')],
		[script, svg('<style><!-- </style> --><g onload="1"/></style>')],
		[page, svg('<style><foreignObject/></style>')],
		[outside, svg('<style>@imp<!-- -->ort "a.css";</style>')],
		[outside, svg('<style>@imp<![CDATA[ort "a.css"]]></style>')],
		[outside, svg('<style>@imp<g/>ort "a.css";</style>')],
		[outside, svg('<style>a{}<style>b{}</style>@import "a.css";</style>')],
		[outside, svg('<s:style xmlns:s="http://www.w3.org/2000/svg">@import "a.css"')],
		[animated, svg('<a><animate attributeName="href" values="#a"/></a>')],
		[animated, svg('<a><set attributeName="xlink:href" to="#a"/></a>')],
		[animated, svg('<set attributeName="onclick" to="a"/>')],
		['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
		['a document type', `<!DOCTYPE svg SYSTEM "https://elsewhere.example/a.dtd">${svg('')}`],
		['a document type', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "1">]>${svg('')}`],
		['a document type', `<!DOCTYPE svg [<!ENTITY a "http://ns.adobe.com/]<script/>">]>${svg('')}`],
		// It names signs: a browser reads `&colon;` with it.
		[
			'a document type',
			`<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">${svg('')}`,
		],
		[page, svg('<foreignObject requiredExtensions="http://www.w3.org/1999/xhtml"/>')],
		[script, svg('<foreignObject requiredExtensions="&ns_ai;"><script/></foreignObject>')],
		['a processing instruction', `<?xml-stylesheet href="a.xsl" type="text/xsl"?>${svg('')}`],
		[encoding, `<?xml version="1.0" encoding="UTF-16"?>${svg('')}`],
		[encoding, '<\0s\0v\0g\0'],
	])('%s: %s', (what, text) => {
		expect(whats(text)).toContain(what);
	});
});

describe('what only shows something', () => {
	test.each([
		`<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- <script>1</script> -->\n${svg('<path d="M0 0"/>')}`,
		svg(
			'<title>On script</title><desc>javascript: a language</desc><text>onload="x" url(a) @import</text>',
		),
		svg(
			'<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke:url( &quot;#a&quot; )"/>',
		),
		svg(
			'<use xlink:href="#a"/><use href=" #b "/><a href="#c">c</a><textPath href="#d">d</textPath>',
		),
		svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
		svg(
			'<style>.a { fill: #246; /* @import */ } @media (prefers-color-scheme: dark) { .a { fill: #9bd } }</style>'.replace(
				' /* @import */',
				'',
			),
		),
		svg('<style>@font-face { src: url(data:font/woff2;base64,d09GMg==) }</style>'),
		svg('<style/><path class="a"/>'),
		svg(
			'<animate attributeName="x" values="0;10" begin="0s"/><animateTransform attributeName="transform" type="rotate" from="0" to="9"/>',
		),
		svg(
			'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
				'<dc:source>Map office</dc:source><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></rdf:RDF></metadata>' +
				'<sodipodi:namedview pagecolor="#fff" inkscape:zoom="1"/>',
		),
		svg('<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><text>1 &lt; 2 &amp; 3</text>'),
		svg(
			'<path transform="translate(1,2) rotate(3)" filter="url(#b)" d="m1,1"/>',
			' viewBox="0 0 9 9" version="1.1"',
		),
		svg('<g online="no"/>').replace(' online="no"', ''),
		// As Illustrator, CorelDRAW, Graphviz and Matplotlib begin a file; Illustrator's own copy with its entities; labels of layers.
		`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
		`<!DOCTYPE svg>${svg('')}`,
		`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd" [\n` +
			`\t<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">\n\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>` +
			'<svg xmlns:i="&ns_ai;" xmlns="&ns_svg;"><switch><foreignObject requiredExtensions="&ns_ai;" width="1">' +
			'<i:pgfRef xlink:href="#adobe_illustrator_pgf"/></foreignObject><g i:extraneous="self"/></switch></svg>',
		svg(
			'<g id="src (1)" data-name="image (2)" inkscape:label="url(a)" aria-label="Image (of it)"/>',
		),
		`<?xml version="1.0" encoding="windows-1251"?>${svg('')}`,
		'',
		'no picture at all',
	])('%s', (text) => {
		expect(activeIn(text)).toEqual([]);
	});
});

test('each is told at its place, and ten are enough', () => {
	const text = svg('\n<path onclick="a"/>\n<script/>');
	expect(activeIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
		'onclick="a"',
		'<script/>',
	]);
	expect(activeIn(svg('<script/>'.repeat(50)))).toHaveLength(10);
});

test('a script is found whatever stands round it', () => {
	const around = fc.string({
		unit: fc.constantFrom(
			'<',
			'>',
			'/',
			'"',
			"'",
			' ',
			'=',
			'a',
			'&',
			';',
			'-',
			'!',
			'?',
			']',
			'[',
			'\n',
			'g',
		),
		maxLength: 30,
	});
	fc.assert(
		fc.property(around, around, (before, after) => {
			// Where a comment, a declaration or a quote of the same file takes it in, it is none.
			fc.pre(!/<[!?]|["']/.test(before));
			expect(whats(`${before}<script>${after}`)).toContain(script);
		}),
		{ numRuns: 1000 },
	);
});

test('nothing is read twice: a great deal of every sign is looked through at once', () => {
	const pieces = [
		'<',
		'<a ',
		'<a b="',
		"<a b='",
		'<a b',
		'<a b ',
		'<!--',
		'<![CDATA[',
		'<!',
		'<?',
		'<style>',
		'<style>/*',
		'</',
	];
	const more = [
		'<a style="url(',
		'<a style="url(\'',
		'<style>url("',
		'<a b=\\',
		'<a style="\\',
		'&#',
		'<a b="&#x',
		' ',
		'<a onx ',
		"<a style='/*",
	];
	for (const piece of [...pieces, ...more]) {
		const many = piece.repeat(Math.ceil(300_000 / piece.length));
		for (const text of [many, `<a ${many}`, `<a b="${many}`, `<style>${many}`]) activeIn(text);
	}
}, 60_000);
