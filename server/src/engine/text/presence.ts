/** Ranges of UTF-16 units, both ends included. */
export type CharacterSet = readonly (readonly [number, number])[];

/** `characterSet('XxＸ\u2e80-\u2fd5')`; a `-` between two characters makes a range, at either end it is itself. */
export function characterSet(characters: string): CharacterSet {
  const out: [number, number][] = [];
  for (let i = 0; i < characters.length; i++) {
    const from = characters.charCodeAt(i);
    const isRange = characters[i + 1] === '-' && i + 2 < characters.length;
    out.push([from, isRange ? characters.charCodeAt(i + 2) : from]);
    if (isRange) i += 2;
  }
  return out;
}
