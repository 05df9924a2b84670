import * as v from 'valibot';

/** Somebody's window on the site, with a memory of its own: the little that every engine's protocol can do. */
export interface Tab {
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	/** What an expression is in the page, once it is there, as JSON carries it. */
	evaluate(expression: string): Promise<unknown>;
	/** A press of the mouse's button at this place of the viewport (CSS pixels). */
	press(x: number, y: number): Promise<void>;
	/** Keys, one by one, to what has the focus. */
	type(text: string): Promise<void>;
	/** CSS pixels of the viewport. */
	resize(width: number, height: number): Promise<void>;
	/** A PNG of the viewport. */
	screenshot(): Promise<Buffer>;
}

/** A browser that runs. */
export interface Running {
	open(): Promise<Tab>;
	stop(): Promise<void>;
}

/** A browser's engine, as Debian has it. */
export interface Engine {
	readonly name: string;
	/** The packages to install where it is missing. */
	readonly packages: string;
	/** Programs that all have to be there. */
	readonly programs: readonly string[];
	start(): Promise<Running>;
}

/** Sources of WebDriver's actions, which both of its protocols spell alike. */
export function pressed(x: number, y: number): object[] {
	const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' };
	const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
	return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

/** The same of keys. */
export function typed(text: string): object[] {
	const actions = [...text].flatMap((value) => [
		{ type: 'keyDown', value },
		{ type: 'keyUp', value },
	]);
	return [{ type: 'key', id: 'keys', actions }];
}

/** What the answers of a browser are made of. */
export type Fields = Readonly<Record<string, unknown>>;

/** A value that came as JSON, to be looked into. */
export const fieldsOf = (value: unknown): Fields =>
	v.parse(v.record(v.string(), v.unknown()), value);
