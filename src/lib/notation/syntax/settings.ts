import * as v from 'valibot';
import { idPattern } from '#lib/lesson/id-pattern.ts';
import * as messages from '#lib/words/notation/front-matter.ts';
import { isDate } from './dates.ts';

/** Text that is not empty, without the blanks around it. Every scalar of front matter arrives as text. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty(messages.noValue));

/** `yes` or `no` (also true or false) as a boolean. */
export const yesOrNo = v.pipe(
	v.string(),
	v.toLowerCase(),
	v.picklist(['yes', 'no', 'true', 'false'], messages.yesOrNo),
	v.transform((word) => word === 'yes' || word === 'true'),
);

/** A year, month or day: `2019-08-08`. */
export const date = v.pipe(text, v.check(isDate, messages.date));

/** An id of small letters, digits and hyphens. */
export const id = v.pipe(v.string(), v.regex(idPattern, messages.id));

/** Ids, each with words for it. */
export const idsWithWords = v.record(id, text);
