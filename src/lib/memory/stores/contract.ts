import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';

/** A fresh device: `open` gives one more opening of its store, as a reload or another tab would. */
export interface Device {
	open(): Promise<Store>;
}

const line = (id: string, lesson = 'a', more = {}) => ({ id, lesson, ...more });

/** The promises of every store; each test has a device of its own. */
export function storeContract(name: string, freshDevice: () => Device): void {
	describe(`${name} keeps the promises of a store`, () => {
		let device: Device;
		let store: Store;
		beforeEach(async () => {
			device = freshDevice();
			store = await device.open();
		});

		logPromises(() => ({ device, store }));
		draftPromises(() => ({ device, store }));
		learnerPromises(() => ({ device, store }));
	});
}

type Now = () => { readonly device: Device; readonly store: Store };

function logPromises(now: Now): void {
	it('lines come back in the order appended, by lesson or all, also after a reload', async () => {
		const { store, device } = now();
		await store.append([line('z'), line('b', 'b')]);
		await store.append([line('a')]);
		for (const opening of [store, await device.open()]) {
			expect(await opening.read('a')).toEqual([line('z'), line('a')]);
			expect(await opening.read()).toEqual([line('z'), line('b', 'b'), line('a')]);
			expect(await opening.read('nowhere')).toEqual([]);
		}
	});

	it('an id that is there already is passed over, also within one append', async () => {
		const { store } = now();
		await store.append([line('1', 'a', { first: true })]);
		await store.append([line('1', 'a', { first: false }), line('2'), line('2'), line('3')]);
		expect(await store.read()).toEqual([line('1', 'a', { first: true }), line('2'), line('3')]);
	});

	it('of lines that can not all be kept none is', async () => {
		const { store } = now();
		await store.append([line('1')]);
		await expect(store.append([line('2'), line('3', 'a', { n: 1n })])).rejects.toThrow();
		expect(await store.read()).toEqual([line('1')]);
	});

	it('what a line holds is kept as it is, of whatever version', async () => {
		const { store } = now();
		const strange = { v: 99, type: 'hologram', at: 'noon', deep: { list: [1, null, ['ö']] } };
		await store.append([line('1', 'a', strange)]);
		expect(await store.read('a')).toEqual([line('1', 'a', strange)]);
	});

	it('changing a line after it was appended or read does not change the log', async () => {
		const { store } = now();
		const mine = { id: '1', lesson: 'a', given: ['x'] };
		await store.append([mine]);
		mine.given.push('y');
		const [read] = await store.read();
		if (typeof read === 'object' && read !== null) Object.assign(read, { given: 'z' });
		expect(await store.read()).toEqual([line('1', 'a', { given: ['x'] })]);
	});

	it('appends made at once from two openings all arrive, each line once', async () => {
		const { store, device } = now();
		const other = await device.open();
		const ids = Array.from({ length: 20 }, (_, i) => String(i));
		await Promise.all(ids.flatMap((id) => [store.append([line(id)]), other.append([line(id)])]));
		expect(await store.read()).toHaveLength(20);
	});

	it('another opening hears of new lines until it stops listening', async () => {
		const { store, device } = now();
		const other = await device.open();
		let heard = 0;
		const stop = other.subscribe(() => (heard += 1));
		await store.append([line('1')]);
		await expect.poll(() => heard).toBe(1);
		expect(await other.read()).toHaveLength(1);
		stop();
		await store.append([line('2')]);
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(heard).toBe(1);
	});
}

function draftPromises(now: Now): void {
	it('a draft is kept for its run and question until it is forgotten', async () => {
		const { store, device } = now();
		expect(await store.readDraft('r', 'q')).toBeUndefined();
		await store.keepDraft('r', 'q', { chosen: ['1'] });
		await store.keepDraft('r', 'q', { chosen: ['1', '2'] });
		const again = await device.open();
		expect(await again.readDraft('r', 'q')).toEqual({ chosen: ['1', '2'] });
		expect(await again.readDraft('r', 'other')).toBeUndefined();
		expect(await again.readDraft('other', 'q')).toBeUndefined();
		await again.keepDraft('r', 'q', undefined);
		expect(await store.readDraft('r', 'q')).toBeUndefined();
	});
}

