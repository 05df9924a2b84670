declare module 'virtual:lessons' {
	/** Every lesson under questions/, in the order of their folders. Only for the server's side of a page: it is large. */
	export const lessons: import('#lib/lesson/lesson.ts').Lesson[];
}
