import type { FindingName } from '#lib/base/finding-names.ts';
import { meantBy, type Instead } from '#lib/base/nearest.ts';
import type { StatementKind } from '#lib/lesson/lesson.ts';
import * as messages from '#lib/words/notation/citations.ts';
import { statementKinds } from './description.ts';

/** A word as a kind of statement, in any case. */
function statementKind(word: string): StatementKind | undefined {
	return statementKinds.find((kind) => kind === word.trim().toLowerCase());
}

/** `voice (kind)`: who speaks and how; what is wrong with it as a finding's name and sentence. */
export interface Speaker {
	readonly voice?: string;
	/** Undefined where none is written. */
	readonly kind?: StatementKind;
	readonly trouble?: {
		readonly name: FindingName;
		readonly message: string;
		readonly instead?: Instead;
	};
}

/** Reads `afp (seen)`; voices that can't be known (undefined) are taken as they are. */
export function readSpeaker(text: string, voices: ReadonlySet<string> | undefined): Speaker {
	const match = /^([^()]+?)\s*(?:\(([^()]*)\))?$/.exec(text.trim());
	const voice = match?.[1];
	if (voice === undefined) {
		return { trouble: { name: 'bad-value', message: messages.speaker } };
	}
	if (voices && !voices.has(voice)) {
		const { hint, instead } = meantBy(voice, voices);
		const message = messages.noVoice(voice, hint);
		return { voice, trouble: { name: 'unknown-voice', message, instead } };
	}
	if (match?.[2] === undefined) return { voice };
	const kind = statementKind(match[2]);
	if (kind) return { voice, kind };
	const { hint, instead } = meantBy(match[2], statementKinds);
	const use = hint || messages.useStatement(statementKinds.join(', '));
	const message = messages.noStatement(match[2], use);
	return { voice, trouble: { name: 'unknown-kind', message, instead } };
}
