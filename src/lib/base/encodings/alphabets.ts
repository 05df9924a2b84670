/** Letters beyond ASCII of languages that are written in Latin letters: a text has those of one of them. */
export const latin: readonly ReadonlySet<string>[] = [
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
export const alphabets = {
	Cyrl: letters('оеаинтсрвлкмдпуязы', 'жшюцщэфъёѓќљњђџћѕґ', ''),
	Arab: letters('اليمنورتبةعدسفهكق', 'پچڈٹڑگھےںہ', 'ةى'),
	Grek: letters('αοιετσνηυρπκμλςάίόέή', 'ψζξϊΰΐϋ', 'ς'),
	Hebr: letters('יוהלאתמרבשנםעדקחכ', 'װױײ', 'םןךףץ'),
} as const;

/** The commonest characters of Chinese and Japanese, in both of their shapes: half of any text, and more of a question's. */
export const hanOften: ReadonlySet<string> = new Set(
	'的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長哪谁誰什吗嗎呢几幾二四五六七八九首都京海北南东東西山河水火土城市区區省県答案题題问問选選择擇正确確错錯误誤下列关關第最高月世界名字第',
);
