import { expect, test } from 'vitest';
import {
	choose,
	modelRoom,
	modelTab,
	quiet,
	settled,
	slotName,
	slotOn,
	type World,
} from './answer-model.ts';

/** Two devices of one learner, and what each chooses and sends by hand. */
async function twoDevices() {
	const room = modelRoom();
	const [one, two] = [modelTab(room), modelTab(room)];
	room.step('start');
	for (const tab of [one, two]) tab.show();
	const slot = slotOn(one);
	if (!slot) throw new Error('the first question is before all');
	const world: World = { room, tabs: [one, two], sent: [], touched: [new Map(), new Map()] };
	const close = () => {
		for (const tab of world.tabs) tab.close();
	};
	await settled();
	return { room, one, two, slot, close, quiet: () => quiet(world) };
}

test('closing does not put an older choice of one device over what was sent on another since', async () => {
	const { room, one, two, slot, close, quiet: rest } = await twoDevices();
	one.answers().choose(slot, choose(room, slot, 1));
	two.answers().choose(slot, choose(room, slot, 0));
	two.answers().send(slot);
	await rest();
	expect(one.answers().state(slot).is).toBe('changed');
	room.step('close');
	await rest();
	expect(room.standing(slot)).toEqual(choose(room, slot, 0));
	expect(one.answers().state(slot)).toEqual({ is: 'refused', refusal: 'answered-since' });
	expect(two.answers().state(slot).is).toBe('saved');
	close();
});

test('a choice made with the other’s answer in sight is a change of mind, and closing takes it', async () => {
	const { room, one, two, slot, close, quiet: rest } = await twoDevices();
	two.answers().choose(slot, choose(room, slot, 0));
	two.answers().send(slot);
	await rest();
	one.answers().choose(slot, choose(room, slot, 1));
	room.step('close');
	await rest();
	expect(room.standing(slot)).toEqual(choose(room, slot, 1));
	expect(two.answers().state(slot).is).toBe('elsewhere');
	close();
});

test('the late word on one question is not said under the next, and keeps its number', async () => {
	const { room, one, slot, close, quiet: rest } = await twoDevices();
	one.answers().choose(slot, choose(room, slot, 0));
	one.answers().send(slot);
	room.step('close');
	room.wait(1500);
	room.step('reveal');
	room.step('next');
	one.show();
	const next = slotOn(one);
	await rest();
	expect(next && one.answers().state(next)).toEqual({ is: 'none' });
	expect(one.answers().notice()).toEqual({ slot: slotName(slot), number: 1, refusal: 'too-late' });
	close();
});
