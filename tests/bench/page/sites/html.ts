/** Characters that mean something in HTML and XML, written so that they don't. */
export const escaped = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A whole page; its icon stands in it, so that none is asked for. */
export const htmlPage = (head: string, body: string): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Quiz</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The look of the pages written by hand. */
export const plainStyle =
	'body{font:1.1em/1.5 system-ui,sans-serif;max-width:40em;margin:1em auto;padding:0 1em}button,label{display:block;width:100%;text-align:left;padding:.6em;margin:.3em 0;font:inherit;border:1px solid #888;border-radius:.4em;background:#fff;cursor:pointer;box-sizing:border-box}.y{background:#dfd}.n{background:#fdd}';
