import { resolve } from '$app/paths';
import type { reviewedIn } from './reviewed.server.ts';
import type { Reviewed } from './queue.ts';

type Built = ReturnType<typeof reviewedIn>;

/** Where the questions of a lesson are to be had, seen from the page that is built. */
export const whereIs = ({ lesson, index }: Pick<Built, 'lesson' | 'index'>) => ({
	...{ lesson, index },
	lessonHref: resolve('/[lesson]', { lesson }),
});

/** A lesson with the addresses of its pages. */
export const withAddresses = (built: Built): Reviewed => ({
	...built,
	...whereIs(built),
	sourceHref: resolve('/[lesson]/source', { lesson: built.lesson }),
	sections: built.sections.map(({ id, title }) => ({
		...{ id, title },
		href: resolve('/[lesson]/[section]', { lesson: built.lesson, section: id }),
	})),
});
