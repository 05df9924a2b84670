import { device } from './device.ts';

/**
 * Remembers that a section was opened, so that reading can go on there, and tells its printed page where it lies. Gives whether anything of
 * its lesson was answered before.
 */
export async function sectionOpened(page: HTMLElement): Promise<boolean> {
	// For the foot of a printed page: where it lies is not known when it is built.
	for (const foot of page.querySelectorAll('[data-address]')) {
		foot.textContent = location.origin + location.pathname;
	}
	const { lesson = '', section = '' } = page.dataset;
	await device.read(lesson, section);
	return (await device.progress(lesson)).history.size > 0;
}
