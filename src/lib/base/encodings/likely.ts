/** A piece of a text that is judged at once: a word, one sign beyond ASCII, or what no text holds. */
const piece = /[\p{L}\p{M}]+|\uFFFD|[^\p{ASCII}]/gu;
const ascii = /^\p{ASCII}$/u;
/** Signs that people write beside letters, whatever their language. */
const usual = new Set(
	'“”„‘’‚«»–—…°№§©®™×·•½¼¾²³±、。？！，：；（）《》「」“”·～　\u00A0\u00AD\u200C\u200D\u200E\u200F',
);
/** Signs between letters that part no word. */
const inside = new Set('’‘\u00AD\u200C\u200D·・');

/**
 * How much a text's signs beyond ASCII look like what people write, from below 0 to 1. Bytes read in a wrong encoding give words
 * of two alphabets, capitals in the middle of words, signs that nobody uses.
 */
export function likelihood(text: string): number {
	let sum = 0;
	let signs = 0;
	const accents = new Map<string, number>();
	for (const { 0: found, index } of text.matchAll(piece)) {
		const characters = [...found];
		const strange = characters.filter((each) => !ascii.test(each));
		if (strange.length === 0) continue;
		signs += strange.length;
		const isWord = /^[\p{L}\p{M}]/u.test(found);
		sum += isWord ? wordValue(found, characters, strange, accents) : signValue(found, text, index);
	}
	return signs === 0 ? 1 : sum / signs - foreignAccents(accents) / signs;
}

function signValue(sign: string, text: string, index: number): number {
	if (/[\uFFFD\p{C}]/u.test(sign) && !usual.has(sign)) return -3;
	const isBetween = isLetter(text.charAt(index - 1)) && isLetter(text.charAt(index + 1));
	if (isBetween && !inside.has(sign) && !/[\p{P}\p{Z}]/u.test(sign)) return -1;
	if (/[¿¡]/.test(sign)) return isLetter(text.charAt(index - 1)) ? -1 : 1;
	const beside = text.charAt(index - 1) + text.charAt(index + 1);
	if (/[؟،؛]/.test(sign)) return /[a-z]/i.test(beside) ? -0.3 : 0.7;
	if (/[€£]/.test(sign)) return 0.9;
	return usual.has(sign) ? 0.7 : -0.3;
}

const isLetter = (sign: string): boolean => /[\p{L}\p{M}]/u.test(sign);

/** The value of a word's letters beyond ASCII; those of Latin words are counted in `accents` too. */
function wordValue(
	word: string,
	characters: readonly string[],
	strange: readonly string[],
	accents: Map<string, number>,
): number {
	if (/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(word))
		return eastern(word, characters);
	const scripts = scriptsIn(word);
	const [script] = scripts;
	if (scripts.length !== 1 || script === undefined) return -strange.length;
	if (!isCasedRight(word)) return -strange.length;
	if (script !== 'Latn') return alphabetic(script, word, strange);
	for (const letter of strange) {
		// Turkish has a capital that is two signs in small.
		const small = letter === 'İ' ? letter : letter.toLowerCase();
		accents.set(small, (accents.get(small) ?? 0) + 1);
	}
	if (characters.length === 1) return 0.7;
	const share = strange.length / characters.length;
	return (characters.length > 2 && share > 0.67 ? -0.7 : 1) * strange.length;
}

const scripts = ['Latn', 'Cyrl', 'Arab', 'Grek', 'Hebr'] as const;
const byScript = {
	Latn: /\p{sc=Latn}/u,
	Cyrl: /\p{sc=Cyrl}/u,
	Arab: /\p{sc=Arab}/u,
	Grek: /\p{sc=Grek}/u,
	Hebr: /\p{sc=Hebr}/u,
} as const;

const scriptsIn = (word: string) => scripts.filter((script) => byScript[script].test(word));

/** All small, all capital, or a capital at the start: also behind a hyphen, since a word is letters alone. */
function isCasedRight(word: string): boolean {
	const rest = word.slice(1);
	return rest === rest.toLowerCase() || word === word.toUpperCase();
}

function alphabetic(
	script: Exclude<(typeof scripts)[number], 'Latn'>,
	word: string,
	strange: readonly string[],
): number {
	const { often, seldom, last } = alphabets[script];
	const small = word.toLowerCase();
	const isShouted = word.length > 1 && small !== word && word === word.toUpperCase();
	const letters = [...small];
	const early = letters.slice(0, -1).filter((letter) => last.has(letter)).length;
	const sum = letters.reduce((total, letter) => {
		if (often.has(letter)) return total + 1;
		return total + (seldom.has(letter) ? -0.3 : 0.3);
	}, 0);
	const value = (sum / letters.length) * strange.length;
	return (isShouted || letters.length === 1 ? value * 0.8 : value) - early;
}

