import type { Viewport } from '#lib/base/viewport.ts';
import type { Block, Inline } from '#lib/base/rich.ts';

/** A stretch of a file's text: offsets in UTF-16 units, the end exclusive. */
export interface Spot {
	readonly start: number;
	readonly end: number;
}

/** An item of a list: its first paragraph, its quotes, and the list below it. */
export interface ShapeItem {
	/** Its first line, without the blanks around it: where its findings stand. */
	readonly spot: Spot;
	/** A task list's box; undefined where the item has none. */
	readonly box?: 'ticked' | 'empty';
	readonly text: readonly Inline[];
	/** Its quotes up to a line that begins `Left out:`. */
	readonly feedback?: readonly Block[];
	/** The rest of its quotes, without those words. */
	readonly leftOut?: readonly Block[];
	/** Attributes that its kind knows; one without a value has an empty one. */
	readonly attributes: ReadonlyMap<string, string>;
	/** Of a list nested in it. */
	readonly items: readonly ShapeItem[];
}

/** A list; one that was split by a slip is whole again here. */
export interface ShapeList {
	readonly type: 'list';
	readonly ordered: boolean;
	readonly items: readonly ShapeItem[];
}

/** A cell of a table; the spot is what stands between its bars, without blanks. */
interface ShapeCell {
	readonly spot: Spot;
	readonly text: readonly Inline[];
}

/** A row with as many cells as it was written with. */
export interface ShapeRow {
	/** Its line, without the blanks around it. */
	readonly spot: Spot;
	/** The line as it stands in the file. */
	readonly written: string;
	readonly cells: readonly ShapeCell[];
}

/** A table. */
export interface ShapeTable {
	readonly type: 'table';
	readonly head: ShapeRow;
	readonly rows: readonly ShapeRow[];
}

/** A field that only some kinds have, its value as the file has it; the spot is its line. */
export interface ShapeField {
	readonly name: string;
	readonly value: string;
	readonly spot: Spot;
}

/** What may be named in an answer, as the rest of the lesson gives it. Undefined where its file can't be read. */
interface Setting {
	/** The lesson's language, a BCP 47 tag. */
	readonly lang: string;
	/** Names of voices by id, in the order of source.md. */
	readonly voices?: ReadonlyMap<string, string>;
	readonly places?: ReadonlyMap<string, SettingPlace>;
	/** The map's views by name; `country` is always one. */
	readonly views?: ReadonlyMap<string, SettingView>;
}

/** A view of the map; the country's has neither viewport nor places, for its outline is not known here. */
export interface SettingView {
	readonly viewport?: Viewport;
	/** The place in its middle. */
	readonly centre?: string;
	/** The places it is made of. */
	readonly places?: readonly string[];
}

/** A place of places.md, degrees north and east. */
export interface SettingPlace {
	readonly name: string;
	readonly at: readonly [north: number, east: number];
	readonly withinKm?: number;
}

/** A question's Markdown as kinds read it: everything located, nothing decided. */
export interface Shape {
	/** The first list or table under the heading. */
	readonly answer?: ShapeList | ShapeTable;
	/** Those of `kindFields`, in the order of the file. */
	readonly fields: readonly ShapeField[];
	/** The first quote under the heading that is no alert. */
	readonly quote?: { readonly spot: Spot; readonly blocks: readonly Block[] };
	readonly setting: Setting;
	/** Reads a piece of a field's value as Markdown; what is wrong with it is said at the field. */
	inlines(text: string, field: ShapeField): readonly Inline[];
}

/** Fields that belong to some kinds only, in the order of the canonical form; a kind names those it reads, and adds here a new one. */
export const kindFields = ['Answer', 'Unit', 'Map', 'Voices', 'Wrong', 'Point'] as const;
export type KindField = (typeof kindFields)[number];

/** The fields of one name. */
export const fieldsNamed = (shape: Shape, name: KindField): readonly ShapeField[] =>
	shape.fields.filter((field) => field.name === name);
