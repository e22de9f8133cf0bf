import { lasting } from '../document/lasting.ts';
import type { Element, Label, OutlineNode, Paragraph, Reading } from '../document/model.ts';
import { commonEnds } from '../text/commonEnds.ts';
import { commonTail, isIdentical } from '../text/commonItems.ts';
import type { Span } from '../text/span.ts';
import { firstEndingAfter } from '../text/spanSearch.ts';

/** How far beyond the sentences of a quotation its judgement looks, in UTF-16 units. */
const aroundQuotation = 256;
/** The same of the writer's own prose, which is held against a source by what stands close to each difference. */
const aroundProse = 128;
/** A paragraph that reaches over a place begins at most so many paragraphs before it: page furniture lies between. */
const nested = 8;

/**
 * What of a draft stands as it stood when it was last judged: wording and structure of a stretch and of all around it
 * that its judgement looks at. UTF-16 offsets of the draft as it is now.
 */
export interface Standing {
  /** A stretch that ends here or before stands where it stood. */
  readonly head: number;
  /** A stretch that begins here or later has moved by `by` units. */
  readonly tail: number;
  readonly by: number;
}

/** The same for what is judged as a quotation, as part of a reprint or by what a quotation leaves of it, and for all else. */
export interface Standings {
  readonly quoted: Standing;
  readonly prose: Standing;
}

const none: Standing = { head: -1, tail: Number.POSITIVE_INFINITY, by: 0 };
export const nothingStands: Standings = { quoted: none, prose: none };

/** How far a stretch has moved that stands as it stood; undefined where something about it may be new. */
export function movedBy({ head, tail, by }: Standing, { start, end }: Span): number | undefined {
  if (end <= head) return 0;
  return start >= tail ? by : undefined;
}

/** Compares two states of one draft. Linear in their length, and quick: most of it is comparing long strings. */
export function standingOf(old: Reading, now: Reading): Standings {
  const by = now.text.length - old.text.length;
  const { prefix, suffix } = commonEnds(old.text, now.text);
  const limits: Limits = { head: prefix, tail: now.text.length - suffix, by };
  narrow(limits, old.sentences, now.sentences, () => true);
  narrow(limits, old.paragraphs, now.paragraphs, (a: Paragraph, b: Paragraph) => a.kind === b.kind);
  narrow(limits, old.labels, now.labels, sameLabel);
  narrow(limits, old.elements, now.elements, (a: Element, b: Element) => a.kind === b.kind);
  narrow(limits, stretches(old.title), stretches(now.title), () => true);
  narrow(limits, headingsOf(old), headingsOf(now), () => true);
  narrow(limits, whiteEnd(old.text), whiteEnd(now.text), () => true);
  if (by === 0 && limits.head >= now.text.length) return { quoted: all, prose: all };
  return {
    quoted: betweenSentences(limits, now.sentences, aroundQuotation),
    prose: betweenSentences(limits, now.sentences, aroundProse),
  };
}

const all: Standing = { head: Number.POSITIVE_INFINITY, tail: Number.POSITIVE_INFINITY, by: 0 };

interface Limits {
  head: number;
  tail: number;
  readonly by: number;
}

type Stretch = { readonly span: Span };

const sameLabel = (a: Label, b: Label): boolean =>
  a.form === b.form && a.value === b.value && a.inline === b.inline && a.quoted === b.quoted;

const stretches = (span: Span | undefined): readonly Stretch[] => (span ? [{ span }] : []);

/** What the outline takes for headings, in order: it depends on the labels far before a place, as where an item belongs to an article. */
const headingsOf = lasting(({ outline }): readonly Stretch[] => {
  const out: Stretch[] = [];
  const collect = (nodes: readonly OutlineNode[]): void => {
    for (const { heading, children } of nodes) {
      if (heading.start < heading.end) out.push({ span: heading });
      collect(children);
    }
  };
  collect(outline);
  return out;
});

/** That a text ends is something that a judgement sees. */
const whiteEnd = (text: string): readonly Stretch[] => [
  { span: { start: text.trimEnd().length, end: text.length } },
];

/**
 * Moves the limits to before and behind what differs between two lists in order. Of a stretch of which only one end has
 * moved the rest stands: what lies at its other end may be far away.
 */
function narrow<T extends Stretch>(
  limits: Limits,
  old: readonly T[],
  now: readonly T[],
  alike: (a: T, b: T) => boolean,
): void {
  const { by } = limits;
  const most = Math.max(old.length, now.length);
  for (let i = 0; i < most; i++) {
    const a = old[i];
    const b = now[i];
    if (a === b) continue;
    const start = Math.min(a?.span.start ?? limits.head, b?.span.start ?? limits.head);
    if (start >= limits.head) break;
    if (!a || !b || a.span.start !== b.span.start || !alike(a, b)) limits.head = start;
    else if (a.span.end !== b.span.end) limits.head = Math.min(limits.head, a.span.end, b.span.end);
  }
  // Where nothing has moved, what stands is mostly the same objects: those are passed by.
  const same = by === 0 ? commonTail(old, now, isIdentical) : 0;
  for (let i = 1 + Math.max(0, same - nested), below = 0; i <= most && below < nested; i++) {
    const a = old[old.length - i];
    const b = now[now.length - i];
    const end = Math.max(a ? a.span.end + by : 0, b ? b.span.end : 0);
    if (end <= limits.tail) below++;
    else if (!a || !b || a.span.end + by !== b.span.end || !alike(a, b)) limits.tail = end;
    else if (a.span.start + by !== b.span.start)
      limits.tail = Math.max(limits.tail, a.span.start + by, b.span.start);
  }
}

/** Draws both limits back to the rims of sentences, and further by what a judgement sees beyond them. */
function betweenSentences(limits: Limits, sentences: readonly Stretch[], around: number): Standing {
  const { by } = limits;
  const first = firstEndingAfter(sentences, limits.head - around);
  const head = sentences[first - 1]?.span.end ?? -1;
  let next = firstEndingAfter(sentences, limits.tail + around);
  // The one that ends behind that place may begin before it.
  if (next < sentences.length && (sentences[next] as Stretch).span.start - around < limits.tail) next++;
  const tail = sentences[next]?.span.start ?? Number.POSITIVE_INFINITY;
  return { head, tail, by };
}
