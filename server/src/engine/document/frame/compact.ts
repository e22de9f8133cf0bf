const blanks = /[\s\u200b\ufeff]+/g;

/** Words as they are compared with names and forms: organs and dates are set out with spaces to fill a line. */
export const compact = (words: string): string => words.replace(blanks, '');
