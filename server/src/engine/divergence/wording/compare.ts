import type { Match } from '../../matching/model.ts';
import { isContent } from '../../text/fold.ts';
import { isEmpty } from '../../text/span.ts';
import { type Change, change, type OwnEdit } from '../change.ts';
import { isMarkup, withoutMarkup } from '../sides/markup.ts';
import { lacunaAt, type Side, unitAt } from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';
import { compareGaps } from './gap.ts';
import { nameEdges } from './naming.ts';
import { shapeChanges } from './shape.ts';

/**
 * All differences inside a match as a person would name them, in order and disjoint, those of punctuation included.
 * Differences of form alone (width, quote style) are not among them. Linear in the match's length.
 * @param edits what is to be looked at of the match's own edits; parts of them may have been taken away
 */
export function compare(
  match: Match,
  edits: readonly OwnEdit[],
  draft: Side,
  edition: Side,
): readonly Change[] {
  const contents: Change[] = [];
  const punctuation: Change[] = [];
  let i = match.draft.start;
  let j = match.edition.start;
  const report = (c: Change): boolean => punctuation.push(c) < 0;
  for (const edit of match.edits) {
    compareStretch(draft, i, edit.draft.start, edition, j, edit.edition.start, report);
    i = edit.draft.end;
    j = edit.edition.end;
  }
  compareStretch(draft, i, match.draft.end, edition, j, match.edition.end, report);
  for (const edit of edits) {
    const { start, end } = edit.draft;
    if (start < end && isEmpty(edit.edition) && isMarkup(draft.text, start, end)) continue;
    const one = change(withoutMarkup(draft.text, edit.draft), edit.edition);
    contents.push(edit.behindLabel ? { ...one, behindLabel: true } : one);
  }
  const bounds = { draft: match.draft, edition: match.edition };
  const shaped = shapeChanges(contents, draft, edition, bounds);
  const named = shaped.map((c) => nameEdges(c, draft, edition, bounds));
  return withoutTouching(
    pairMarks(punctuation, draft, edition).map((c) =>
      c.kind === 'content' ? nameEdges(c, draft, edition, bounds) : c,
    ),
    named,
  );
}

/** Whether the punctuation of a match without edits differs anywhere. */
export function signsDiffer({ draft: d, edition: e }: Match, draft: Side, edition: Side): boolean {
  let differ = false;
  compareStretch(draft, d.start, d.end, edition, e.start, e.end, () => {
    differ = true;
    return true;
  });
  return differ;
}

/** Walks a stretch that is equal under the key and reports where the signs between two of its units differ, until told to stop. */
function compareStretch(
  draft: Side,
  i: number,
  iEnd: number,
  edition: Side,
  j: number,
  jEnd: number,
  report: (c: Change) => boolean,
): void {
  const isPlain = draft.lacunae.length + edition.lacunae.length === 0;
  let inside = false;
  while (i < iEnd && j < jEnd) {
    if (isPlain) {
      const same = sameUnits(draft.text, i, iEnd, edition.text, j, jEnd);
      if (same > 0) {
        inside = true;
        i += same;
        j += same;
      }
    }
    const gapI = i;
    const gapJ = j;
    let lacuna = false;
    while (i < iEnd && unitAt(draft, i) === 0) i++;
    while (j < jEnd && unitAt(edition, j) === 0) {
      const hole = lacunaAt(edition, j);
      if (hole) lacuna = true;
      j = hole ? hole.end : j + 1;
    }
    if (i >= iEnd || j >= jEnd) return;
    if (inside && !lacuna && !sameText(draft, gapI, i, edition, gapJ, j)) {
      const found = compareGaps(draft, { start: gapI, end: i }, edition, { start: gapJ, end: j });
      if (found && report(found)) return;
    }
    if (unitAt(draft, i) !== unitAt(edition, j)) return; // no equal stretch after all
    inside = true;
    i++;
    j++;
  }
}

/** How far two stretches are character for character the same, up to behind the last content unit there. */
function sameUnits(a: string, i: number, iEnd: number, b: string, j: number, jEnd: number): number {
  const most = Math.min(iEnd - i, jEnd - j);
  let n = 0;
  while (n < most && a.charCodeAt(i + n) === b.charCodeAt(j + n)) n++;
  while (n > 0 && !isContent(a.charCodeAt(i + n - 1))) n--;
  return n;
}

/** Most gaps are empty on both sides, or hold the same mark. */
function sameText(draft: Side, i: number, iEnd: number, edition: Side, j: number, jEnd: number): boolean {
  if (iEnd - i !== jEnd - j) return false;
  for (let n = 0; n < iEnd - i; n++)
    if (draft.text.charCodeAt(i + n) !== edition.text.charCodeAt(j + n)) return false;
  return true;
}

/** Quotation marks or brackets that were put around something, or taken from it, are one change. */
function pairMarks(changes: readonly Change[], draft: Side, edition: Side): readonly Change[] {
  const out: Change[] = [];
  let half = '';
  for (const c of changes) {
    const last = out.at(-1);
    const own = halfOf(c, draft, edition);
    if (last && own !== '' && partners.has(half + own) && c.draft.start - last.draft.end <= 60) {
      out[out.length - 1] = change(
        { start: last.draft.start, end: c.draft.end },
        { start: last.edition.start, end: c.edition.end },
        'punctuation',
      );
      half = '';
    } else {
      out.push(c);
      half = own;
    }
  }
  return out;
}

const partners = new Set(['d”d”', 'd《d》', 'd（d）', 'd〔d〕', 'e”e”', 'e《e》', 'e（e）', 'e〔e〕']);

/** Which side alone has a single mark of a pair, and which; empty for every other change. */
function halfOf(c: Change, draft: Side, edition: Side): string {
  if (c.kind !== 'punctuation') return '';
  const d = formsOf(signsIn(draft, c.draft.start, c.draft.end));
  const e = formsOf(signsIn(edition, c.edition.start, c.edition.end));
  if (d.length + e.length !== 1) return '';
  return d === '' ? `e${e}` : `d${d}`;
}

/** Merges two ordered lists; a change of punctuation that a change of content already covers is left out. */
function withoutTouching(signs: readonly Change[], contents: readonly Change[]): readonly Change[] {
  const out: Change[] = [];
  let n = 0;
  for (const c of contents) {
    for (; n < signs.length && (signs[n] as Change).draft.start < c.draft.start; n++) {
      const s = signs[n] as Change;
      if (s.draft.end <= c.draft.start && s.edition.end <= c.edition.start) out.push(s);
    }
    while (n < signs.length && inside(signs[n] as Change, c)) n++;
    out.push(c);
  }
  out.push(...signs.slice(n));
  return out;
}

const inside = (s: Change, c: Change): boolean =>
  (s.draft.start >= c.draft.start && s.draft.end <= c.draft.end && c.draft.end > c.draft.start) ||
  (s.edition.start >= c.edition.start && s.edition.end <= c.edition.end && c.edition.end > c.edition.start);
