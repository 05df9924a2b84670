import type { Seen } from './types.ts';

const numberIn = (entry: PerformanceEntry, name: string): number => {
	const value: unknown = Reflect.get(entry, name);
	return typeof value === 'number' ? value : 0;
};

/** Listens to what the browser tells of paints, shifts and long tasks. */
export function look(): Seen {
	const seen: Seen = { fcp: 0, shift: 0, longTasks: [] };
	on('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
	});
	on('layout-shift', (entry) => {
		if (Reflect.get(entry, 'hadRecentInput') !== true) seen.shift += numberIn(entry, 'value');
	});
	on('longtask', (entry) => void seen.longTasks.push([entry.startTime, entry.duration]));
	return seen;
}

function on(type: string, tell: (entry: PerformanceEntry) => void): void {
	new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({
		type,
		buffered: true,
	});
}
