import { countBefore } from '../../text/search.ts';
import { isEmpty, lengthOf, textOf } from '../../text/span.ts';
import { type Change, change } from '../change.ts';
import { classify } from '../kinds/classify.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Divergence, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { contentOf, countUnits, unitAfter } from '../sides/side.ts';

/**
 * A line that ran from one sentence into the next was lost, or came, as one, not as the end of the one and the beginning of the other; and
 * one that was lost here and came there changed places with its neighbour.
 */
export function joinLines(passage: Passage, texts: Texts): Passage {
  const out: Divergence[] = [];
  for (const d of passage.divergences) {
    const last = out.at(-1);
    const joined = last && (oneLoss(last, d, texts) ?? oneInsertion(last, d, texts));
    if (joined) out[out.length - 1] = named(joined, texts);
    else out.push(d);
    const [before, behind] = [out.at(-2), out.at(-1)];
    const exchanged = before && behind && exchangedLines(before, behind, texts);
    if (exchanged) out.splice(-2, 2, named(exchanged, texts));
  }
  return out.length === passage.divergences.length ? passage : alteredPassage(passage, { divergences: out });
}

const named = (c: Change, { draft, source }: Texts): Divergence => classify(c, draft, source, true);

const isLoss = ({ draft, edition }: Divergence): boolean => isEmpty(draft) && !isEmpty(edition);
const isInsertion = ({ draft, edition }: Divergence): boolean => !isEmpty(draft) && isEmpty(edition);

/** Two losses at one place of the draft, where in the source stands nothing between them but a label. */
function oneLoss(a: Divergence, b: Divergence, texts: Texts): Change | undefined {
  if (!isLoss(a) || b.edition.start < a.edition.start) return undefined;
  if (isLoss(b) ? a.draft.start !== b.draft.start : !isMarkBefore(a, b, texts)) return undefined;
  const { source, edition } = texts;
  const next = unitAfter(source, a.edition.end, b.edition.start);
  if (next < b.edition.start) {
    const { labels } = edition.reading;
    const label = labels[countBefore(labels, ({ span }) => span.end <= next)];
    if (!label || label.span.start > next) return undefined;
    if (unitAfter(source, label.span.end, b.edition.start) < b.edition.start) return undefined;
  }
  return change(a.draft, { start: a.edition.start, end: Math.max(a.edition.end, b.edition.end) });
}

/** Whether what `b` has instead of its loss is the mark that stands before that of `a` in both texts. */
function isMarkBefore(a: Divergence, b: Divergence, { draft, source }: Texts): boolean {
  if (isEmpty(b.edition) || b.draft.end !== a.draft.start || countUnits(draft, b.draft, 1) > 0) return false;
  const { start } = a.edition;
  return source.text.slice(start - lengthOf(b.draft), start) === textOf(draft.text, b.draft);
}

/** Two insertions side by side at one place of the source. */
function oneInsertion(a: Divergence, b: Divergence, { draft, source }: Texts): Change | undefined {
  if (!isInsertion(a) || !isInsertion(b)) return undefined;
  if (countUnits(draft, { start: a.draft.end, end: b.draft.start }, 1) > 0) return undefined;
  const [from, to] = [a.edition.start, b.edition.start].sort((x, y) => x - y) as [number, number];
  if (countUnits(source, { start: from, end: to }, 1) > 0) return undefined;
  return change({ start: a.draft.start, end: Math.max(a.draft.end, b.draft.end) }, a.edition);
}

/** Fewer units are no line, but a word. */
const shortestLine = 8;
/** Lines that changed places are neighbours, in content units. */
const farthest = 120;

function exchangedLines(a: Divergence, b: Divergence, { draft, source }: Texts): Change | undefined {
  const isPair = (isLoss(a) && isInsertion(b)) || (isInsertion(a) && isLoss(b));
  if (!isPair) return undefined;
  const [own, theirs] = isLoss(a) ? [b.draft, a.edition] : [a.draft, b.edition];
  const words = contentOf(draft, own);
  if (words.length < shortestLine || words !== contentOf(source, theirs)) return undefined;
  const at = { start: a.draft.start, end: b.draft.end };
  if (countUnits(draft, at, 2 * farthest) >= 2 * farthest) return undefined;
  return change(at, { start: a.edition.start, end: b.edition.end }, 'transposition');
}
