import { unitSet } from '../../text/characters.ts';
import { anyLineBreak, hasLineBreak, lineStartBefore } from '../../text/lineBreaks.ts';
import { numeralWords } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { isEmpty, pointAt } from '../../text/span.ts';
import { type Bounds, type Change, change } from '../change.ts';
import { contentOf, countUnits, hasLacuna, type Side, unitAfter } from '../sides/side.ts';
import { endOf, formsOf, isPause, signsIn } from '../sides/signs.ts';
import { gapAfter, gapAround, gapBefore, soundSigns } from './gap.ts';
import { slide } from './slide.ts';
import { findTransposition, startOfChange } from './transposition.ts';

/**
 * Gives the edits of a match the shape in which a person would name them: what was exchanged as one transposition,
 * close neighbours as one change, an omission moved to the boundary it belongs to, the punctuation that came or went
 * with the words taken along.
 */
export function shapeChanges(
  edits: readonly Change[],
  draft: Side,
  edition: Side,
  bounds: Bounds,
): readonly Change[] {
  const slid = edits.map((c, i) => slide(c, draft, edition, between(edits, i, bounds)));
  const out: Change[] = [];
  for (let i = 0; i < slid.length; ) {
    const swap = findTransposition(slid, i, draft, edition);
    if (swap) {
      out.push(swap.change);
      i = swap.next;
      continue;
    }
    let merged = slid[i] as Change;
    let unslid = edits[i] as Change;
    let next = i + 1;
    for (; next < slid.length; next++) {
      const other = slid[next] as Change;
      const raw = edits[next] as Change;
      // 高技技能才 for 高技能人才: sliding must not part what stood close together.
      const asSlid = belongTogether(merged, other, draft, edition);
      if (!asSlid && !belongTogether(unslid, raw, draft, edition)) break;
      unslid = joined(unslid, raw, draft, edition);
      merged = asSlid ? joined(merged, other, draft, edition) : unslid;
    }
    out.push(next > i + 1 ? (findTransposition([merged], 0, draft, edition)?.change ?? merged) : merged);
    i = next;
  }
  return out.map((c) => (c.kind === 'content' ? takeSigns(c, draft, edition, bounds) : c));
}

const joined = (a: Change, b: Change, draft: Side, edition: Side): Change =>
  change(
    { start: startOfChange(draft, a.draft), end: b.draft.end },
    { start: startOfChange(edition, a.edition), end: b.edition.end },
  );

/** The stretch between a change's neighbours. */
function between(edits: readonly Change[], index: number, bounds: Bounds): Bounds {
  const before = edits[index - 1];
  const after = edits[index + 1];
  return {
    draft: { start: before?.draft.end ?? bounds.draft.start, end: after?.draft.start ?? bounds.draft.end },
    edition: {
      start: before?.edition.end ?? bounds.edition.start,
      end: after?.edition.start ?? bounds.edition.end,
    },
  };
}

/** Where what follows a changed stretch begins; see `startOfChange`. */
const endOfEdit = (side: Side, span: Span): number => (isEmpty(span) ? unitAfter(side, span.end) : span.end);

/** One equal character between two changes, or two between larger ones, is chance. */
function belongTogether(a: Change, b: Change, draft: Side, edition: Side): boolean {
  if (hasLacuna(edition, a.edition) || hasLacuna(edition, b.edition)) return false;
  const gap = { start: endOfEdit(draft, a.draft), end: b.draft.start };
  const equal = countUnits(draft, gap, 3);
  if (equal > 2) return false;
  if (holdsPause(draft.text, gap.start, gap.end)) return false;
  if (holdsPause(edition.text, endOfEdit(edition, a.edition), b.edition.start)) return false;
  if (equal <= 1 && isSubstitution(a) && isSubstitution(b)) return true;
  // 第三百八十四条、第四百零一条: two numbers of a list are two differences.
  if (
    draft.text.slice(gap.start, gap.end).includes('、') &&
    isNumeric(a, draft, edition) &&
    isNumeric(b, draft, edition)
  )
    return false;
  // 发生之日起1年 for 发生之日或者…之日起2年: what is left out is one difference, the number another.
  if (equal > 0 && (isOtherNumber(a, b, draft, edition) || isOtherNumber(b, a, draft, edition))) return false;
  const sizeOf = (c: Change): number =>
    Math.max(countUnits(draft, c.draft, 40), countUnits(edition, c.edition, 40));
  return equal <= 1 ? sizeOf(a) + sizeOf(b) >= 2 : sizeOf(a) + sizeOf(b) >= 4;
}

