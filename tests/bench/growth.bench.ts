/**
 * How the time of reading grows with the text: `npm run bench:growth`. Every shape is read at 16, 32, … 256 kB; printed are
 * milliseconds of the processor (the best of some) and how much each doubling multiplies them. Exits 1 where that is over
 * 2.3, or any of them takes more than 400 ms (a smaller text may take longer than a larger one, of which only the beginning is read,
 * or of whose question nothing). Words after the command choose the shapes that have them in their names.
 */
import { measured, type Measured } from './growth/measure.ts';
import { shapes } from './growth/shapes.ts';

const sizes = [16, 32, 64, 128, 256];
const most = { growth: 2.3, milliseconds: 400 } as const;

const wanted = process.argv.slice(2);
const chosen = shapes.filter(({ name, place }) =>
	wanted.every((word) => `${place}: ${name}`.includes(word)),
);

function faultOf({ shape, times, growth }: Measured): string {
	const last = Math.max(...times);
	if (growth > most.growth) return `  grows by more than ×${most.growth}`;
	return last > most.milliseconds && !shape.growthOnly ? `  more than ${most.milliseconds} ms` : '';
}

console.log(
	`${'shape'.padEnd(52)}${sizes.map((size) => `${size} kB`.padStart(8)).join('')}  a doubling`,
);
let faults = 0;
for (const shape of chosen) {
	const lengths = sizes.map((size) => size * 1024);
	const result = measured(shape, lengths, (each) => faultOf(each) === '');
	const fault = faultOf(result);
	if (fault !== '') faults++;
	const name = `${shape.place}: ${shape.name}`.slice(0, 51).padEnd(52);
	const row = result.times.map((time) => time.toFixed(0).padStart(8)).join('');
	console.log(`${name}${row}    ×${result.growth.toFixed(2)}${fault}`);
}
console.log(`${chosen.length} shapes, ${faults} over a limit`);
process.exitCode = faults > 0 ? 1 : 0;
