import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { Live } from './actor.svelte.ts';

const types: { context?: { count: number }; events?: { type: 'add' | 'end' }; input?: number } = {};
const counter = setup({ types }).createMachine({
	context: ({ input }) => ({ count: input }),
	initial: 'on',
	states: {
		on: {
			on: {
				add: { actions: assign(({ context }) => ({ count: context.count + 1 })) },
				end: 'off',
			},
		},
		off: { type: 'final' },
	},
});
const live = () => new Live(counter, { input: 5 });
const isRunning = (counted: ReturnType<typeof live>) =>
	counted.actor.getSnapshot().status === 'active';

it('what reads the snapshot in an effect hears of each change, and of the end', () => {
	const counted = live();
	const seen: string[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(`${counted.snapshot.context.count} ${counted.snapshot.status}`);
		});
	});
	flushSync();
	counted.send({ type: 'add' });
	flushSync();
	counted.send({ type: 'end' });
	flushSync();
	expect(seen).toEqual(['5 active', '6 active', '6 done']);
	stop();
	expect(isRunning(counted)).toBe(false);
});

it('derived values follow it', () => {
	const counted = live();
	const stop = $effect.root(() => {
		const twice = $derived(counted.snapshot.context.count * 2);
		const read = () => twice;
		$effect(() => void twice);
		flushSync();
		expect(read()).toBe(10);
		counted.send({ type: 'add' });
		expect(read()).toBe(12);
	});
	stop();
});

it('reading outside of effects, as while prerendering, starts nothing', () => {
	const counted = live();
	let started = false;
	counted.actor.system.inspect(() => (started = true));
	expect(counted.snapshot.context.count).toBe(5);
	expect(started).toBe(false);
	counted.send({ type: 'add' });
	expect(started).toBe(true);
	expect(counted.snapshot.context.count).toBe(6);
});

it('a stopped one takes no more events', () => {
	const counted = live();
	counted.send({ type: 'add' });
	counted.stop();
	counted.send({ type: 'add' });
	expect(counted.snapshot.context.count).toBe(6);
});
