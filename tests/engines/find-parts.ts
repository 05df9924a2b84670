import type { Role } from '../e2e/giving.ts';

/** A step on the way to a part: into what matches, or to some of what was found. */
export type Step =
	| { readonly css: string }
	| {
			readonly role: Role;
			readonly name?: string;
			readonly like?: string;
			readonly exact?: boolean;
	  }
	| { readonly text: string }
	| { readonly nth: number };

/** What is wanted of the parts found: how many, their texts, or of the first one a place to press, a value, a change. */
export type Wish =
	| { readonly what: 'texts' | 'place' | 'select-all' | 'show' }
	| { readonly what: 'attribute'; readonly name: string }
	| { readonly what: 'pick'; readonly label: string };

/** What can be seen in the page and these steps lead to. It is sent to the page as text, so it stands by itself. */
export function found(steps: readonly Step[]): HTMLElement[] {
	const selectors: Readonly<Record<Role, string>> = {
		button: 'button',
		checkbox: 'input[type=checkbox]',
		combobox: 'select',
		heading: 'h1, h2, h3, h4',
		link: 'a[href]',
		list: 'ul, ol',
		listitem: 'li',
		radio: 'input[type=radio]',
		radiogroup: '[role=radiogroup]',
		textbox: 'textarea, input:not([type]), input[type=text]',
	};
	const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
	const isShown = (element: Element) =>
		element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
	const labelsOf = (element: Element): Element[] => {
		const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
		const named = ids.flatMap((id) => document.getElementById(id) ?? []);
		const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
		const isLabelled = isField || element instanceof HTMLTextAreaElement;
		const labels = isLabelled ? [...(element.labels ?? [])] : [];
		return [named, labels, [element]].find((each) => each.length > 0) ?? [];
	};
	const nameOf = (element: Element): string =>
		element.getAttribute('aria-label') ??
		plain(
			labelsOf(element)
				.map((each) => each.textContent)
				.join(' '),
		);
	const isNamed = (name: string, step: Extract<Step, { role: Role }>): boolean => {
		if (step.like !== undefined) return new RegExp(step.like).test(name);
		if (step.name === undefined) return true;
		const wanted = plain(step.name);
		return step.exact ? name === wanted : name.toLowerCase().includes(wanted.toLowerCase());
	};
	const below = (within: readonly ParentNode[], css: string) =>
		[...new Set(within.flatMap((each) => [...each.querySelectorAll<HTMLElement>(css)]))].filter(
			isShown,
		);
	let at = [document.documentElement];
	for (const step of steps) {
		if ('css' in step) at = below(at, step.css);
		else if ('text' in step)
			at = at.filter(({ textContent }) => plain(textContent).includes(plain(step.text)));
		else if ('nth' in step) at = at.slice(step.nth).slice(0, 1);
		else
			at = below(at, selectors[step.role]).filter(
				(each) => !each.closest('[aria-hidden=true]') && isNamed(nameOf(each), step),
			);
	}
	return at;
}

/** Grants a wish of the parts found; nothing where there is none, or it can't be pressed yet. Sent to the page as text, too. */
export function granted(parts: readonly HTMLElement[], wish: Wish): unknown {
	const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
	if (wish.what === 'texts') return parts.map(({ textContent }) => plain(textContent));
	const [first] = parts;
	if (!first) return null;
	if (wish.what === 'attribute') return first.getAttribute(wish.name);
	first.scrollIntoView({ block: 'center', behavior: 'instant' });
	if (wish.what === 'show') return true;
	if (wish.what === 'select-all') {
		if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement) first.select();
		return true;
	}
	if (wish.what === 'pick') {
		if (!(first instanceof HTMLSelectElement)) return null;
		const option = [...first.options].find(({ text }) => plain(text) === plain(wish.label));
		if (!option) return null;
		option.selected = true;
		for (const type of ['input', 'change']) first.dispatchEvent(new Event(type, { bubbles: true }));
		return true;
	}
	if (first.matches(':disabled')) return null;
	const { left, top, width, height } = first.getBoundingClientRect();
	const [x, y] = [left + width / 2, top + height / 2];
	const hit = document.elementFromPoint(x, y);
	// What has only a label to be seen is pressed there.
	const isHit = hit !== null && (first.contains(hit) || hit.contains(first));
	return isHit ? [x, y] : null;
}
