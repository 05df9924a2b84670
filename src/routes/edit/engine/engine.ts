import type { WizardAnswers } from '#lib/editing/wizard.ts';
import type { Workspace } from '#lib/editing/workspace.ts';
import type { Bank, Imported } from '#lib/exchange/index.ts';
import { channel, type Failure } from './channel.ts';
import type { Job, Outcome } from './jobs.ts';
import type { Reading, ToRead } from './reading.ts';
import { signsIn } from './signs-in.ts';
import type { Unzipped, Zip } from './zip.worker.ts';

/** The most time that a lesson, a job on one, or a bank may take on a slow phone (ms). What takes longer was made to. */
const MOST_MS = { lesson: 30_000, bank: 300_000 };

const reader = channel<ToRead, Reading>(
	() => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }),
	MOST_MS.lesson,
);
const tools = channel<Job, Outcome>(
	() => new Worker(new URL('./tools.worker.ts', import.meta.url), { type: 'module' }),
	MOST_MS.lesson,
);
const banks = channel<Bank, Imported>(
	() => new Worker(new URL('./bank.worker.ts', import.meta.url), { type: 'module' }),
	MOST_MS.bank,
);
const zips = channel<Zip, Unzipped>(
	() => new Worker(new URL('./zip.worker.ts', import.meta.url), { type: 'module' }),
	MOST_MS.lesson,
);

/** Reads a lesson's files. */
export const read = (
	id: string,
	files: ToRead['files'],
	stop?: AbortSignal,
): Promise<Reading | Failure> => reader({ id, files, signs: signsIn(files) }, stop);

/** The lesson in a zip; nothing where it is no zip or would unfold to more than a lesson can be. */
export const unzip = (zip: Zip, stop?: AbortSignal): Promise<Unzipped | Failure> => zips(zip, stop);

/** What came of a job, where something did. */
async function outcomeOf<T extends object>(answer: Promise<T | Failure>): Promise<T | undefined> {
	const given = await answer;
	return typeof given === 'string' ? undefined : given;
}

/** The lesson that the steps of a new one ask for; `today` is an ISO day. Undefined where the program failed, here and below. */
export async function begin(begun: WizardAnswers, today: string): Promise<Workspace | undefined> {
	const outcome = await outcomeOf(tools({ do: 'begin', begun, today }));
	return outcome?.did === 'lesson' ? outcome.workspace : undefined;
}

/** The lesson with one more section; `file` is its prose. */
export async function addSection(
	workspace: Workspace,
	title: string,
): Promise<{ readonly workspace: Workspace; readonly file?: string } | undefined> {
	const outcome = await outcomeOf(tools({ do: 'add-section', workspace, title }));
	return outcome?.did === 'lesson' ? outcome : undefined;
}

/** A file's text in its canonical form. */
export async function tidy(file: string, text: string): Promise<string | undefined> {
	const outcome = await outcomeOf(tools({ do: 'tidy', file, text }));
	return outcome?.did === 'text' ? outcome.text : undefined;
}

/** A bank of questions as a lesson; undefined also where it was stopped. */
export const importBank = (bank: Bank, stop: AbortSignal): Promise<Imported | undefined> =>
	outcomeOf(banks(bank, stop));
