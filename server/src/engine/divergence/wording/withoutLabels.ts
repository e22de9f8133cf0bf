import { labelAt } from '../../document/labels/labels.ts';
import type { Label } from '../../document/model.ts';
import type { Edit } from '../../matching/model.ts';
import { isWhite, skipWhite, unitSet } from '../../text/characters.ts';
import { isEmpty, pointAt, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { OwnEdit } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { hasSentenceEnd } from '../sides/signs.ts';
import { lineLabels } from '../sides/sourceLines.ts';

/**
 * An edit without the labels at its rims: whether 三、 stands before a heading is a question of numbering. Undefined
 * where nothing else is left on either side. A draft of its own numbers its own articles (`ownNumbering`).
 */
export function withoutLabels(
  edit: Edit,
  { reading, draft, edition, source }: Texts,
  ownNumbering: boolean,
): OwnEdit | undefined {
  const a = labelHolding(edit.draft, reading.labels);
  const labels = mayTouchLabel(edit.edition, source)
    ? ownNumbering
      ? lineLabels(edit.edition, source)
      : edition.reading.labels
    : [];
  const b = labelHolding(edit.edition, labels);
  if (ownNumbering && (a || isEmpty(edit.draft)) && (b || isEmpty(edit.edition)) && (a || b))
    return undefined;
  if (ownNumbering && !a) {
    const inSentence = labelInSentence(edit.draft, draft);
    const theirs = inSentence && lineLabels(edit.edition, source)[0];
    // The number that stands in the sentence is the document's where its name stands before it, and else the draft's own.
    if (inSentence && theirs && unitBefore(source, edit.edition.end) < theirs.span.end)
      return namesDocument.test(draft.text.slice(Math.max(0, inSentence.start - 4), inSentence.start))
        ? { draft: inSentence, edition: theirs.span }
        : undefined;
  }
  // 第五条 for 第九条: a label that states another number is another reading.
  if (a && b && a.form === b.form && a.value !== b.value) return edit;
  // （二鑫五） for （二十五）: in the text of another a label with a slip in it is a reading too.
  if (b && !a && !ownNumbering && isSlipIn(b, edit, draft, source)) return edit;
  // Part of a label (条 of 第二条) is no wording either.
  const d = a && !b ? allStripped(a, draft, reading.labels) : strip(edit.draft, draft, reading.labels);
  const e = b && !a ? allStripped(b, source, labels) : strip(edit.edition, source, labels);
  if (isEmpty(d.rest) && isEmpty(e.rest)) return undefined;
  const bare = { draft: d.rest, edition: e.rest };
  const words = { span: e.rest, side: source, labels };
  if (goesBehind(d, words)) return { ...bare, draft: pointAt(d.behind), behindLabel: true };
  const own = { span: d.rest, side: draft, labels: reading.labels };
  if (goesBehind(e, own)) return { ...bare, edition: pointAt(e.behind), behindLabel: true };
  const isBehind = ({ span, side: of, labels: its }: Words): boolean =>
    !isEmpty(span) && behindLabelAt(span.start, of, its) !== undefined;
  return isBehind(own) || isBehind(words) ? { ...bare, behindLabel: true } : bare;
}

/** Words of one text, and its labels. */
interface Words {
  readonly span: Span;
  readonly side: Side;
  readonly labels: readonly Label[];
}

/**
 * What a side lacks where it has a label stands before the label or behind it: behind, where the other side's words begin a sentence
 * and do not end it.
 */
function goesBehind(
  side: Stripped,
  { span, side: other, labels }: Words,
): side is Stripped & { readonly behind: number } {
  if (!isEmpty(side.rest) || side.behind === undefined) return false;
  const begins =
    isBoundary(other, unitBefore(other, span.start) + 1, span.start) ||
    behindLabelAt(span.start, other, labels) !== undefined;
  return begins && !isBoundary(other, span.end, unitAfter(other, span.end));
}

/** Where the text goes on behind a label that ends between the unit before `at` and the next one: behind its bracket and the space after it. */
function behindLabelAt(at: number, side: Side, labels: readonly Label[]): number | undefined {
  const last = unitBefore(side, at);
  const next = unitAfter(side, at);
  const label = labels[firstEndingAfter(labels, last)];
  if (!label || label.inline || label.span.end > next) return undefined;
  return skipWhite(side.text, label.span.end, next);
}

/** Whether a sentence ends in a stretch between two units, or the text begins or ends there. */
const isBoundary = (side: Side, start: number, end: number): boolean =>
  start === 0 || end === side.text.length || hasSentenceEnd(side, start, end);

/** With one of these a label begins, at the beginning of a line or behind a stop; with a bracket or a ring anywhere. */
const beginsLabel = unitSet('0123456789０１２３４５６７８９一二三四五六七八九十百千零〇○两第附首先其再最—#');
const opensLabel = unitSet('（(〔【[［﹙〖');
const precedesLabel = unitSet('\n\r\v\f\x85\u2028\u2029。；：！？;:!?.．、，,”」』）)》］]');
const circledOne = 0x2460;
const lastEnclosed = 0x32ff;
/** No label is longer. */
const longestLabel = 16;

/** Whether a stretch may meet a label: the structure of a source is not asked for where nothing looks like one. */
function mayTouchLabel({ start, end }: Span, { text }: Side): boolean {
  if (start === end) return false;
  const first = Math.max(0, start - longestLabel);
  const last = Math.min(text.length, end + longestLabel);
  let fresh = first === 0;
  for (let i = Math.max(0, first - 1); i < last; i++) {
    const unit = text.charCodeAt(i);
    if (i >= first && (opensLabel(unit) || (unit >= circledOne && unit <= lastEnclosed))) return true;
    if (i >= first && fresh && beginsLabel(unit)) return true;
    if (precedesLabel(unit)) fresh = true;
    else if (!isWhite(unit)) fresh = false;
  }
  return false;
}

/** The label in which a stretch lies wholly. */
export function labelHolding(span: Span, labels: readonly Label[]): Label | undefined {
  if (isEmpty(span)) return undefined;
  const label = labels[firstEndingAfter(labels, span.start)];
  return label && !label.inline && label.span.start <= span.start && span.end <= label.span.end
    ? label
    : undefined;
}

const namesDocument = /》[:：]\s?$/;

/** （二十三） in the middle of a line, in which a stretch lies: UTF-16 offsets. */
function labelInSentence({ start, end }: Span, { text }: Side): Span | undefined {
  for (let at = start - 1; at >= 0 && start - at <= longestLabel; at--) {
    if (!opensLabel(text.charCodeAt(at))) continue;
    const label = labelAt(text, at, Math.min(text.length, at + longestLabel));
    return label && end <= label.span.end ? label.span : undefined;
  }
  return undefined;
}

/** Whether what stands for a label, or for a part of it, is in the draft's label: the rest of it is there, or the mark that closes it. */
function isSlipIn({ span }: Label, { draft: d, edition: e }: Edit, draft: Side, source: Side): boolean {
  const isPart = unitAfter(source, span.start) < e.start || unitAfter(source, e.end, span.end) < span.end;
  const mark = source.text.slice(e.end, span.end);
  return isPart || (!isEmpty(d) && mark !== '' && draft.text.startsWith(mark, d.end));
}

interface Stripped {
  /** What is left without labels; where nothing is, the place behind the unit before. */
  readonly rest: Span;
  /** Where nothing is left: where the text goes on behind the label. */
  readonly behind?: number;
}

function strip(span: Span, side: Side, labels: readonly Label[]): Stripped {
  let { start, end } = span;
  if (start === end) return strippedAt(span, behindLabelAt(start, side, labels));
  let behind: number | undefined;
  for (let i = firstEndingAfter(labels, start); i < labels.length; i++) {
    const label = labels[i] as Label;
    if (label.span.start >= end) break;
    if (label.inline) continue;
    const first = unitAfter(side, label.span.start);
    const last = unitBefore(side, label.span.end) + 1;
    if (first < start ? last >= end : last > end && first === start) break; // the edit is part of a label
    if (last > end) {
      end = unitBefore(side, first, start) + 1;
      break;
    }
    if (first <= start) {
      start = unitAfter(side, last, end);
      behind = behindLabelAt(last, side, labels);
    } else if (last === end) {
      end = Math.max(start, unitBefore(side, first, start) + 1);
      break;
    }
  }
  if (start < end) return { rest: { start, end } };
  const place = unitBefore(side, span.start) + 1;
  return strippedAt({ start: place, end: place }, behind);
}

/** What is left of a stretch that lies in a label. */
function allStripped({ span }: Label, side: Side, labels: readonly Label[]): Stripped {
  const place = unitBefore(side, span.start) + 1;
  return strippedAt(pointAt(place), behindLabelAt(unitBefore(side, span.end) + 1, side, labels));
}

const strippedAt = (rest: Span, behind: number | undefined): Stripped =>
  behind === undefined ? { rest } : { rest, behind };
