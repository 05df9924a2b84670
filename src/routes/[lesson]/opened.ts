import { device } from './device.ts';

/** Remembers that a section was opened, so that reading can go on there. */
export function sectionOpened(page: HTMLElement): Promise<void> {
	return device.read(page.dataset.lesson ?? '', page.dataset.section ?? '');
}
