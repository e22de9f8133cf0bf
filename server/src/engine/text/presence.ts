/** Which UTF-16 units a text holds. One pass tells most rules that the text has nothing for them. */
export interface Presence {
  /** Whether the text holds any character of a set; ranges are written as in a regular expression: `a-z`. */
  holds(set: CharacterSet): boolean;
}

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

export function presenceOf(text: string): Presence {
  const held = new Uint8Array(0x10000);
  for (let i = 0; i < text.length; i++) held[text.charCodeAt(i)] = 1;
  return {
    holds(set) {
      for (const [from, to] of set)
        for (let unit = from; unit <= to; unit++) if (held[unit] === 1) return true;
      return false;
    },
  };
}
