import { expect, it } from 'vitest';
import type { Draft, Drafts } from '../drafts.ts';
import { unsaved, withText } from '../workspace.ts';

/** A draft never written. */
const freshDraft = (key: string, at = 1): Draft => ({
	key,
	revision: 0,
	title: `Draft ${key}`,
	at,
	workspace: unsaved('ferry', new Map([['lesson.md', 'one']])),
});

const edited = (draft: Draft, text: string): Draft => ({
	...draft,
	workspace: withText(draft.workspace, 'lesson.md', text),
});

/** What every place for drafts promises; `open` opens the same place again. */
export function keepsItsPromises(open: () => Promise<Drafts>): void {
	it('a draft comes back whole, also to another tab', async () => {
		const [here, there] = [await open(), await open()];
		const kept = await here.write(freshDraft('a'));
		expect(kept).toMatchObject({ key: 'a', revision: 1 });
		expect((await there.read('a'))?.workspace.files.get('lesson.md')).toBe('one');
		expect(await there.read('nothing')).toBeUndefined();
	});
	it('of two tabs that write one draft, none overwrites the other', async () => {
		const [here, there] = [await open(), await open()];
		const mine = await here.write(freshDraft('b'));
		const theirs = await there.read('b');
		if (!theirs) throw new Error('It was written.');
		await here.write(edited(mine, 'mine'));
		const beside = await there.write(edited(theirs, 'theirs'));
		expect(beside.key).not.toBe('b');
		expect((await here.read('b'))?.workspace.files.get('lesson.md')).toBe('mine');
		expect((await here.read(beside.key))?.workspace.files.get('lesson.md')).toBe('theirs');
		const on = await there.write(edited(beside, 'on'));
		expect(on.key).toBe(beside.key);
	});
	it('lists the latest first, and forgets what is removed', async () => {
		const drafts = await open();
		await drafts.write(freshDraft('old', 10));
		await drafts.write(freshDraft('new', 20));
		const keys = async () => (await drafts.list()).map(({ key }) => key);
		const both = (await keys()).filter((key) => ['old', 'new'].includes(key));
		expect(both).toEqual(['new', 'old']);
		await drafts.remove('new');
		expect(await keys()).not.toContain('new');
		expect(await drafts.read('new')).toBeUndefined();
	});
	it('what another tab removed while it was written here is kept again', async () => {
		const drafts = await open();
		const kept = await drafts.write(freshDraft('c'));
		await drafts.remove('c');
		expect((await drafts.write(kept)).key).toBe('c');
		expect(await drafts.read('c')).toBeDefined();
	});
}
