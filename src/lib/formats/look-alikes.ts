const WIDE = 0xfee0;
/** Signs of other keyboards that stand for a full stop, a comma, a blank. */
const others: Readonly<Record<string, string>> = { '\u3002': '.', '\u3000': ' ', '\u2024': '.' };

/**
 * Full-width signs as ASCII, and every blank as a plain one. As many units come back as went in, so that places in a line stay
 * what they are.
 */
export function narrow(text: string): string {
	return text.replace(/[\uff01-\uff5e\u3002\u2024]|[^\S \n]/g, (sign) => {
		const code = sign.charCodeAt(0);
		if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - WIDE);
		return others[sign] ?? ' ';
	});
}

const foreign = 'АВЕЗКМНОРСТХУІЅЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const latin = 'ABE3KMHOPCTXYISJQWABEZHIKMNOPTYX';
const likes = new Map([...foreign].map((letter, i) => [letter, latin.charAt(i)]));

/** Capital letters of other alphabets as the Latin ones that look the same; others stay. */
export function latinLook(text: string): string {
	return text.replace(/[^\p{ASCII}]/gu, (letter) => likes.get(letter) ?? letter);
}
