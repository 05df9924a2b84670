import type { FindingName } from '#lib/base/finding-names.ts';
import { meantBy, type Instead, type Candidates } from '#lib/base/nearest.ts';
import { author, type Fit, type Flaw, type Reading, type Sample } from '#lib/kinds/authoring.ts';
import { quoteLines } from '#lib/kinds/items-author.ts';
import type { Question } from '#lib/kinds/kind.ts';
import { malformed } from '#lib/kinds/options-author.ts';
import { fieldsNamed, type Shape, type ShapeField, type Spot } from '#lib/kinds/shape.ts';
import { whoSaysFindings as findings } from '#lib/words/kinds/who-says-author.ts';
import { groupOf, groups, statementKinds, whoSaysKind, type WhoSaysBody } from './play.ts';

/** A quoted statement; `Answer: claim @supporters`; `Voices: supporters, afp`, or without it all voices of the lesson. */
export const whoSaysAuthor = author(whoSaysKind, {
	fields: ['Answer', 'Voices'],
	// Two things are chosen.
	seconds: 30,
	attributes: [],
	fits,
	read,
	check,
	write: ({ statement, kind, voices, voice, everyVoice }, writer) => ({
		answer: quoteLines(writer.blocks(statement)),
		fields: [
			`Answer: ${kind} @${voices[voice]?.id ?? ''}`,
			...(everyVoice ? [] : [`Voices: ${voices.map(({ id }) => id).join(', ')}`]),
		],
	}),
	// Where all voices are offered, one that is added behind it leaves what was answered as it is.
	meaning: ({ kind, voices, voice, everyVoice }) => [
		[groupOf[kind], voice, voices[voice]?.id],
		everyVoice ? [] : voices.map(({ id }) => id),
	],
	samples,
	asksWhoSays: true,
	quote: ({ statement }) => statement,
});

/** `claim @supporters`; the blank may be missing where the word before the sign is a kind of statement. */
const isAnswer = new RegExp(`^[^@]+\\s@|^(${statementKinds.join('|')})@`, 'i');

function fits(shape: Shape): Fit {
	const [answer] = fieldsNamed(shape, 'Answer');
	if (!answer || shape.answer) return 'no';
	return isAnswer.test(answer.value.trim()) ? 'by-default' : 'if-named';
}

type Say = (name: FindingName, message: string, spot?: Spot, instead?: Instead) => undefined;

/** What is missing stands at the heading; a voice or kind that is not there stands at its field's line. */
function read(shape: Shape): Reading<WhoSaysBody> {
	const troubles: Reading<WhoSaysBody>['troubles'][number][] = [];
	const say: Say = (name, message, spot, instead) => {
		troubles.push({ name, message, spot, instead });
		return undefined;
	};
	const statement = shape.quote?.blocks ?? [];
	if (statement.length === 0) {
		say('bad-value', findings.noQuote);
	}
	const [answer] = fieldsNamed(shape, 'Answer');
	const right = answer && readAnswer(shape, answer, say);
	const [field] = fieldsNamed(shape, 'Voices');
	const offered = field ? readVoices(shape, field, say) : [...(shape.setting.voices ?? [])];
	const voices = offered.map(([id, name]) => ({ id, name }));
	const reading = { spots: field ? [field.spot] : [], troubles, takesQuote: true };
	if (!right || statement.length === 0) return reading;
	const voice = voices.findIndex(({ id }) => id === right.voice);
	// A voice that is missing for a slip told at this line is no second slip.
	if (voice < 0 && troubles.some(({ spot }) => spot === field?.spot)) return reading;
	return {
		...reading,
		body: {
			statement: [...statement],
			kind: right.kind,
			voices,
			voice,
			...(!field && { everyVoice: true }),
		},
	};
}

function readAnswer({ setting }: Shape, { value, spot }: ShapeField, say: Say) {
	const [, word, voice] = /^([^@]*?)\s*@\s*(\S+)$/.exec(value.trim()) ?? [];
	if (!word || voice === undefined) {
		const message = findings.answer;
		return say('bad-value', message, spot);
	}
	const kind = statementKinds.find((each) => each === word.toLowerCase());
	if (!kind) {
		const { hint, instead } = meantBy(word, statementKinds);
		const use = hint || findings.kinds(statementKinds);
		say('unknown-kind', findings.unknownKind(word, use), spot, instead);
	}
	const { voices } = setting;
	const isKnown = !voices || voices.has(voice);
	if (!isKnown) sayUnknown(voice, voices, spot, say);
	return kind && isKnown ? { kind, voice } : undefined;
}

/** `others` are the voices that may be meant. */
function sayUnknown(voice: string, others: Candidates, spot: Spot, say: Say) {
	const { hint, instead } = meantBy(voice, others);
	return say('unknown-voice', findings.unknownVoice(voice, hint), spot, instead);
}

/** The voices of a field that there are, with their names; of one named twice the first. */
function readVoices({ setting }: Shape, { value, spot }: ShapeField, say: Say) {
	const ids = value
		.split(',')
		.map((each) => each.trim().replace(/^@/, ''))
		.filter((each) => each !== '');
	if (ids.length === 0) {
		say('bad-value', findings.noVoices, spot);
	}
	const named = new Set<string>();
	const twice = ids.find((id) => named.size === named.add(id).size);
	if (twice !== undefined) {
		say('duplicate-option', findings.twice(twice), spot);
	}
	const { voices } = setting;
	const all = new Set(ids);
	// What is meant is not a voice that stands in the line already.
	const others = [...(voices?.keys() ?? [])].filter((id) => !all.has(id));
	return [...all].flatMap((id): [string, string][] => {
		if (!voices) return [[id, id]];
		const name = voices.get(id);
		if (name !== undefined) return [[id, name]];
		sayUnknown(id, others, spot, say);
		return [];
	});
}

/** The right voice is not among those to choose from; it stands at `Voices:`, which lacks it. */
function check({ voices, voice }: WhoSaysBody): Flaw[] {
	if (voices[voice]) return [];
	const message = findings.notOffered;
	return [{ name: 'answers-unreachable', message, item: 0 }];
}

/** Every kind of statement with every voice. */
function samples(body: WhoSaysBody, question: Question): Sample[] {
	const right = { group: groupOf[body.kind], voice: String(body.voice) };
	const each = groups.flatMap((group) =>
		body.voices.map((_, index): Sample => {
			const response = { group, voice: String(index) };
			const hits = Number(group === right.group) + Number(response.voice === right.voice);
			const score = hits === 2 || question.partial ? hits / 2 : 0;
			const is = score === 1 ? 'right' : score > 0 ? 'part right' : 'wrong';
			return { is, response, score };
		}),
	);
	return [
		...each,
		...malformed([
			{ group: right.group },
			{ voice: right.voice },
			{ ...right, group: 'claim' },
			{ ...right, group: 'rumour' },
			{ ...right, voice: String(body.voices.length) },
			{ ...right, voice: body.voice },
		]),
	];
}