function learnerPromises(now: Now): void {
	const ada = { id: 'ada', name: 'A' };

	it('a device has one name, at every opening', async () => {
		const { store, device } = now();
		expect(store.device).not.toBe('');
		expect((await device.open()).device).toBe(store.device);
	});

	it('someone is learning from the start; whoever is added comes after, with an empty log', async () => {
		const { store } = now();
		expect(await store.learners()).toEqual({ all: [{ id: 'first', name: '' }], chosen: 'first' });
		await store.append([line('1')]);
		await store.keepDraft('r', 'q', 1);
		await store.nameLearner(ada);
		expect((await store.learners()).chosen).toBe('first');
		await store.chooseLearner('ada');
		expect(await store.learners()).toEqual({
			all: [{ id: 'first', name: '' }, ada],
			chosen: 'ada',
		});
		expect(await store.read()).toEqual([]);
		expect(await store.readDraft('r', 'q')).toBeUndefined();
	});

	it('two learners may have lines of the same id', async () => {
		const { store } = now();
		await store.append([line('1')]);
		await store.nameLearner(ada);
		await store.chooseLearner('ada');
		await store.append([line('1', 'b')]);
		expect(await store.read()).toEqual([line('1', 'b')]);
		await store.chooseLearner('first');
		expect(await store.read()).toEqual([line('1')]);
	});

	it('renaming keeps place and log', async () => {
		const { store } = now();
		await store.append([line('1')]);
		await store.nameLearner(ada);
		await store.nameLearner({ id: 'first', name: 'B' });
		expect((await store.learners()).all).toEqual([{ id: 'first', name: 'B' }, ada]);
		expect(await store.read()).toEqual([line('1')]);
	});

	it('who was chosen learns at the next opening, while an open tab stays with its own', async () => {
		const { store, device } = now();
		const other = await device.open();
		await store.nameLearner(ada);
		await store.chooseLearner('ada');
		expect((await other.learners()).chosen).toBe('first');
		expect((await (await device.open()).learners()).chosen).toBe('ada');
		await store.chooseLearner('nobody');
		expect((await store.learners()).chosen).toBe('ada');
	});

	it('a removed learner is forgotten whole, and the first one left learns', async () => {
		const { store, device } = now();
		await store.nameLearner(ada);
		await store.chooseLearner('ada');
		await store.append([line('1')]);
		await store.keepDraft('r', 'q', 1);
		const behind = await device.open();
		await store.removeLearner('ada');
		expect((await store.learners()).chosen).toBe('first');
		await expect(behind.append([line('2')])).rejects.toThrow();
		await store.nameLearner(ada);
		await store.chooseLearner('ada');
		expect(await store.read()).toEqual([]);
		expect(await store.readDraft('r', 'q')).toBeUndefined();
	});

	it('removing the only learner leaves a first one with nothing done', async () => {
		const { store, device } = now();
		await store.nameLearner({ id: 'first', name: 'B' });
		await store.append([line('1')]);
		await store.removeLearner('first');
		for (const opening of [store, await device.open()]) {
			expect(await opening.learners()).toEqual({
				all: [{ id: 'first', name: '' }],
				chosen: 'first',
			});
			expect(await opening.read()).toEqual([]);
		}
	});

	it('clearing a lesson forgets what this learner did in it, and nothing else', async () => {
		const { store, device } = now();
		await store.append([line('1'), line('2', 'b'), line('3')]);
		await store.keepDraft('r', 'q', 1);
		await store.clear('a');
		expect(await store.read()).toEqual([line('2', 'b')]);
		expect(await (await device.open()).read('a')).toEqual([]);
		expect(await store.readDraft('r', 'q')).toBe(1);
		await store.append([line('1')]);
		expect(await store.read('a')).toEqual([line('1')]);
	});

	it('clearing forgets what this learner did, and nothing of others', async () => {
		const { store } = now();
		await store.append([line('1')]);
		await store.nameLearner(ada);
		await store.chooseLearner('ada');
		await store.append([line('2')]);
		await store.keepDraft('r', 'q', 1);
		await store.clear();
		expect(await store.read()).toEqual([]);
		expect(await store.readDraft('r', 'q')).toBeUndefined();
		await store.chooseLearner('first');
		expect(await store.read()).toEqual([line('1')]);
	});
}
