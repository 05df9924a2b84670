import { refusalWords, seat as words } from '#lib/words/room.ts';
import { slotName, type AnswerState, type Notice, type Slot } from '#lib/room/client/index.ts';

/** What the page knows beside the answer: whether it can still be sent, and whether the network carries it. */
interface Around {
	readonly open: boolean;
	readonly failing: boolean;
}

/** The line below a question: what became of the answer that stands there. */
export function answerLine(state: AnswerState, { open, failing }: Around): string {
	switch (state.is) {
		case 'none':
			return '';
		case 'ready':
			return open ? '' : words.notSent;
		case 'changed':
			return open ? words.changed : words.changeNotSent;
		case 'sending':
			return failing ? words.connection['saved-here'] : words.sending;
		case 'saved':
			return words.saved;
		case 'elsewhere':
			return words.savedElsewhere;
		case 'refused':
			return (open ? undefined : closedLines[state.refusal]) ?? refusedLine(state.refusal);
	}
}

/** What became of an answer to another question than the one before the learner: never without the question's number. */
export function noticeLine(notice: Notice | undefined, slot: Slot | undefined): string {
	if (!notice || (slot && slotName(slot) === notice.slot)) return '';
	const said = notice.refusal === undefined ? words.saved : refusedLine(notice.refusal);
	return notice.number ? words.about(notice.number, said) : words.aboutEarlier(said);
}

/** Once nothing can be sent any more no word asks to send again. */
const closedLines: Readonly<Record<string, string>> = {
	'not-ready': words.notWhole,
	'answered-since': words.otherCounts,
};

const refusedLine = (refusal: string): string =>
	refusal === 'nothing-yet' ? words.nothingYet : refusalWords(refusal);
