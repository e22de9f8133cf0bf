/** For each line what the document's frame makes of it: some of the following, 0 where the frame leaves it alone. */
export type LineRoles = Uint8Array;

/** A signature, a date, an entry of a table of contents: no prose. */
export const FURNITURE = 1;
/** Prose that is a paragraph by itself. */
export const ALONE = 2;
/** A further line of a title. */
export const LATER = 4;
/** The first line of a title is marked with how many lines the title has, from this bit on. */
export const titleBit = 3;

/** How many lines the title has that begins on a line with this role; 0 where none does. */
export const titleLength = (role: number): number => role >> titleBit;
