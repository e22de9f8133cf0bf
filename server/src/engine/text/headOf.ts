/** At most so many UTF-16 units of a text from its beginning; no character is cut in two. */
export const headOf = (text: string, units: number): string => text.slice(0, units).replace(halfAtEnd, '');

const halfAtEnd = /[\uD800-\uDBFF]$/;
