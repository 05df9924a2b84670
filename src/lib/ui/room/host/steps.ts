import type { HostView } from '#lib/room/rules/index.ts';

export type Step =
	'start' | 'close' | 'discuss' | 'again' | 'reveal' | 'next' | 'pause' | 'resume' | 'end';

/** A button of the host's page; `main` is the one that most will press now. */
interface StepButton {
	readonly type: Step;
	readonly main: boolean;
}

/** The steps that the room can take now, in the order in which they stand: the likeliest first, the end last. */
export function stepsOf(view: HostView): readonly StepButton[] {
	const { phase, paused } = view.shared;
	if (phase === 'ended') return [];
	if (paused) return buttons('resume', 'end');
	const onward = onwardOf(view);
	const holds = phase !== 'closing' && phase !== 'finishing';
	const hold: readonly Step[] = holds ? ['pause'] : [];
	return buttons(...onward, ...hold, 'end');
}

function onwardOf({ shared, last }: HostView): readonly Step[] {
	switch (shared.phase) {
		case 'lobby':
			return ['start'];
		case 'reading':
			return ['next'];
		case 'open':
		case 'closing':
			return ['close'];
		case 'tally':
			return shared.round === 1 ? ['reveal', 'discuss', 'again'] : ['reveal'];
		case 'discuss':
			return ['again', 'reveal'];
		case 'reveal':
			return last ? [] : ['next'];
		default:
			return [];
	}
}

function buttons(...types: readonly Step[]): readonly StepButton[] {
	return types.map((type, index) => ({ type, main: index === 0 && type !== 'pause' }));
}
