import { afterEach, expect, it } from 'vitest';
import { dressed } from './dress.ts';

let count = 0;
/** A style sheet of its own at an address of its own. */
const sheet = (css: string) =>
	URL.createObjectURL(new Blob([`${css} /* ${(count += 1)} */`], { type: 'text/css' }));
const links = () => [...document.head.querySelectorAll('link[rel=stylesheet]')];
const before = links();
const added = () => links().filter((link) => !before.includes(link));

afterEach(() => {
	for (const link of added()) link.remove();
	document.body.replaceChildren();
});

it('a part is fetched once its styles hold', async () => {
	document.body.className = 'dressed-part';
	const style = sheet('.dressed-part { color: rgb(1, 2, 3) }');
	const color = await dressed(
		() => Promise.resolve(getComputedStyle(document.body).color),
		[style],
	);
	expect(color).toBe('rgb(1, 2, 3)');
});

it('a style sheet is asked for once, by however many parts, and not where the page has it', async () => {
	const [one, other] = [sheet('a {}'), sheet('b {}')];
	const standing = Object.assign(document.createElement('link'), {
		rel: 'stylesheet',
		href: other,
		media: 'print',
	});
	document.head.append(standing);
	const load = () => Promise.resolve('part');
	await Promise.all([dressed(load, [one, other]), dressed(load, [one])]);
	await dressed(load, [other]);
	expect(added().map((link) => link.getAttribute('href'))).toEqual([other, one]);
});

it('without its styles a part is not shown, and the next try asks again', async () => {
	let loads = 0;
	const load = () => Promise.resolve((loads += 1));
	const missing = 'blob:nothing';
	for (const _ of [1, 2])
		await expect(dressed(load, [missing])).rejects.toThrow(`${missing} could not be fetched.`);
	expect(loads).toBe(0);
	expect(added()).toEqual([]);
});

it('addresses are read as seen from the script that asks, and a part without styles is fetched at once', async () => {
	await expect(
		dressed(() => Promise.resolve(), ['none.css'], 'http://localhost:1/deep/file.js'),
	).rejects.toThrow('http://localhost:1/deep/none.css could not be fetched.');
	expect(await dressed(() => Promise.resolve('part'))).toBe('part');
});
