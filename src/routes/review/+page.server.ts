import { allLessons } from '../lessons.server.ts';
import { reviewedIn } from '../[lesson]/review/reviewed.server.ts';

/** The reviews of every lesson in one queue. */
export const load = () => ({
	reviewed: allLessons.filter(({ listed }) => listed).map(reviewedIn),
});
