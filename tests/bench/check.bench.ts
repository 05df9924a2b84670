/**
 * How long lessons take to read and check: `node tests/bench/check.bench.ts`. Prints milliseconds (best of five after one to
 * warm up, and the very first as a command has it) and the ratio of the
 * processor's time to the row above; twice the questions should take about twice as
 * long. Then the whole command on a folder of a hundred files, beside one that has nothing to check.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLesson } from '#lib/checks/index.ts';
import { readFolder } from '../../src/tools/read-folder.ts';
import { generatedLesson } from './generated-lesson.ts';

const root = mkdtempSync(join(tmpdir(), 'readback-bench-'));
process.on('exit', () => {
	rmSync(root, { recursive: true, force: true });
});

function written(name: string, files: ReadonlyMap<string, string>): string {
	const folder = join(root, name);
	mkdirSync(folder, { recursive: true });
	for (const [file, text] of files) writeFileSync(join(folder, file), text);
	return folder;
}

function milliseconds(task: () => unknown): number {
	const start = performance.now();
	task();
	return performance.now() - start;
}

/** Milliseconds of the processor: what a busy machine does not add to. */
function processor(task: () => unknown): number {
	const start = process.cpuUsage();
	task();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

const shown = (took: number): string => took.toFixed(0).padStart(7);

let last = 0;
for (const count of [500, 1000, 2000, 4000]) {
	const folder = written(`generated-${count}`, generatedLesson(count));
	const check = () => checkLesson('generated', readFolder(folder).files);
	const first = milliseconds(check);
	const best = Math.min(...Array.from({ length: 5 }, () => milliseconds(check)));
	const worked = Math.min(...Array.from({ length: 3 }, () => processor(check)));
	const { lesson, findings } = check();
	const read = lesson?.sections.reduce((sum, { questions }) => sum + questions.length, 0) ?? 0;
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const ratio = last > 0 ? `  ×${(worked / last).toFixed(2)}` : '';
	console.log(
		`${String(count).padStart(5)} questions${shown(best)} ms (first${shown(first)}, processor${shown(worked)})${ratio}  ${read} read, ${errors} errors, ${findings.length - errors} warnings`,
	);
	last = worked;
}

const command = join(import.meta.dirname, '../../src/tools/questions.ts');
const run = (folder: string) => () =>
	spawnSync(process.execPath, [command, 'check', folder], { maxBuffer: 1e9 });
const hundred = join(root, 'hundred');
// Ten files a lesson, ten questions a section, as ours have.
for (let i = 0; i < 10; i++) written(`hundred/lesson-${i}`, generatedLesson(40, 10));
const small = written('small', generatedLesson(1));
const best = (task: () => unknown): number =>
	Math.min(...Array.from({ length: 5 }, () => milliseconds(task)));
const [startUp, whole] = [best(run(small)), best(run(hundred))];
console.log(
	`  100 files, 400 questions, the whole command: ${whole.toFixed(0)} ms, of which start-up ${startUp.toFixed(0)} ms`,
);
