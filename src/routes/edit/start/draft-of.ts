import { titleOf, type Draft } from '#lib/editing/drafts.ts';
import { newKey } from '#lib/editing/stores/open.ts';
import type { Workspace } from '#lib/editing/workspace.ts';

/** A draft of a lesson that is put on the desk for the first time. */
export const draftOf = (workspace: Workspace, folder?: Draft['folder']): Draft => ({
	key: newKey(),
	revision: 0,
	title: titleOf(workspace),
	at: Date.now(),
	workspace,
	...(folder ? { folder } : {}),
});
