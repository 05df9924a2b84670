import type { Lesson } from './lesson.ts';

/** A lesson whose pictures have the addresses at which its own pages serve them, `/<lesson>/<file>`, wherever they are shown. */
export function withPictureAddresses<Whole extends Lesson>(lesson: Whole): Whole {
	const addressed: Whole = JSON.parse(JSON.stringify(lesson), (_key, value: unknown) =>
		isPicture(value) ? { ...value, src: `/${lesson.id}/${value.src}` } : value,
	);
	return addressed;
}

const isPicture = (value: unknown): value is { readonly type: 'image'; readonly src: string } =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'image';
