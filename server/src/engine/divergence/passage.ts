import type { Edition } from '../corpus/model.ts';
import { addressAt } from '../document/address.ts';
import type { Reading } from '../document/model.ts';
import type { Edit, Match } from '../matching/model.ts';
import { isAccepted, type Manner } from './accept.ts';
import type { Change } from './change.ts';
import { classify } from './classify.ts';
import { compare } from './compare.ts';
import { type Texts, withinSentences, withoutLabels } from './dissect.ts';
import type { Divergence, Frame, Passage, Verdict } from './model.ts';
import { nearness } from './nearness.ts';
import { countUnits, type Side, sideOf } from './side.ts';

/** What is needed to judge a passage, beyond the match itself. */
export interface PassageInput {
  readonly match: Match;
  readonly frame: Frame;
  readonly manner: Manner;
  readonly texts: Texts;
  /** For a reprint: which sentences of the edition are missing, by index. */
  readonly lacks?: readonly boolean[];
  /** For a plain passage: whether the draft is known to follow the source. */
  readonly related: boolean;
  readonly alsoIn: Passage['alsoIn'];
}

export const textsOf = (reading: Reading, draft: Side, edition: Edition): Texts => ({
  reading,
  draft,
  edition,
  source: sideOf(edition.text, edition.lacunae),
});

/** Judges one match in its frame. */
export function judgePassage(input: PassageInput): Passage {
  const { match, frame, manner, texts, alsoIn } = input;
  const { draft, source, edition } = texts;
  const edits = match.edits
    .map((e) => withoutLabels(e, texts))
    .filter((e): e is Edit => e !== undefined)
    .flatMap((e) => (frame.kind === 'reprint' ? withinSentences(e, texts, input.lacks ?? []) : [e]));
  const changes = compare(match, edits, draft, source);
  const open = changes.filter((c) => !isAccepted(c, manner, texts));
  const near =
    frame.kind === 'plain' ? nearness(changes, open, match, draft, source, input.related) : undefined;
  const divergences: Divergence[] = [];
  let adapted = false;
  for (const c of open) {
    const d = classify(c, draft, source);
    const close = near ? near(c) : true;
    if (!close) {
      adapted = true;
      if (!d.critical || !input.related || !isSmall(c, draft, source)) continue;
    }
    divergences.push(close ? d : { ...d, adapted: true });
  }
  return {
    match,
    frame,
    verdict: verdictOf(divergences, adapted, changes.length > 0 || match.edits.length > 0),
    divergences,
    address: addressAt(edition.reading, match.edition.start).text,
    alsoIn,
  };
}

function verdictOf(divergences: readonly Divergence[], adapted: boolean, touched: boolean): Verdict {
  if (divergences.some((d) => !d.adapted)) return 'variant';
  return adapted || touched ? 'adapted' : 'verbatim';
}

const isSmall = (c: Change, draft: Side, edition: Side): boolean =>
  countUnits(draft, c.core.draft, 7) <= 6 && countUnits(edition, c.core.edition, 7) <= 6;
