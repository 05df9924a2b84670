import type { TimelineEvent } from '#lib/lesson/lesson.ts';

/** Whether an event lies between two dates (ISO, of any precision); an undated one counts by the bounds it has. */
export function within(
	event: Pick<TimelineEvent, 'date' | 'after' | 'before'>,
	span: { readonly from?: string; readonly to?: string },
): boolean {
	const from = event.date ?? event.after ?? event.before ?? '';
	const to = event.date ?? event.before ?? event.after ?? '';
	const startsInTime = span.to === undefined || from.slice(0, span.to.length) <= span.to;
	const endsInTime = span.from === undefined || to >= span.from.slice(0, to.length);
	return startsInTime && endsInTime;
}
