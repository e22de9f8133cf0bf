import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import {
  type Answered,
  count,
  frames,
  nothingAnswered,
  plantedScores,
  soundScores,
} from '../quality/figures.ts';
import { sampledGround, usualIds } from '../quality/ground.ts';
import { Random } from '../quality/random.ts';
import type { Shelf } from './shelf.ts';

/** The figures of `npm run bench:quality` against a corpus of any size, for some of its texts. */
export interface Quality {
  /** By frame; `alarms` are findings that answer no planted change. */
  readonly planted: Readonly<Record<(typeof frames)[number], Answered & { alarms: number }>>;
  /** Exact passages and whole texts, and those that raised any wording finding. */
  readonly verbatim: { readonly drafts: number; readonly alarmed: number };
  /** Fair adaptations, and those that raised a warning or an error. */
  readonly adapted: { readonly drafts: number; readonly alarmed: number };
}

/** How much is tried. */
export interface QualityExtent {
  /** Texts that passages are taken from, and passages of each. */
  readonly texts: number;
  readonly passages: number;
  /** Planted cases per operator and frame. */
  readonly cases: number;
}

export function measureQuality(corpus: Corpus, { ids, texts }: Shelf, extent: QualityExtent): Quality {
  const chosen = usualIds(ids, (i) => texts[i]!.length, extent.texts);
  const ground = sampledGround(corpus, chosen);
  const planted = Object.fromEntries(
    frames.map((frame) => {
      const answered = { ...nothingAnswered(), alarms: 0 };
      for (const score of plantedScores(ground, frame, extent.cases, new Random(51 + frame.length))) {
        for (const scored of score.scored) count(answered, scored);
        answered.alarms += score.falseAlarms.length;
      }
      return [frame, answered];
    }),
  ) as Quality['planted'];
  const verbatim = { drafts: 0, alarmed: 0 };
  const adapted = { drafts: 0, alarmed: 0 };
  for (const { case: c, findings, loud } of soundScores(ground, new Random(50), extent.passages)) {
    const row = c.name === 'verbatim' ? verbatim : adapted;
    row.drafts++;
    row.alarmed += Number((c.name === 'verbatim' ? findings : loud).length > 0);
  }
  return { planted, verbatim, adapted };
}

/** The share of findings about planted changes among all findings that planted cases raised, in all frames together. */
export function precisionOf({ planted }: Quality): number {
  const rows = Object.values(planted);
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((n, row) => n + of(row), 0);
  const found = sum((r) => r.found);
  return found / (found + sum((r) => r.alarms));
}
