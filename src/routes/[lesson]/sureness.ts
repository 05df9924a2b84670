/** Under this name a device keeps that it asks how sure its learner is; not unless it was asked to. */
export const SURENESS = 'readback-sure';

/** How sure the learner said to be, by question, since the page was opened. */
export const saidSure = new Map<string, 1 | 2 | 3>();

/** Whether this device asks how sure one is before Check. */
export function asksSureness(): boolean {
	try {
		return localStorage.getItem(SURENESS) !== null;
	} catch {
		return false;
	}
}
