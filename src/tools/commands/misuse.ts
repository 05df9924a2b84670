/** A command that can't be done as it was typed: its message is for the person who typed it, exit status 2. */
export class Misuse extends Error {}