const isPauseUnit = unitSet('，。；：！？\n\v\f\x85\u2028\u2029');

function holdsPause(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isPauseUnit(text.charCodeAt(i))) return true;
  return false;
}

const numeric = new RegExp(`^[0-9${numeralWords}]+$`);
const isNumeric = (c: Change, draft: Side, edition: Side): boolean =>
  numeric.test(contentOf(draft, c.draft) + contentOf(edition, c.edition));

/** More content units that came or went are no part of a number. */
const longestPart = 4;

/** Whether one change is that of a number and the other one that of words. */
const isOtherNumber = (a: Change, b: Change, draft: Side, edition: Side): boolean =>
  isSubstitution(a) &&
  isNumeric(a, draft, edition) &&
  !isSubstitution(b) &&
  countUnits(draft, b.draft, longestPart + 1) + countUnits(edition, b.edition, longestPart + 1) > longestPart;

const isSubstitution = (c: Change): boolean => !isEmpty(c.draft) && !isEmpty(c.edition);

/**
 * Takes into a change of content the punctuation that came or went with it, so that it is reported once and that
 * putting the edition's reading in the place of the draft's gives the edition's text.
 */
function takeSigns(c: Change, draft: Side, edition: Side, bounds: Bounds): Change {
  const dEmpty = isEmpty(c.draft) || contentOf(draft, c.draft) === '';
  const eEmpty = isEmpty(c.edition) || contentOf(edition, c.edition) === '';
  if (hasLacuna(edition, c.edition)) return c;
  if (dEmpty && !eEmpty) {
    const r = oneSided(draft, c.draft.start, edition, c.edition, bounds.draft, c.behindLabel);
    return { ...c, draft: r.empty, edition: r.full, list: r.list };
  }
  if (eEmpty && !dEmpty) {
    const r = oneSided(edition, c.edition.start, draft, c.draft, bounds.edition, c.behindLabel);
    return { ...c, draft: r.full, edition: r.empty, list: r.list };
  }
  // What stands beyond the passage's own rims is none of it.
  const left =
    c.behindLabel || c.draft.start <= bounds.draft.start || c.edition.start <= bounds.edition.start
      ? undefined
      : differs(draft, gapBefore(draft, c.draft.start), edition, gapBefore(edition, c.edition.start));
  const right =
    c.draft.end >= bounds.draft.end || c.edition.end >= bounds.edition.end
      ? undefined
      : differs(draft, gapAfter(draft, c.draft.end), edition, gapAfter(edition, c.edition.end));
  return {
    ...c,
    draft: { start: left?.draft.start ?? c.draft.start, end: right?.draft.end ?? c.draft.end },
    edition: { start: left?.edition.start ?? c.edition.start, end: right?.edition.end ?? c.edition.end },
  };
}

/** The signs of two gaps beside a change, where they differ; the sides' spans reach from sign to sign. */
function differs(draft: Side, d: Span, edition: Side, e: Span): { draft: Span; edition: Span } | undefined {
  const ds = soundSigns(draft, d);
  const es = soundSigns(edition, e);
  if (formsOf(ds) === formsOf(es)) return undefined;
  // 。（七） within a line for 。 and （六） on the next one: the bracket is the label's in both.
  if (formsOf(signsIn(draft, d.start, d.end)) === formsOf(signsIn(edition, e.start, e.end))) return undefined;
  const range = (signs: typeof ds, gap: Span, side: Side): Span => {
    const first = signs[0];
    const last = signs.at(-1);
    if (first && last) return { start: first.at, end: endOf(last) };
    // No sign: only the rim towards the change matters.
    const at = /[^\s\u0085]/.test(side.text.slice(gap.start, gap.end)) ? gap.end : gap.start;
    return { start: Math.max(at, gap.start), end: Math.min(at, gap.end) };
  };
  return { draft: range(ds, d, draft), edition: range(es, e, edition) };
}

