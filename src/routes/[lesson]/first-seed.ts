/** The seed of a section's first run: the order in the page as it is sent, so that nothing moves when the script wakes. */
export const firstSeed = (lesson: string, section: string): string => `${lesson}/${section}`;

/** The seed of the guesses before section 1. */
export const guessSeed = (lesson: string): string => `${lesson}/guess`;

/** The seed of the quiz that a page of a lesson is sent with. */
export const quizSeed = (lesson: string): string => `${lesson}/quiz`;
