import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { whereAlpha3 } from 'iso-3166-1';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ringOf, type Ring } from './ring.ts';

/** A country's areas, each an outer ring and its holes. */
export interface Country {
	readonly home: boolean;
	readonly areas: readonly (readonly Ring[])[];
}

type Atlas = Topology<{ countries: GeometryCollection }>;
type Areas = Country['areas'];

const read = new Map<string, readonly { readonly id: unknown; readonly areas: Areas }[]>();

/** Natural Earth's countries as `world-atlas` has them, by their numbers in ISO 3166-1; read once. */
function allCountries(scale: '10m' | '50m') {
	const kept = read.get(scale);
	if (kept) return kept;
	const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
	const atlas: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!isAtlas(atlas)) throw new Error(`world-atlas has no countries in ${file}.`);
	const fresh = atlas.objects.countries.geometries.map((each) => {
		const shape = feature(atlas, each);
		const geometry = shape.type === 'Feature' ? shape.geometry : undefined;
		if (geometry?.type === 'Polygon')
			return { id: each.id, areas: [geometry.coordinates.map(ringOf)] };
		if (geometry?.type !== 'MultiPolygon') return { id: each.id, areas: [] };
		return { id: each.id, areas: geometry.coordinates.map((area) => area.map(ringOf)) };
	});
	read.set(scale, fresh);
	return fresh;
}

function isAtlas(value: unknown): value is Atlas {
	if (typeof value !== 'object' || value === null || !('objects' in value)) return false;
	const { objects } = value;
	return typeof objects === 'object' && objects !== null && 'countries' in objects;
}

/** All countries, and which of them has this code (three capitals, ISO 3166-1); undefined where none has. */
export function countriesRound(code: string, scale: '10m' | '50m'): Country[] | undefined {
	const id = whereAlpha3(code)?.numeric;
	const all = allCountries(scale);
	if (id === undefined || !all.some((each) => each.id === id)) return undefined;
	return all.map((each) => ({ home: each.id === id, areas: each.areas }));
}
