import process from 'node:process';

const everyMs = 150;

/**
 * Acts once when the process that started this one has gone. npm hands a signal to the shell between itself and its
 * script only; the shell dies of it and the script would live on, holding its port.
 * @param {() => void} act
 * @returns {() => void} stops watching
 */
export function whenOrphaned(act) {
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		act();
	}, everyMs);
	timer.unref();
	return () => clearInterval(timer);
}
