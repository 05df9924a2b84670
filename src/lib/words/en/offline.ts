/** A lesson without a network: what a lesson's first page says of it. */
export const keptWords = {
	title: 'Without a network',
	lead: 'A lesson that you open is kept on this device, so that all of it works without a network: text, questions, quiz and article. Your answers are always kept here.',
	which: 'Kept on this device',
	item: (title: string, bytes: number) => `${title} (${size(bytes)})`,
	keeping: 'Keeping it …',
	kept: 'Kept: it works without a network now.',
	dropped: 'No longer kept. Your answers stay.',
	looking: 'Looking …',
	trouble:
		'It could not be kept whole. Is there a network, and some free space on this device? What was kept before is as it was.',
	/** On plain http, say, or in a private window. */
	cannot:
		'This browser keeps no pages from this address: it does so at https addresses alone. While the network is there, all works the same.',
} as const;

/** When a newer version of the site is there while a page of the older one is open. */
export const versionWords = {
	ready: 'A new version of this page is ready. Where you are is kept.',
	load: 'Load it',
	later: 'Later',
} as const;

/** The page that stands in for one that needs the network. */
export const offlineWords = {
	title: 'This page needs the network',
	why: 'This device is offline now, and the page is not kept on it. Class sessions and the editor need the network; lessons that you opened before do not.',
	safe: 'What you have answered or written is safe on this device.',
	again: 'Try again once the network is there: go back, or load the page again.',
	home: 'All lessons',
	record: 'Your record',
} as const;

/** Bytes as people read them: to the next tenth of a megabyte. */
const size = (bytes: number): string =>
	`${megabytes.format(Math.max(0.1, Math.ceil(bytes / 100_000) / 10))} MB`;
const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
