import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { generatedLesson } from '../generated-lesson.ts';
import { newFolder } from '../../room/process.ts';
import { latestLost, steadily } from './answers.ts';
import { percentile, table, type Line } from './figures.ts';
import { hangUp } from './phones.ts';
import { option, startSite } from './site.ts';
import { classAt } from './target.ts';

const learners = 100;

/**
 * `--hostile`: a class of a hundred on the built site, one answer a second each, first alone, then beside attackers in a process
 * of their own: senders of lessons, bad ranges (`--no-ranges`: none), half-open connections, joins. `--seconds 60` of each.
 * 1: a limit is passed.
 */
export async function hostile(): Promise<0 | 1> {
	const seconds = option('--seconds', 60);
	const folder = newFolder();
	const site = await startSite(folder);
	const sent = { id: 'bench', files: Object.fromEntries(generatedLesson(40)) };
	const settings = { naming: 'none', questions: ['opened-0'] };
	const joined = await classAt(site.base, { sent, settings }, learners);
	const latest = new Map<number, number>();
	const answer: typeof joined.answer = async (learner, turn) => {
		const done = await joined.answer(learner, turn);
		if (done.status === 200) latest.set(learner, Math.max(latest.get(learner) ?? 0, turn));
		return done;
	};
	const room = { ...joined, answer };
	const open = Array.from({ length: learners }, (_, i) => room.watch(i, () => undefined));
	const streams = [await room.watchHost(() => undefined), ...(await Promise.all(open))];
	for (const socket of streams) socket.on('error', () => undefined);
	await steadily(room, learners, 3, 2);
	const alone = await steadily(room, learners, seconds, 10);
	const attack = await attackers(site.base, room.code);
	const beside = await steadily(room, learners, seconds, 10 + seconds);
	const done = await attack.stop();
	const page = await fetch(site.base).catch(() => undefined);
	const isAlive = site.isAlive() && page?.ok === true;
	const lost = await latestLost({ folder, code: room.code }, latest);
	for (const socket of streams) socket.destroy();
	hangUp();
	await site.stop();
	const line = (share: number, limit?: number): Line => ({
		what: `${learners} answers/s for ${seconds} s, beside attackers: acknowledged p${share * 100}`,
		ours: percentile(beside.acknowledged, share),
		bare: percentile(alone.acknowledged, share),
		limit,
		unit: 'ms',
	});
	const lines: readonly Line[] = [
		line(0.5),
		line(0.95),
		line(0.99, Math.min(500, 3 * percentile(alone.acknowledged, 0.99))),
		{ what: 'not acknowledged', ours: beside.failed, bare: alone.failed, limit: 0, unit: '' },
		{
			what: 'learners whose latest acknowledged answer is lost',
			ours: lost,
			limit: 0,
			unit: `of ${latest.size}`,
		},
		{ what: 'the process has ended', ours: isAlive ? 0 : 1, limit: 0, unit: '' },
	];
	process.stdout.write(`${table(lines, 'alone')}\nThe attackers were answered: ${done}\n`);
	return lines.some(({ ours, limit }) => limit !== undefined && !(ours <= limit)) ? 1 : 0;
}

/** Attackers as a process of their own, so that they take no time from those who measure. */
async function attackers(base: string, code: string) {
	const script = join(import.meta.dirname, 'attackers.ts');
	const ranges = process.argv.includes('--no-ranges') ? 'none' : 'ranges';
	const child = spawn(process.execPath, [script, base, code, ranges], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let said = '';
	child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
	while (!said.includes('begun')) await once(child.stdout, 'data');
	const exited = once(child, 'exit');
	return {
		async stop(): Promise<string> {
			child.kill('SIGTERM');
			await exited;
			return said.replace('begun', '').trim();
		},
	};
}
