import { atOnce, inLog, steadily } from './answers.ts';
import { broadcast } from './broadcast.ts';
import { percentile, table, type Line } from './figures.ts';
import { hostile } from './hostile.ts';
import { killing } from './killing.ts';
import { hangUp } from './phones.ts';
import { stored } from './stored.ts';
import { bare, ours, type Target } from './target.ts';

/**
 * Measures class sessions on this machine, server and load side by side, against the figures that were promised.
 * `npm run bench:room` runs briefly; with `-- --full` as long as promised (60 s, 5 minutes, 100 kills).
 * `-- --hostile` measures a class beside attackers, `-- --stored 1200` the first page of a site with as many rooms.
 */
if (process.argv.includes('--hostile')) process.exit(await hostile());
if (process.argv.includes('--stored')) process.exit(await stored());
const full = process.argv.includes('--full');
const seconds = { steady: full ? 60 : 15, streams: full ? 300 : 15 };
const kills = full ? 100 : 10;
const lines: Line[] = [];

async function withTarget<T>(
	make: Promise<Target>,
	run: (target: Target) => Promise<T>,
): Promise<T> {
	const target = await make;
	return run(target).finally(() => target.stop());
}

for (const [learners, ack, host] of [
	[200, 150, 200],
	[600, 250, 300],
] as const) {
	const limit = await withTarget(bare(), (target) => atOnce(target, learners));
	const { delays, log } = await withTarget(ours(learners), async (target) => {
		const measured = await atOnce(target, learners);
		return { delays: measured, log: await inLog(target) };
	});
	const what = `${learners} answer at once`;
	const line = (name: string, pick: 'acknowledged' | 'atHost', share: number, most: number) =>
		lines.push({
			what: `${what}: ${name}`,
			ours: percentile(delays[pick], share),
			bare: percentile(limit[pick], share),
			limit: most,
			unit: 'ms',
		});
	line('acknowledged p95', 'acknowledged', 0.95, ack);
	line('at the host p99', 'atHost', 0.99, host);
	lines.push({
		what: `${what}: lost or twice`,
		ours: delays.failed + learners - log.answers + log.twice,
		limit: 0,
		unit: '',
	});
}

const steadyBare = await withTarget(bare(), (target) => steadily(target, 1000, seconds.steady));
const steadyOurs = await withTarget(ours(1000), async (target) => {
	const delays = await steadily(target, 1000, seconds.steady);
	const { answers, twice } = await inLog(target);
	return { ...delays, lost: delays.acknowledged.length - answers + twice };
});
const steady = `1,000 answers/s for ${seconds.steady} s`;
lines.push(
	{
		what: `${steady}: acknowledged p50`,
		ours: percentile(steadyOurs.acknowledged, 0.5),
		bare: percentile(steadyBare.acknowledged, 0.5),
		unit: 'ms',
	},
	{
		what: `${steady}: acknowledged p99`,
		ours: percentile(steadyOurs.acknowledged, 0.99),
		bare: percentile(steadyBare.acknowledged, 0.99),
		limit: 150,
		unit: 'ms',
	},
	{
		what: `${steady}: failed, lost or twice`,
		ours: steadyOurs.failed + steadyOurs.lost,
		limit: 0,
		unit: '',
	},
);

const widely = await withTarget(bare(), (target) => broadcast(target, 5000, seconds.streams));
const wide = await withTarget(ours(5000), (target) => broadcast(target, 5000, seconds.streams));
const streams = `5,000 streams for ${seconds.streams} s`;
lines.push(
	{
		what: `${streams}: broadcast p99`,
		ours: percentile(wide.delays, 0.99),
		bare: percentile(widely.delays, 0.99),
		limit: 250,
		unit: 'ms',
	},
	{
		what: `${streams}: frames missing`,
		ours: wide.missing,
		bare: widely.missing,
		limit: 0,
		unit: '',
	},
	{
		what: `${streams}: memory`,
		ours: wide.mostMemory,
		bare: widely.mostMemory,
		limit: 400,
		unit: 'MB',
	},
);
hangUp();

const killed = await killing(600, kills);
const name = `${kills} × kill −9, 600 clients`;
lines.push(
	{
		what: `${name}: acknowledged and lost`,
		ours: killed.lost,
		limit: 0,
		unit: `of ${killed.acknowledged}`,
	},
	{
		what: `${name}: serving again, slowest`,
		ours: Math.max(...killed.serving),
		limit: 2000,
		unit: 'ms',
	},
	{
		what: `${name}: 95 % right again, slowest`,
		ours: Math.max(...killed.right),
		limit: 5000,
		unit: 'ms',
	},
);
process.stdout.write(`${table(lines)}\n`);
process.exit(lines.some(({ ours, limit }) => limit !== undefined && !(ours <= limit)) ? 1 : 0);
