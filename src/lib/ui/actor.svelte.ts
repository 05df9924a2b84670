import { createSubscriber } from 'svelte/reactivity';
import {
	createActor,
	type ActorOptions,
	type AnyActorLogic,
	type Actor,
	type EventFrom,
	type RequiredActorOptionsKeys,
	type SnapshotFrom,
} from 'xstate';

/**
 * A machine as a rune: `snapshot` is reactive wherever it is read in markup, `$derived` or `$effect`. The actor starts
 * with the first event or the first reader in an effect, so never while a page is prerendered.
 */
export class Live<Logic extends AnyActorLogic> {
	readonly actor: Actor<Logic>;
	readonly #read: () => void;
	#started = false;

	constructor(
		logic: Logic,
		options: ActorOptions<Logic> & Record<RequiredActorOptionsKeys<Logic>, unknown>,
	) {
		this.actor = createActor(logic, options);
		this.#read = createSubscriber((update) => {
			this.#start();
			const subscription = this.actor.subscribe(update);
			return () => subscription.unsubscribe();
		});
	}

	get snapshot(): SnapshotFrom<Logic> {
		this.#read();
		return this.actor.getSnapshot();
	}

	/** Bound, to be handed on as it is. */
	readonly send = (event: EventFrom<Logic>): void => {
		this.#start();
		this.actor.send(event);
	};

	stop(): void {
		this.#started = true;
		this.actor.stop();
	}

	/** Once only: an actor that was stopped would begin again. */
	#start(): void {
		if (this.#started) return;
		this.#started = true;
		this.actor.start();
	}
}
