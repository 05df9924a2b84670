import type { Attachment } from 'svelte/attachments';

/** Marks what is carried, so that lists and questions on one page don't take each other's. */
const typeOf = (freight: string) => `application/x-readback-${freight.toLowerCase()}`;

/**
 * The element can be dragged by mouse, and by a long press where a phone's system has that: the platform's own drag and drop.
 * While it is carried it has the attribute `data-carried`.
 */
export const carries =
	(freight: string, value: string, on: boolean): Attachment<HTMLElement> =>
	(node) => {
		node.draggable = on;
		const lift = (event: DragEvent) => {
			event.dataTransfer?.setData(typeOf(freight), value);
			node.dataset.carried = '';
		};
		const lay = () => delete node.dataset.carried;
		node.addEventListener('dragstart', lift);
		node.addEventListener('dragend', lay);
		return () => {
			node.removeEventListener('dragstart', lift);
			node.removeEventListener('dragend', lay);
		};
	};

/** The element takes what is dropped on it, of this freight alone. While something hangs over it, it has `data-over`. */
export const takes =
	(freight: string, take: (value: string) => void): Attachment<HTMLElement> =>
	(node) => {
		const type = typeOf(freight);
		const over = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes(type)) return;
			event.preventDefault();
			node.dataset.over = '';
		};
		const leave = (event: DragEvent) => {
			if (event.relatedTarget instanceof Node && node.contains(event.relatedTarget)) return;
			delete node.dataset.over;
		};
		const drop = (event: DragEvent) => {
			delete node.dataset.over;
			if (!event.dataTransfer?.types.includes(type)) return;
			event.preventDefault();
			take(event.dataTransfer.getData(type));
		};
		node.addEventListener('dragover', over);
		node.addEventListener('dragleave', leave);
		node.addEventListener('drop', drop);
		return () => {
			node.removeEventListener('dragover', over);
			node.removeEventListener('dragleave', leave);
			node.removeEventListener('drop', drop);
		};
	};
