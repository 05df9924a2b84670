import { unitsAKm, type Viewport } from '#lib/base/viewport.ts';

/** A round length for a map's scale bar (1, 2 or 5 and noughts), at most a third of its width, in km and in units. */
export function scaleBar(viewport: Viewport): { readonly km: number; readonly units: number } {
	const most = viewport.km[0] / 3;
	const power = 10 ** Math.floor(Math.log10(most));
	const step = [5, 2, 1].find((each) => each * power <= most) ?? 1;
	const km = Number((step * power).toPrecision(1));
	return { km, units: Math.round(km * unitsAKm(viewport) * 10) / 10 };
}
