import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAt } from '../sides/side.ts';
import { signsIn } from '../sides/signs.ts';

/** Two shapes of one character or sign: 5 for ５, " for “. UTF-16 offsets of the two texts. */
export interface FormDifference {
  readonly draft: Span;
  readonly edition: Span;
}

/** Where the equal stretches of a match are equal under the key but not in form. Linear in the match. */
export function formDifferences(match: Match, draft: Side, edition: Side): readonly FormDifference[] {
  const out: FormDifference[] = [];
  let i = match.draft.start;
  let j = match.edition.start;
  for (const edit of [...match.edits, undefined]) {
    stretch(
      draft,
      i,
      edit?.draft.start ?? match.draft.end,
      edition,
      j,
      edit?.edition.start ?? match.edition.end,
      out,
    );
    i = edit?.draft.end ?? i;
    j = edit?.edition.end ?? j;
  }
  return out;
}

function stretch(
  draft: Side,
  i: number,
  iEnd: number,
  edition: Side,
  j: number,
  jEnd: number,
  out: FormDifference[],
): void {
  while (i < iEnd && j < jEnd) {
    const fromI = i;
    const fromJ = j;
    while (i < iEnd && unitAt(draft, i) === 0) i++;
    while (j < jEnd && unitAt(edition, j) === 0) j++;
    const ds = signsIn(draft, fromI, i);
    const es = signsIn(edition, fromJ, j);
    if (ds.length === es.length)
      ds.forEach((d, n) => {
        const e = es[n];
        if (!e || d.form !== e.form) return;
        const a = { start: d.at, end: d.at + d.length };
        const b = { start: e.at, end: e.at + e.length };
        if (draft.text.slice(a.start, a.end) !== edition.text.slice(b.start, b.end))
          out.push({ draft: a, edition: b });
      });
    if (i >= iEnd || j >= jEnd || unitAt(draft, i) !== unitAt(edition, j)) return;
    if (draft.text[i] !== edition.text[j])
      out.push({ draft: { start: i, end: i + 1 }, edition: { start: j, end: j + 1 } });
    i++;
    j++;
  }
}