/** An omission (`empty` in the draft) or an insertion (`empty` in the edition). */
function oneSided(
  emptySide: Side,
  at: number,
  fullSide: Side,
  full: Span,
  emptyBounds: Span,
  behindLabel: boolean | undefined,
): { empty: Span; full: Span; list: boolean } {
  const around = gapAround(emptySide, at);
  // Behind a label of its own a side has nothing that the other one's words could go with.
  const whole = behindLabel ? { start: at, end: around.end } : around;
  const before = behindLabel ? { start: full.start, end: full.start } : gapBefore(fullSide, full.start);
  // Where one text alone begins a paragraph, the stop before that is the other one's stop.
  const leftGap = hasLineBreak(emptySide.text, whole.start, whole.end)
    ? afterBreak(fullSide, before)
    : { span: before, cut: hasLineBreak(fullSide.text, before.start, before.end) };
  const rightGap = beforeBreak(fullSide, gapAfter(fullSide, full.end));
  // What stands beyond a line break belongs to the next paragraph's label or heading.
  const gap =
    rightGap.cut && !leftGap.cut
      ? beforeBreak(emptySide, whole).span
      : leftGap.cut && !rightGap.cut
        ? afterBreak(emptySide, whole).span
        : whole;
  const left = signsIn(fullSide, leftGap.span.start, leftGap.span.end);
  const right = signsIn(fullSide, rightGap.span.start, rightGap.span.end);
  const inner = signsIn(fullSide, full.start, full.end);
  const l = formsOf(left);
  const r = formsOf(right);
  const all = signsIn(emptySide, gap.start, gap.end);
  // The bracket of a label that the other text does not have there goes with nothing.
  const here = [l, r].includes(formsOf(all)) ? all : soundSigns(emptySide, gap);
  const count = (signs: typeof all): number => signs.filter((s) => s.form === '、').length;
  const within = inner.filter((s) => s.form !== '”');
  const beside = left.at(-1)?.form === '、' || right[0]?.form === '、';
  const list =
    beside &&
    within.every((s) => !isPause(s.form) || s.form === '、') &&
    count(left) + count(inner) + count(right) > count(here);
  const h = formsOf(here);
  if (at <= emptyBounds.start || at >= emptyBounds.end) {
    // At a rim of the passage: a 、 that went with a member goes along, nothing else.
    const first = left.at(-1);
    const tail = at >= emptyBounds.end && first?.form === '、';
    if (tail && here[0]?.form === '、') return { empty: pointAt(endOf(here[0])), full, list };
    return { empty: pointAt(at), full: tail ? { start: first.at, end: full.end } : full, list };
  }
  const lastHere = here.at(-1);
  const lastRight = right.at(-1);
  // Behind a label of the full side nothing of its own stands before the words; what the other side has there stays before them.
  if (h === l || behindLabel) {
    const place = lastHere ? endOf(lastHere) : gap.start;
    return {
      empty: pointAt(place),
      full: { start: full.start, end: lastRight ? endOf(lastRight) : full.end },
      list,
    };
  }
  if (h === r) {
    return { empty: pointAt(gap.start), full: { start: left[0]?.at ?? full.start, end: full.end }, list };
  }
  // （甲）、 for 、: the sign that both have in the end, or in the beginning, came or went with nothing.
  if (h !== '' && r.endsWith(h)) {
    const kept = right[right.length - here.length - 1];
    const own = { start: left[0]?.at ?? full.start, end: kept ? endOf(kept) : full.end };
    return { empty: pointAt(gap.start), full: own, list };
  }
  if (lastHere && l.startsWith(h)) {
    const own = {
      start: left[here.length]?.at ?? full.start,
      end: lastRight ? endOf(lastRight) : full.end,
    };
    return { empty: pointAt(endOf(lastHere)), full: own, list };
  }
  return {
    empty: here[0] && lastHere ? { start: here[0].at, end: endOf(lastHere) } : pointAt(gap.start),
    full: { start: left[0]?.at ?? full.start, end: lastRight ? endOf(lastRight) : full.end },
    list,
  };
}

function beforeBreak({ text }: Side, gap: Span): { span: Span; cut: boolean } {
  if (gap.start >= gap.end) return { span: gap, cut: false };
  const at = text.slice(gap.start, gap.end).search(anyLineBreak);
  return at < 0 ? { span: gap, cut: false } : { span: { start: gap.start, end: gap.start + at }, cut: true };
}

function afterBreak({ text }: Side, gap: Span): { span: Span; cut: boolean } {
  if (gap.start >= gap.end) return { span: gap, cut: false };
  const part = text.slice(gap.start, gap.end);
  const at = lineStartBefore(part, part.length) - 1;
  return at < 0
    ? { span: gap, cut: false }
    : { span: { start: gap.start + at + 1, end: gap.end }, cut: true };
}
