import fc from 'fast-check';

/** A request as bytes, and whether our side hangs up after it. */
export interface Sent {
	readonly text: string;
	readonly hangUp: boolean;
}

/** One of the words in a text. */
const wordOf = (text: string) => fc.constantFrom(...text.split(' '));

const number = fc.oneof(
	wordOf(' 0 1 5 10 -1 9007199254740993 99999999999999999999 1e9 0x10 ٣ NaN'),
	fc.nat(5000).map(String),
);
const part = fc.tuple(number, number).map((ends) => ends.join('-'));
const range = fc.oneof(
	part.map((each) => `bytes=${each}`),
	fc.array(part, { minLength: 2, maxLength: 40 }).map((parts) => `bytes=${parts.join(',')}`),
	wordOf('bytes bytes= bytes=- bytes=-- bytes=a-b items=0-1 = - bytes=0-0,-1 none'),
);
const encoding = fc
	.array(
		fc.tuple(
			wordOf('br gzip x-gzip * identity zstd vibrate '),
			wordOf(' ;q=0 ;q=1 ;q=0.5 ;q= ;q=x ;q=-1 ;; ;q=0.0000'),
		),
		{ maxLength: 6 },
	)
	.map((all) => all.map((each) => each.join('')).join(','));
const junk = fc.oneof(
	fc.string({ maxLength: 60 }),
	fc.string({ unit: 'binary', maxLength: 40 }),
	wordOf('\0 \r \x7f é 😀 % " \' , ; \t'),
	fc.constantFrom(' '.repeat(200), 'a'.repeat(5000), 'a'.repeat(20_000)),
);
const known = wordOf(
	'100-continue 200-ok chunked gzip,chunked identity 0 -1 5 5,5 1e3 99999999999 websocket h2c close keep-alive upgrade ' +
		'localhost localhost:99999 a@b [::1]:80 [ a/../b https https://x * W/"1-2"',
);
const header = fc.oneof(
	fc.tuple(fc.constant('Range'), range),
	fc.tuple(fc.constant('Accept-Encoding'), encoding),
	fc.tuple(
		wordOf(
			'If-Range Accept Host Origin Referer Cookie Upgrade Expect TE Trailer Transfer-Encoding Content-Length Content-Type ' +
				'If-None-Match If-Modified-Since Connection Keep-Alive X-Forwarded-For X-Forwarded-Proto X-Forwarded-Host Authorization ' +
				'x-readback-protocol x-readback-device x-sveltekit-action x-sveltekit-pathname Sec-WebSocket-Key HTTP2-Settings ' +
				'Proxy-Connection __proto__ constructor',
		),
		fc.oneof(known, junk),
	),
	fc.tuple(fc.string({ maxLength: 20 }), junk),
);
const served = wordOf(
	'/ /lesson /lesson/ /lesson/map.svg /_app/immutable/a.js /dynamic /json /nowhere',
);
const path = fc.oneof(
	{ weight: 4, arbitrary: served },
	{
		weight: 3,
		arbitrary: wordOf(
			' * // //a/b /\\a /% /%00 /%ff /%2e%2e/%2e%2e/etc/passwd /../../etc/passwd /lesson%2f /?% /lesson?a=%ff#b /room ' +
				'http://localhost/ http://x@y/ https://elsewhere/lesson ftp://x/ lesson /room/open /room/BCDFGH/events ' +
				'/room/BCDFGH/commands /_app/../../package.json /lesson.html /lesson.html.br /.well-known/x /__proto__ ' +
				'/constructor /lesson;x=1 /lesson/__data.json /__data.json?x-sveltekit-invalidated=111',
		),
	},
	fc.string({ maxLength: 40 }).map((text) => `/${text}`),
	fc.nat(9000).map((length) => `/${'a'.repeat(length)}`),
);
const body = fc.oneof(
	{ weight: 4, arbitrary: fc.constant('') },
	fc.constantFrom('a', '{}', '0\r\n\r\n', '5\r\nhello\r\n0\r\n\r\n', 'ffffffffffffffff\r\na'),
	fc.constantFrom('-1\r\n', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'),
	fc.string({ unit: 'binary', maxLength: 300 }),
);

const unexpected = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(fc.constant('Range'), range) },
	{ weight: 2, arbitrary: fc.tuple(fc.constant('Accept-Encoding'), encoding) },
	fc.tuple(
		wordOf('If-Range If-None-Match If-Modified-Since Origin Cookie Upgrade TE __proto__'),
		known,
	),
	fc.tuple(wordOf('X-Forwarded-Proto X-Forwarded-Host x-readback-protocol'), known),
);

/** Requests that are whole, and ask for what is there, with one thing or two that nobody expects. */
const nearlyRight: fc.Arbitrary<Sent> = fc
	.record({
		method: wordOf('GET GET GET HEAD POST'),
		path: served,
		headers: fc.array(unexpected, { minLength: 1, maxLength: 3 }),
	})
	.map(({ method, path, headers }) => {
		const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
		const first = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`;
		return { text: `${first}${lines}\r\n`, hangUp: false };
	});

/** Requests of which little is right: half a one, ends of lines of another kind, bodies of any length. */
const wild: fc.Arbitrary<Sent> = fc
	.record({
		method: wordOf(
			'GET GET HEAD POST PUT DELETE PATCH OPTIONS TRACE CONNECT PROPFIND QUERY get FOO  G\0T',
		),
		path,
		version: wordOf('HTTP/1.1 HTTP/1.1 HTTP/1.1 HTTP/1.1 HTTP/1.0 HTTP/2.0 HTTP/9.9 http/1.1  ICY'),
		headers: fc.array(header, { maxLength: 8 }),
		host: fc.constantFrom('Host: localhost', 'Host: localhost', 'Host: a\r\nHost: b', 'Host:'),
		ending: fc.constantFrom('\r\n', '\r\n', '\r\n', '\r\n', '\n', '\r'),
		body,
		cut: fc.oneof(
			{ weight: 6, arbitrary: fc.constant(1) },
			fc.double({ min: 0.01, max: 1, noNaN: true }),
		),
	})
	.map(({ method, path, version, headers, host, ending, body, cut }) => {
		const lines = headers.map(([name, value]) => `${name}: ${value}`);
		const first = `${method} ${path} ${version}`;
		const text = [first, host, 'Connection: close', ...lines, '', body].join(ending);
		return { text: text.slice(0, Math.ceil(text.length * cut)), hangUp: true };
	});

/** Requests as attackers, broken proxies and bored pupils send them. */
export const requests: fc.Arbitrary<Sent> = fc.oneof(
	{ weight: 2, arbitrary: nearlyRight },
	{ weight: 1, arbitrary: wild },
);
