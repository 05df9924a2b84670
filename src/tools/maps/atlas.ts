import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { whereAlpha3 } from 'iso-3166-1';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A closed line of spots, degrees east and north (as GeoJSON has them). */
export type Ring = readonly (readonly number[])[];

/** A country's areas, each an outer ring and its holes. */
export interface Country {
	readonly home: boolean;
	readonly areas: readonly (readonly Ring[])[];
}

const read = new Map<string, Topology<{ countries: GeometryCollection }>>();

/** Natural Earth's countries as `world-atlas` has them; read once. */
function topology(scale: '10m' | '50m') {
	const kept = read.get(scale);
	if (kept) return kept;
	const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
	const fresh: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
	read.set(scale, fresh);
	return fresh;
}

/** All countries, and which of them has this code (three capitals, ISO 3166-1); undefined where none has. */
export function countriesRound(code: string, scale: '10m' | '50m'): Country[] | undefined {
	const id = whereAlpha3(code)?.numeric;
	const atlas = topology(scale);
	const { geometries } = atlas.objects.countries;
	if (id === undefined || !geometries.some((each) => each.id === id)) return undefined;
	return geometries.map((each) => {
		const home = each.id === id;
		const shape = feature(atlas, each);
		if (shape.type !== 'Feature') return { home, areas: [] };
		const { geometry } = shape;
		if (geometry.type === 'Polygon') return { home, areas: [geometry.coordinates] };
		if (geometry.type === 'MultiPolygon') return { home, areas: geometry.coordinates };
		return { home, areas: [] };
	});
}
