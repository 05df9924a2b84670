import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import type { RunEmitted } from './events.ts';
import type { RunEvent, RunInput } from './index.ts';
import * as run from './index.ts';
import { result } from './result.ts';
import { input, question } from './samples.ts';

function start(given: RunInput) {
	const actor = createActor(run.runMachine, { input: given });
	const emitted: RunEmitted[] = [];
	actor.on('*', (event) => emitted.push(event));
	actor.start();
	actor.send({ type: 'start' });
	const answer = (chosen: string) => {
		actor.send({ type: 'respond', response: { chosen } });
		actor.send({ type: 'check' });
	};
	const send = (type: Exclude<RunEvent['type'], 'respond' | 'go'>) => actor.send({ type });
	const phase = () => run.phaseOf(actor.getSnapshot());
	const shown = () => run.current(actor.getSnapshot());
	return { actor, emitted, answer, send, phase, shown };
}

describe('in study', () => {
	it('a right answer is explained at once, and leaving the last question ends the run', () => {
		const { answer, phase, send, actor, emitted } = start(input([question('a')]));
		expect(phase()).toBe('asking');
		answer('0');
		expect(phase()).toBe('explained');
		expect(run.markOf(actor.getSnapshot())?.score).toBe(1);
		send('next');
		expect(phase()).toBe('finished');
		expect(emitted.map(({ type }) => type)).toEqual(['answered', 'moved', 'finished']);
	});

	it('a wrong answer shows the next hint and waits; after Try again it stands there, changeable', () => {
		const { answer, phase, send, actor } = start(input([question('a')]));
		answer('1');
		expect(phase()).toBe('hinted');
		expect(run.hintsShown(actor.getSnapshot())).toHaveLength(1);
		send('retry');
		expect(phase()).toBe('retrying');
		expect(run.responseOf(actor.getSnapshot())).toEqual({ chosen: '1' });
		answer('0');
		expect(phase()).toBe('explained');
	});

	it('checking the same answer again is the retry', () => {
		const { answer, phase, send, emitted } = start(input([question('a')]));
		answer('1');
		send('retry');
		send('check');
		expect(phase()).toBe('explained');
		expect(emitted).toMatchObject([{ try: 1 }, { try: 2, response: { chosen: '1' } }]);
	});

	it('there is no retry where one untried option is left', () => {
		const { answer, phase } = start(input([question('a', { options: 2 })]));
		answer('1');
		expect(phase()).toBe('explained');
	});

	it('a question still missed comes back after three others, at most twice, under its own number', () => {
		const { answer, send, shown } = start(input([...'abcdef'].map((id) => question(id))));
		const order: string[] = [];
		for (let now = shown(); now; now = shown()) {
			order.push(`${now.question.id}${now.number}.${now.turn}`);
			const wrong = now.question.id === 'a' || now.question.id === 'f';
			answer(wrong ? '1' : '0');
			if (wrong) {
				send('retry');
				send('check');
			}
			send('next');
		}
		expect(order).toEqual('a1.0 b2.0 c3.0 d4.0 a1.1 e5.0 f6.0 a1.2 f6.1 f6.2'.split(' '));
	});

	it('a question that only a retry got right comes back, until it is right at the first try of a turn', () => {
		const { answer, send, shown } = start(input([...'abcdef'].map((id) => question(id))));
		const order: string[] = [];
		for (let now = shown(); now; now = shown()) {
			order.push(`${now.question.id}.${now.turn}`);
			if (now.question.id === 'a' && now.turn < 2) {
				answer('1');
				send('retry');
			}
			answer('0');
			send('next');
		}
		expect(order).toEqual('a.0 b.0 c.0 d.0 a.1 e.0 f.0 a.2'.split(' '));
	});

	it('a return that is passed over is no skipped question', () => {
		const { answer, send, shown, actor } = start(input([question('a'), question('b')]));
		answer('1');
		send('retry');
		answer('0');
		send('next');
		send('skip');
		expect(shown()).toMatchObject({ question: { id: 'a' }, turn: 1 });
		send('skip');
		const { rows, firstTry } = result(actor.getSnapshot());
		expect(rows.map(({ skipped }) => skipped)).toEqual([false, true]);
		expect(firstTry).toEqual({ right: 0, of: 2, skipped: 1 });
		expect(actor.getSnapshot().context.skipped).toEqual(['b']);
	});
});
