import { syllablesIn } from './syllables.ts';
import { stopWords, wordsOf } from '../reading/words.ts';

/** Long words that everybody knows. */
const everyday =
	'adventure afterwards afternoon agreement airplane already american animal anybody anyone anything anyway area audience banana battery beautiful beginning building businesses camera carefully certainly cinema colorful comfortable company computer continue country dangerous december decision delicious different difficult direction discover disappear dinner easily education eleven earlier elephant enemies enemy emergency energy enjoyable enormous especially evening everybody everyone everything everyday everywhere exactly example exciting explanation expression family favourite favorite february finally following forgotten furniture general grandmother grandfather happening hospital holiday however hundred idea imagine important impossible inside interest interested interesting internet january journalist kilometre kilometres kilometer kilometers kitchen library lifelong literally location machine magazine medicine member memory million million minister minute museum musical mystery national natural newspaper nobody november october officer opening opinion opposite officer ordinary original photograph photographed popular possible possibly powerful president private probably problem quietly radio realise really regular remember reporter saturday september serious seventeen seventy several similar situation sixteen somebody somehow someone suddenly surprise television telephone temperature together tomorrow tonight understand understood unanswered united university unusual usually vegetable video village visitor wednesday whatever whenever wherever whoever yesterday';

/** Short words of courts, politics and conflicts, which reports take for known. */
const ofTheNews =
	'acquit acquittal allegation alliance ally allies appeal ballot barricade bail bribe bystander cabinet caption ceasefire clan clash clause coalition compound concussion constitution convict coup court-martial crackdown curfew custody decree defendant detain detainee disarm disregard dissolve embassy envoy envoys exile faction feud impeach inaugurate incumbent indict inmate insurgent interim jury lawsuit levy mandate martial militia minority motive negotiate oath opposition ousted outgoing pardon parole penal petition plea pledge plot precedent predecessor prosecute protege province proxy purge quorum raid rally rallies ransom rebel reform regime resign revolt riot ruling sanction seize seizure siege slander smuggle sovereign standoff statute stronghold subpoena successor summit summons summonses surrender suspect tenure testify testimony toll treason treaty tribunal troop truce tumult turmoil unrest uprising uproar verdict veto warrant witness';

const easy = new Set([...wordsOf(everyday).map(({ key }) => key), ...stopWords]);
const short = new RegExp(`^(?:${ofTheNews.replaceAll(' ', '|')})(?:s|es|d|ed|ing|e?rs?)?$`);

/**
 * English words of a text that may be hard: three syllables or more (Gunning's measure: names aside, and endings that only bend a word), or one
 * of the short words that reports take for known. In small letters, each once, in the order of the text.
 */
export function hardWordsIn(text: string): string[] {
	const words = wordsOf(text)
		.filter(({ key }) => !easy.has(key) && !easy.has(singular(key)))
		.map(({ written }) => written.replace(/['’]s$/, ''));
	return [...new Set(words.filter((word) => isSmall.test(word) && isHard(word)))];
}

const singular = (key: string): string => key.replace(/IES$/, 'Y').replace(/S$/, '');

/** Names are no matter of a glossary. */
const isSmall = /^\p{Ll}[\p{L}'’-]+$/u;

const isHard = (word: string): boolean =>
	short.test(word.normalize('NFD').replace(/\p{M}/gu, '')) ||
	word
		.split('-')
		.some((part) => syllablesIn(part.replace(/(?<=[^aeiou])(?:es|ed|ing|ly)$/, '')) >= 3);
