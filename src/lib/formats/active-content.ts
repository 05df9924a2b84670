const ACTIVE =
	/<(?:script|iframe|object|embed|applet)\b|\bon[a-z]{3,20}\s{0,5}=\s{0,5}["']|\b(?:java|vb)script\s{0,5}:|\bdata:text\/html/i;

/** The first sign of something that a browser could run: a script, a handler, a script link. For a warning, not for safety. */
export function activeContent(text: string): string | undefined {
	return ACTIVE.exec(text)?.[0].trim();
}
