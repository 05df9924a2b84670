/** The id that stands for matter from outside the article, which has no voice of its own there. No voice's id has capitals. */
export const outsideVoice = 'X';
