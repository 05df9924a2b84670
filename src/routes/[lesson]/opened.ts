import { device } from './device.ts';

/** Remembers that a section was opened, so that reading can go on there, and tells its printed page where it lies. */
export function sectionOpened(page: HTMLElement): Promise<void> {
	// For the foot of a printed page: where it lies is not known when it is built.
	for (const foot of page.querySelectorAll('[data-address]')) {
		foot.textContent = location.origin + location.pathname;
	}
	return device.read(page.dataset.lesson ?? '', page.dataset.section ?? '');
}
