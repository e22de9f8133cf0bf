/** The numerals that terms count with. */
export const hanNumerals: ReadonlySet<string> = new Set('一二两三四五六七八九十百');
