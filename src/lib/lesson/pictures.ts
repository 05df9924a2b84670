import * as v from 'valibot';
import type { Lesson } from './lesson.ts';
import { isPictureName, nameInFolder } from './picture-files.ts';

/** A lesson whose pictures have the addresses at which its own pages serve them, `/<lesson>/<file>`, wherever they are shown or linked to. */
export const withPictureAddresses = (lesson: Lesson): Lesson =>
	withPicturesAt(lesson, (name) => `/${lesson.id}/${name}`);

/** A lesson whose pictures are where `addressOf` says, by the name of each in the lesson's folder. */
export function withPicturesAt(lesson: Lesson, addressOf: (name: string) => string): Lesson {
	const addressed: unknown = JSON.parse(JSON.stringify(lesson), (_key, value: unknown) => {
		if (isPicture(value)) return { ...value, src: addressOf(value.src) };
		if (!isLink(value)) return value;
		const name = nameInFolder(value.href);
		return name !== undefined && isPictureName(name) ? { ...value, href: addressOf(name) } : value;
	});
	return v.parse(sameShape, addressed);
}

/** Only addresses inside it were changed. */
const sameShape = v.custom<Lesson>((value) => typeof value === 'object' && value !== null);

const isPicture = (value: unknown): value is { readonly type: 'image'; readonly src: string } =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'image';

const isLink = (value: unknown): value is { readonly type: 'link'; readonly href: string } =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'link';