/** Characters of Chinese, Japanese and Korean: common ones, kana and syllables speak for the reading, rare ones against it. */
function eastern(word: string, characters: readonly string[]): number {
	let sum = 0;
	// Today's Korean has no Chinese characters between its syllables.
	const isMixed = /\p{sc=Hang}/u.test(word) && /\p{sc=Hani}/u.test(word);
	for (const [i, character] of characters.entries()) {
		if (/\p{ASCII}/u.test(character)) {
			// A rare character right behind a small Latin letter was an accent.
			const next = characters[i + 1] ?? '';
			if (/[a-z]/.test(character) && /\p{sc=Hani}/u.test(next) && !hanOften.has(next)) sum -= 0.5;
		} else if (hanOften.has(character)) sum += 1;
		else if (/[\p{sc=Hira}\p{sc=Hang}]/u.test(character)) sum += isMixed ? 0.2 : 0.9;
		else if (/[\uFF61-\uFF9F]/.test(character)) sum -= 0.8;
		else if (/\p{sc=Kana}/u.test(character)) sum += 0.6;
		else sum += isCommonHan(character) ? 0.45 : -0.6;
	}
	return sum;
}

let commonHan: ReadonlySet<string> | undefined;

/** The 3,755 characters of the first level of GB 2312, and their like in Big5. */
function isCommonHan(character: string): boolean {
	commonHan ??= new Set([...level('gbk', 0xb0, 0xd7, 0xa1), ...level('big5', 0xa4, 0xc6, 0x40)]);
	return commonHan.has(character);
}

function level(encoding: string, from: number, to: number, low: number): string {
	const bytes: number[] = [];
	for (let lead = from; lead <= to; lead++) {
		for (let trail = low; trail < 0xff; trail++)
			if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
	}
	return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

/** How many letters with accents belong to no one language with the others. */
function foreignAccents(accents: ReadonlyMap<string, number>): number {
	const all = [...accents.values()].reduce((sum, count) => sum + count, 0);
	const known = latin.map((alphabet) =>
		[...accents].reduce((sum, [letter, count]) => sum + (alphabet.has(letter) ? count : 0), 0),
	);
	return 1.2 * (all - Math.max(0, ...known));
}

/** Letters beyond ASCII of languages that are written in Latin letters: a text has those of one of them. */
const latin: readonly ReadonlySet<string>[] = [
	'àâæçèéêëîïôœùûüÿ',
	'áéíñóúüç',
	'äöüß',
	'áâãàçéêíóôõúü',
	'àèéìíòóùú',
	'àçèéíïòóúü',
	'åäöæøéàü',
	'áðéíóúýþæö',
	'áčďéěíňóřšťúůýž',
	'ąćęłńóśźż',
	'áéíóöőúüű',
	'áäčďéíĺľňóôŕšťúýž',
	'čćđšž',
	'ăâîşţșț',
	'çğıöşüİâî',
].map((letters) => new Set(letters));

interface Letters {
	/** Those that make up most of a text, and those that are seldom. Any other letter of the script lies between. */
	readonly often: ReadonlySet<string>;
	readonly seldom: ReadonlySet<string>;
	/** Letters that stand at a word's end alone. */
	readonly last: ReadonlySet<string>;
}

const letters = (often: string, seldom: string, last: string): Letters => ({
	often: new Set(often),
	seldom: new Set(seldom),
	last: new Set(last),
});

/** How the letters of an alphabet are spread over its texts. */
const alphabets = {
	Cyrl: letters('оеаинтсрвлкмдпуязы', 'жшюцщэфъёѓќљњђџћѕґ', ''),
	Arab: letters('اليمنورتبةعدسفهكق', 'پچڈٹڑگھےںہ', 'ةى'),
	Grek: letters('αοιετσνηυρπκμλςάίόέή', 'ψζξϊΰΐϋ', 'ς'),
	Hebr: letters('יוהלאתמרבשנםעדקחכ', 'װױײ', 'םןךףץ'),
} as const;

/** The commonest characters of Chinese and Japanese, in both of their shapes: half of any text, and more of a question's. */
const hanOften: ReadonlySet<string> = new Set(
	'的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長哪谁誰什吗嗎呢几幾二四五六七八九首都京海北南东東西山河水火土城市区區省県答案题題问問选選择擇正确確错錯误誤下列关關第最高月世界名字第',
);
