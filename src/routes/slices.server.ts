/** What pages are sent of a lesson: no more than they point at. */
export { mistakesOf, refsFor } from '#lib/ui/refs-for.ts';
