import { viewportCovering, isInViewport, type Drawing, type Viewport } from '#lib/base/viewport.ts';
import type { Finding } from '#lib/base/finding.ts';
import { authors } from '#lib/kinds/author.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { viewportOfView } from '#lib/lesson/map-views.ts';
import { folderWords } from '#lib/words/tools.ts';
import { countriesRound, lakes, type Country } from './atlas.ts';
import { globeOf } from './globe.ts';
import { namesIn } from './names.ts';
import { pathOf } from './paths.ts';
import { watersIn } from './waters.ts';

/** Below this width a view is drawn from finer lines. */
const FINE_KM = 400;

/** Steps of lines in a map's units: the country's own, and its neighbours', which are only there to find one's way. */
const [FINE, COARSE] = [1.4, 5];

/** A drawing for each view of a lesson's map, the country's among them; undefined where the country is not given or not known. */
export function drawMaps(
	lesson: Pick<Lesson, 'country' | 'places' | 'views'> & Partial<Pick<Lesson, 'lang'>>,
): Lesson['maps'] | undefined {
	const { country, places, views, lang = 'en' } = lesson;
	if (country === undefined) return undefined;
	const countries = countriesRound(country, '50m');
	if (!countries) return undefined;
	const home = homeViewport(countries.filter((each) => each.home));
	const frames = Object.entries(views).flatMap(([name, view]): [string, Viewport][] => {
		const frame = viewportOfView(places, view);
		return frame ? [[name, frame]] : [];
	});
	return Object.fromEntries(
		[['country', home] as const, ...frames].map(([name, frame]) => {
			const fine = frame.km[0] < FINE_KM ? countriesRound(country, '10m') : undefined;
			const land = drawn(frame, fine ?? countries, lang);
			return [name, name === 'country' ? { ...land, globe: globeOf(land) } : land];
		}),
	);
}

/** The lesson with its maps, and its questions whose kind shows one with theirs. */
export function withMaps(lesson: Lesson): Lesson {
	const maps = drawMaps(lesson);
	if (!maps) return lesson;
	const sections = lesson.sections.map((section) => ({
		...section,
		questions: section.questions.map(
			(question) => authors.get(question.kind)?.withLand(question, maps) ?? question,
		),
	}));
	return { ...lesson, maps, sections };
}

function drawn(frame: Viewport, countries: readonly Country[], lang: string): Drawing {
	const rings = (home: boolean) =>
		countries.filter((each) => each.home === home).flatMap(({ areas }) => areas.flat());
	return {
		frame,
		home: pathOf(frame, rings(true), FINE),
		others: pathOf(frame, rings(false), COARSE),
		water: pathOf(frame, lakes(), FINE) || undefined,
		names: [...watersIn(frame, lang), ...namesIn(frame, countries, lang)],
	};
}

/** A frame over a country's greatest area and what lies about it: not its islands in another ocean. */
function homeViewport(home: readonly Country[]): Viewport {
	const outer = home.flatMap(({ areas }) => areas.flatMap(([ring]) => (ring ? [ring.spots] : [])));
	const boxes = outer
		.map((spots) => ({ spots, frame: viewportCovering(spots, 0, 1) }))
		.sort((a, b) => sizeOf(b.frame) - sizeOf(a.frame));
	const [main, ...others] = boxes;
	if (!main) return viewportCovering([[0, 0]]);
	// What is near enough widens what counts as near: an archipelago is whole, an island in another ocean is not in it.
	let near = [main];
	for (let pass = 0; pass < 4; pass++) {
		const about = viewportCovering(
			near.flatMap(({ spots }) => spots),
			0.35,
		);
		const found = others.filter(
			({ frame }) => sizeOf(frame) >= sizeOf(main.frame) / 400 && isInViewport(about, frame.centre),
		);
		near = [main, ...found];
	}
	return viewportCovering(
		near.flatMap(({ spots }) => spots),
		0.1,
	);
}

const sizeOf = ({ km }: Viewport): number => km[0] * km[1];

/** A warning where a country's code is none that there is an outline for: its maps stay without land. */
export function unknownCountry(
	files: ReadonlyMap<string, string>,
	lesson: Pick<Lesson, 'country'> | undefined,
): Finding[] {
	const code = lesson?.country;
	if (code === undefined || countriesRound(code, '50m')) return [];
	const lines = (files.get('places.md') ?? '').split(/\r\n?|\n/);
	const line = Math.max(1, lines.findIndex((each) => /^country\s*:/.test(each)) + 1);
	const message = folderWords.noOutline(code);
	const place = { line, column: 1, endLine: line, endColumn: 1 + 'country'.length };
	return [{ file: 'places.md', ...place, severity: 'warning', name: 'bad-value', message }];
}
