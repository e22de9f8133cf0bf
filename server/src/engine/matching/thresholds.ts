/** How short a match may be; it grows with the corpus, since more text shares more phrases by chance. */
export interface Thresholds {
  /** The shortest chain that is looked at; shorter than `clause` only where it is a whole heading or sentence. */
  readonly chain: number;
  /** The shortest match that fills a clause of the draft. */
  readonly clause: number;
  /** The shortest match that fills none. */
  readonly fragment: number;
}

/** Below so many content units a corpus is small: a phrase that it has in common with a draft is seldom chance. */
export const smallCorpus = 300_000;

/** In content units, for a corpus of so many. */
export function thresholdsFor(corpusUnits: number): Thresholds {
  if (corpusUnits < smallCorpus) return { chain: 6, clause: 8, fragment: 8 };
  if (corpusUnits < 5_000_000) return { chain: 6, clause: 8, fragment: 12 };
  return { chain: 6, clause: 8, fragment: 16 };
}
