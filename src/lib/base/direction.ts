const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa ha-arab he ks ps sd ug ur yi'.split(' '));

/** The writing direction of a language tag (BCP 47). Intl.Locale's own answer is not in every browser we serve. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
	const tag = lang.toLowerCase();
	return RIGHT_TO_LEFT.has(tag) || RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
