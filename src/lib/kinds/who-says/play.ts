import * as v from 'valibot';
import { shuffled } from '#lib/base/seeded.ts';
import { kind, type Part } from '#lib/kinds/kind.ts';
import { blocks } from '#lib/kinds/rich-schema.ts';
import { whoSaysWords as words } from '#lib/words/kinds/who-says.ts';
import { statementGroups } from '#lib/words/statements.ts';

/** The five kinds of statement that a reader tells apart. */
export const groups = ['event', 'seen', 'official', 'side', 'reading'] as const;
export type Group = (typeof groups)[number];

/** Into which of the five each of source.md's kinds of statement falls. */
export const groupOf = {
	event: 'event',
	seen: 'seen',
	official: 'official',
	claim: 'side',
	promise: 'side',
	judgement: 'reading',
	inference: 'reading',
	forecast: 'reading',
} as const satisfies Readonly<Record<string, Group>>;

export const statementKinds = [
	'event',
	'seen',
	'official',
	'claim',
	'promise',
	'judgement',
	'inference',
	'forecast',
] as const satisfies readonly (keyof typeof groupOf)[];

const voice = v.object({ id: v.string(), name: v.string() });

/** A statement, what it is, and who may be chosen, in the order written; `voice` is the index of the right one. */
export const whoSaysBody = v.object({
	statement: blocks,
	kind: v.picklist(statementKinds),
	voices: v.array(voice),
	voice: v.number(),
	/** True where no `Voices:` is written and all of the lesson's are offered. */
	everyVoice: v.optional(v.boolean()),
});
export type WhoSaysBody = v.InferOutput<typeof whoSaysBody>;

const opened = v.object({ statement: blocks, voices: v.array(voice) });

const response = v.object({
	group: v.optional(v.picklist(groups)),
	voice: v.optional(v.string()),
});

/** Half for the kind of statement, half for the voice. */
export const whoSaysKind = kind(
	{
		name: 'who-says',
		body: whoSaysBody,
		opened,
		response,
		open({ statement, voices }, presentation, { shuffle }) {
			const named = voices.map(({ name }, index) => ({ id: presentation.nameOf(index), name }));
			return {
				statement,
				voices: shuffle && presentation.random ? shuffled(named, presentation.random) : named,
			};
		},
		ready({ voices }, given) {
			const known = voices.some(({ id }) => id === given.voice);
			if (given.group === undefined) return known ? words.noGroup : words.nothing;
			return known ? undefined : words.noVoice;
		},
		mark(body, given, _question, nameOf) {
			const group = groupOf[body.kind];
			const voice = nameOf(body.voice);
			const parts: Part[] = [
				part('group', given.group === group, group),
				part('voice', given.voice === voice, voice),
			];
			const right = parts.filter(({ sign }) => sign === 'right');
			return {
				score: right.length / 2,
				parts,
				say: [],
				...(right.length === 1 && {
					inWords: right[0]?.id === 'voice' ? words.voiceAlone : words.groupAlone,
				}),
			};
		},
		answer: (body) => [
			[`${statementGroups[groupOf[body.kind]]} – ${body.voices[body.voice]?.name ?? ''}`],
		],
		tell({ voices }, { group, voice }) {
			const name = voices.find(({ id }) => id === voice)?.name ?? '';
			return group === undefined ? name : `${statementGroups[group]} – ${name}`;
		},
	},
	{ nothingYet: words.nothing },
);

const part = (id: string, right: boolean, expected: string): Part =>
	right ? { id, sign: 'right' } : { id, sign: 'wrong', expected };
