import type { Begun } from '#lib/editing/wizard.ts';
import type { Workspace } from '#lib/editing/workspace.ts';
import type { Answer, Ask, Job, Outcome, Reading } from './messages.ts';

let worker: Worker | undefined;
let number = 0;
const waiting = new Map<number, (outcome: Outcome) => void>();

/** One worker for the page, fetched when it is first needed. */
function started(): Worker {
	if (worker) return worker;
	worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
		waiting.get(data.number)?.(data);
		waiting.delete(data.number);
	});
	return worker;
}

function ask(job: Job): Promise<Outcome> {
	const asked: Ask = { ...job, number: ++number };
	const answered = new Promise<Outcome>((resolve) => waiting.set(asked.number, resolve));
	started().postMessage(asked);
	return answered;
}

/** Reads a lesson's files; undefined where the program failed at it. */
export async function read(
	id: string,
	files: ReadonlyMap<string, string>,
): Promise<Reading | undefined> {
	const outcome = await ask({ do: 'read', id, files });
	return outcome.did === 'read' ? outcome.reading : undefined;
}

/** The lesson that the steps of a new one ask for. */
export async function begin(begun: Begun, today: string): Promise<Workspace | undefined> {
	const outcome = await ask({ do: 'begin', begun, today });
	return outcome.did === 'lesson' ? outcome.workspace : undefined;
}

/** The lesson with one more section; `file` is its prose. */
export async function addSection(
	workspace: Workspace,
	title: string,
): Promise<{ readonly workspace: Workspace; readonly file?: string } | undefined> {
	const outcome = await ask({ do: 'add-section', workspace, title });
	return outcome.did === 'lesson' ? outcome : undefined;
}
