declare module 'virtual:lessons' {
	/** Every lesson under questions/, in the order of their folders. Only for the server's side of a page: it is large. */
	export const lessons: import('#lib/lesson/lesson.ts').Lesson[];
}

declare module 'virtual:lesson-files' {
	/** The files of every lesson under questions/ as they are written; `others` are pictures and the like, by name alone. Only for the server's side. */
	export const lessonFiles: {
		readonly id: string;
		readonly files: readonly (readonly [name: string, text: string])[];
		readonly others: readonly string[];
	}[];
}

declare module 'virtual:lesson-pictures' {
	/** Every picture that a page may show, in base64, by `<lesson>/<file>`. Only for the server's side. */
	export const pictures: Readonly<Record<string, string>>;
}
