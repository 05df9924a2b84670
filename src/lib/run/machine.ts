import { assign, createActor, emit, enqueueActions, setup, type Actor } from 'xstate';
import { begin, onShow, triesOf, type RunContext } from './context.ts';
import type { RunEmitted, RunEvent } from './events.ts';
import type { RunInput } from './input.ts';
import * as moves from './moves.ts';

const types: { context?: RunContext; events?: RunEvent; emitted?: RunEmitted; input?: RunInput } =
	{};

const run = setup({
	types,
	guards: {
		ready: ({ context }) => moves.isReady(context),
		silent: ({ context }) => !moves.speaks(context),
		hintLeft: ({ context }) => moves.hintLeft(context),
		mayRetry: ({ context }) => moves.mayRetry(context),
		anyLeft: ({ context }) => onShow(context) !== undefined,
		inTest: ({ context }) => context.input.policy === 'test',
		untried: ({ context }) => triesOf(context).length === 0,
		skippedBefore: ({ context }) =>
			triesOf(context).length === 0 && context.at < moves.passed(context),
		unchanged: ({ context }) => moves.isUnchanged(context),
		mayGo: ({ context, event }) => event.type === 'go' && moves.mayGo(context, event.to),
	},
	actions: {
		keep: assign(({ event }) => (event.type === 'respond' ? { response: event.response } : {})),
		showHint: assign(({ context }) => moves.showHint(context)),
		record: enqueueActions(({ context, enqueue }) => {
			const attempt = moves.attemptOf(context);
			if (!attempt) return;
			const skipped = context.skipped.filter((id) => id !== attempt.question);
			enqueue.assign({ attempts: [...context.attempts, attempt], skipped });
			enqueue.emit({ type: 'answered', ...attempt });
		}),
		comeBack: assign(({ context }) => moves.comeBack(context)),
		move: enqueueActions(({ context, enqueue }) => {
			const of = moves.whichOf(context);
			enqueue.assign(moves.move(context));
			if (of) enqueue.emit({ type: 'moved', ...of });
		}),
		passOver: enqueueActions(({ context, enqueue }) => {
			const of = moves.whichOf(context);
			enqueue.assign(moves.passOver(context));
			if (of) enqueue.emit({ type: 'skipped', ...of });
		}),
		goTo: enqueueActions(({ context, event, enqueue }) => {
			const there = moves.go(context, event.type === 'go' ? event.to : context.at + 1);
			const of = moves.whichOf({ ...context, ...there });
			enqueue.assign(there);
			if (of) enqueue.emit({ type: 'went', nth: context.goes + 1, ...of });
		}),
		moveOn: assign(({ context }) => moves.move(context)),
		putLast: assign(({ context }) => moves.putLast(context)),
		finish: emit({ type: 'finished' }),
	},
});

/** Checks what is ready; an answer in steps goes on to its next one. */
const check = run.createStateConfig({
	on: {
		check: [
			{
				guard: ({ context }) => Boolean(moves.stepOf(context)?.goOn),
				actions: assign(({ context }) => ({ response: moves.stepOf(context)?.goOn })),
			},
			{ guard: 'unchanged', target: '#run.running.moving', actions: 'goTo' },
			{ guard: 'ready', target: '#run.running.marked', actions: 'record' },
		],
	},
});

/** Before the first Check a question can be left; afterwards its answer is owed. In a test one can go back, and change what was given. */
const open = run.createStateConfig({
	on: {
		...check.on,
		hint: { guard: 'hintLeft', actions: 'showHint' },
		skip: [
			{ guard: 'skippedBefore', target: '#run.running.moving', actions: 'goTo' },
			{ guard: 'untried', target: '#run.running.moving', actions: 'passOver' },
		],
		go: { guard: 'mayGo', target: '#run.running.moving', actions: 'goTo' },
		later: { target: '#run.running.moving', actions: 'putLast' },
	},
});

/**
 * One pass over questions. Pure: no clock, no storage, no waiting; what happens comes in by events and leaves by
 * `emit`. Questions, order and marks are context; where the learner stands is the state, and nothing repeats it.
 */
export const runMachine = run.createMachine({
	id: 'run',
	context: ({ input }) => begin(input),
	initial: 'ready',
	states: {
		ready: { on: { start: 'running.moving' } },
		running: {
			initial: 'moving',
			on: { pause: 'paused' },
			states: {
				moving: { always: [{ guard: 'anyLeft', target: 'asking' }, '#run.finished'] },
				asking: {
					initial: 'presented',
					states: {
						presented: { on: { ...open.on, respond: { target: 'answering', actions: 'keep' } } },
						answering: { on: { ...open.on, respond: { actions: 'keep' } } },
						hinted: {
							on: { hint: { guard: 'hintLeft', actions: 'showHint' }, retry: 'retrying' },
						},
						retrying: {
							on: {
								...check.on,
								respond: { actions: 'keep' },
								hint: { guard: 'hintLeft', actions: 'showHint' },
							},
						},
					},
				},
				marked: {
					always: [
						// In a test an answer is given and left by one press.
						{ guard: 'inTest', target: 'moving', actions: 'moveOn' },
						{ guard: 'silent', target: 'recorded' },
						{ guard: 'mayRetry', target: 'asking.hinted', actions: 'showHint' },
						{ target: 'explained', actions: 'comeBack' },
					],
				},
				explained: { on: { next: { target: 'moving', actions: 'move' } } },
				recorded: { on: { next: { target: 'moving', actions: 'move' } } },
				where: { type: 'history', history: 'deep' },
			},
		},
		paused: { on: { resume: 'running.where' } },
		finished: { type: 'final', entry: 'finish' },
	},
});

export type Run = Actor<typeof runMachine>;

/** An actor for one run, not yet started. */
export const createRun = (input: RunInput): Run => createActor(runMachine, { input });
