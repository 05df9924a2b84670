import type { Rule } from '../rule.ts';

/** Found where pictures are read (`active.ts`). */
export const activePicture: Rule = {
	name: 'active-picture',
	severity: 'error',
	message: 'A picture does more than show something.',
	why: 'An SVG file can hold scripts, pages and addresses of other sites, and whoever opens it would run them or be seen there. Such a picture is set aside until it only shows something.',
	file: 'river.svg',
	bad: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">
	<script>alert('the river rises')</script>
	<path d="M0 14 Q15 4 30 14 T60 14" fill="none" stroke="#246" />
</svg>
`,
	good: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">
	<path d="M0 14 Q15 4 30 14 T60 14" fill="none" stroke="#246" />
</svg>
`,
};
