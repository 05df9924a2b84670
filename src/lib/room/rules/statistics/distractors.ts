import { plainText } from '#lib/base/rich.ts';
import * as v from 'valibot';
import { inlines } from '#lib/kinds/rich-schema.ts';
import type { PresentedQuestion } from '../deck.ts';
import { leaves } from '../json.ts';
import type { Learner, RoomState } from '../state.ts';

/** A wrong item: how many chose it, its share of the wrong answers, the misconception it names. */
export interface Distractor {
	readonly id: string;
	readonly text: string;
	readonly count: number;
	readonly share?: number;
	readonly mistake?: string;
	/** Under a tenth of 15 or more wrong answers: it distracts nobody. */
	readonly idle: boolean;
	/** More of the top third chose it than the key. */
	readonly beatsKey: boolean;
}

const enoughWrong = 15;

/** The wrong items of a question answered by choosing, judged by first attempts; none for other kinds. */
export function distractors(
	state: RoomState,
	presented: PresentedQuestion,
	best: readonly Learner[],
): readonly Distractor[] {
	const texts = itemTexts(presented.opened);
	if (texts.size === 0) return [];
	const chosen = (learners: readonly Learner[]) => choices(presented, learners);
	const all = chosen([...state.learners.values()]);
	const top = chosen(best.slice(0, Math.ceil(best.length / 3)));
	const wrong = presented.names.filter((id) => texts.has(id) && !all.right.has(id));
	const wrongTotal = wrong.reduce((total, id) => total + (all.counts.get(id) ?? 0), 0);
	const keyAtTop = Math.max(0, ...[...all.right].map((id) => top.counts.get(id) ?? 0));
	return wrong.map((id) => {
		const count = all.counts.get(id) ?? 0;
		const share = wrongTotal > 0 ? count / wrongTotal : undefined;
		const mistake = all.mistakes.get(id);
		return {
			id,
			text: texts.get(id) ?? '',
			count,
			share,
			mistake: mistake && (state.setup.lesson.mistakes[mistake] ?? mistake),
			idle: wrongTotal >= enoughWrong && share !== undefined && share < 0.1,
			beatsKey: (top.counts.get(id) ?? 0) > keyAtTop,
		};
	});
}

function choices(presented: PresentedQuestion, learners: readonly Learner[]) {
	const counts = new Map<string, number>();
	const right = new Set<string>();
	const mistakes = new Map<string, string>();
	for (const learner of learners) {
		const answer = learner.votes[presented.index]?.[1];
		if (!answer) continue;
		for (const id of new Set(leaves(answer.response))) counts.set(id, (counts.get(id) ?? 0) + 1);
		for (const part of presented.mark(answer.response)?.parts ?? []) {
			if (part.sign !== 'wrong') right.add(part.id);
			if (part.mistake !== undefined) mistakes.set(part.id, part.mistake);
		}
	}
	return { counts, right, mistakes };
}

const options = v.object({ options: v.array(v.object({ id: v.string(), text: inlines })) });

/** What the items of a question answered by choosing say, by their names in the room. */
function itemTexts(opened: unknown): ReadonlyMap<string, string> {
	const read = v.safeParse(options, opened);
	if (!read.success) return new Map();
	return new Map(read.output.options.map(({ id, text }) => [id, plainText(text)]));
}
