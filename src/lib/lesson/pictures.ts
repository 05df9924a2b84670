import * as v from 'valibot';
import type { Lesson } from './lesson.ts';

/** A lesson whose pictures have the addresses at which its own pages serve them, `/<lesson>/<file>`, wherever they are shown. */
export function withPictureAddresses(lesson: Lesson): Lesson {
	const addressed: unknown = JSON.parse(JSON.stringify(lesson), (_key, value: unknown) =>
		isPicture(value) ? { ...value, src: `/${lesson.id}/${value.src}` } : value,
	);
	return v.parse(sameShape, addressed);
}

/** Only addresses inside it were changed. */
const sameShape = v.custom<Lesson>((value) => typeof value === 'object' && value !== null);

const isPicture = (value: unknown): value is { readonly type: 'image'; readonly src: string } =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'image';
