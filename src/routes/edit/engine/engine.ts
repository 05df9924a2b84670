import type { Begun } from '#lib/editing/wizard.ts';
import type { Workspace } from '#lib/editing/workspace.ts';
import type { Bank, Imported } from '#lib/lesson/exchange/index.ts';
import { channel } from './channel.ts';
import type { Job, Outcome } from './jobs.ts';
import type { Reading, ToRead } from './reading.ts';
import { signsIn } from './signs-in.ts';

const reader = channel<ToRead, Reading>(
	() => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }),
);
const tools = channel<Job, Outcome>(
	() => new Worker(new URL('./tools.worker.ts', import.meta.url), { type: 'module' }),
);
const banks = channel<Bank, Imported>(
	() => new Worker(new URL('./bank.worker.ts', import.meta.url), { type: 'module' }),
);

/** Reads a lesson's files; undefined where the program failed at it, as in all that follows. */
export const read = (id: string, files: ToRead['files']): Promise<Reading | undefined> =>
	reader({ id, files, signs: signsIn(files) });

/** The lesson that the steps of a new one ask for; `today` is an ISO day. */
export async function begin(begun: Begun, today: string): Promise<Workspace | undefined> {
	const outcome = await tools({ do: 'begin', begun, today });
	return outcome?.did === 'lesson' ? outcome.workspace : undefined;
}

/** The lesson with one more section; `file` is its prose. */
export async function addSection(
	workspace: Workspace,
	title: string,
): Promise<{ readonly workspace: Workspace; readonly file?: string } | undefined> {
	const outcome = await tools({ do: 'add-section', workspace, title });
	return outcome?.did === 'lesson' ? outcome : undefined;
}

/** A file's text in its canonical form. */
export async function tidy(file: string, text: string): Promise<string | undefined> {
	const outcome = await tools({ do: 'tidy', file, text });
	return outcome?.did === 'text' ? outcome.text : undefined;
}

/** A bank of questions as a lesson. */
export const importBank = (bank: Bank): Promise<Imported | undefined> => banks(bank);
