import * as v from 'valibot';
import { meantBy } from '#lib/base/nearest.ts';
import type { Finding } from '#lib/base/finding.ts';
import type { MapView, Place } from '#lib/lesson/lesson.ts';
import * as messages from '#lib/words/notation/entries.ts';
import { fixInstead } from '../../markdown/instead.ts';
import type { TextFile } from '../../markdown/lines.ts';
import { error } from '../../markdown/lines.ts';
import { valueBehind } from '../../syntax/front-matter.ts';
import type { ProseContext } from '../prose.ts';
import { id, text } from '../../syntax/settings.ts';
import { namesOfFields } from '../../syntax/description.ts';
import type { EntriesFile, ReadEntry } from './entries-file.ts';
import { aboutOf, readEntriesFile } from './entries-file.ts';

const kilometres = v.pipe(
	v.string(),
	v.regex(/^\d{1,5}(\.\d+)?( ?km)?$/, messages.kilometres),
	v.transform((written) => Number.parseFloat(written)),
);
const view = v.union(
	[
		v.strictObject({ centre: id, km: kilometres }),
		v.strictObject({ places: v.pipe(v.array(id), v.minLength(1)) }),
	],
	messages.view,
);

/** The front matter of places.md. */
export const placesSettings = v.object({
	country: v.optional(v.pipe(text, v.regex(/^[A-Z]{3}$/, messages.country))),
	views: v.optional(v.record(v.pipe(id, v.notValue('country', messages.viewCountry)), view), {}),
});

/** What places.md says, and the names of its views: undefined where they can't be known. */
export interface PlacesFile extends EntriesFile<Place> {
	readonly country?: string;
	readonly views: Readonly<Record<string, MapView>>;
	readonly viewNames: ReadonlySet<string> | undefined;
}

/** Reads places.md: `At:`, `Within:`, `Also:`; views of places that are not there are an `unknown-place` at their key. */
export function readPlaces(file: TextFile, context: ProseContext): PlacesFile {
	const read = readEntriesFile(
		file,
		context,
		placesSettings,
		namesOfFields('places'),
		(entry, id) => readPlace(file, entry, id),
	);
	const { settings, ids } = read;
	const views: Record<string, MapView> = {};
	const findings: Finding[] = [...read.findings];
	for (const [name, shown] of Object.entries(settings?.views ?? {})) {
		const key = 'centre' in shown ? 'centre' : 'places';
		const missing = ('centre' in shown ? [shown.centre] : shown.places).filter(
			(id) => !ids.has(id),
		);
		if (missing.length === 0) views[name] = shown;
		for (const id of missing) {
			const { hint, instead } = meantBy(id, ids);
			const message = messages.noPlace(id, hint);
			const at = read.placeOf(['views', name, key]);
			const fix = fixInstead(file, valueBehind(file, at), instead);
			findings.push(error(file, 'unknown-place', at, message, fix));
		}
	}
	const known = settings && new Set(['country', ...Object.keys(settings.views)]);
	const country = settings?.country === undefined ? {} : { country: settings.country };
	return { ...read, ...country, views, viewNames: known, findings };
}

function readPlace(file: TextFile, entry: ReadEntry, id: string): Place | undefined {
	const { fields, findings } = entry;
	const at = fields.get('At');
	const within = fields.get('Within');
	const spot = at && degrees(at.value);
	const km = within && /^(\d{1,5}(?:\.\d+)?) ?km$/.exec(within.value)?.[1];
	if (!spot && (at || findings.length === 0)) {
		const message = messages.where;
		findings.push(error(file, 'bad-value', at?.span ?? entry.span, message));
	}
	if (within && km === undefined) {
		findings.push(error(file, 'bad-value', within.span, messages.distance));
	}
	if (!spot) return undefined;
	const place = { ...aboutOf(entry, id), at: spot };
	return km === undefined ? place : { ...place, withinKm: Number(km) };
}

function degrees(written: string): readonly [number, number] | undefined {
	const match = /^([+-]?\d{1,2}(?:\.\d+)?)\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)$/.exec(written);
	if (!match) return undefined;
	const [north, east] = [Number(match[1]), Number(match[2])];
	return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? [north, east] : undefined;
}
