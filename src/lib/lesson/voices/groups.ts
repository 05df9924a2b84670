import type { Statement, StatementKind, VoiceGroup } from '../lesson.ts';

/** Kinds of statement by the group of voices that mostly makes them; in this order where a voice makes as many of several. */
const groupsOfKinds: readonly {
	readonly group: VoiceGroup;
	readonly kinds: readonly StatementKind[];
}[] = [
	{ group: 'reporter', kinds: ['event'] },
	{ group: 'witness', kinds: ['seen'] },
	{ group: 'state', kinds: ['official'] },
	{ group: 'side', kinds: ['claim', 'promise'] },
	{ group: 'analyst', kinds: ['judgement', 'forecast', 'inference'] },
];

/**
 * The group that a voice is coloured by. source.md does not name it: the first voice is the reporter; any other belongs where
 * most of its `lines` do; one without a line in the article speaks from outside it.
 */
export function groupOf(
	voice: string,
	first: string | undefined,
	lines: readonly Statement[],
): VoiceGroup {
	if (voice === first) return 'reporter';
	const counts = groupsOfKinds.map(({ group, kinds }) => ({
		group,
		count: lines.filter(({ kind }) => kinds.includes(kind)).length,
	}));
	const most = Math.max(...counts.map(({ count }) => count));
	return (most > 0 && counts.find(({ count }) => count === most)?.group) || 'outside';
}
