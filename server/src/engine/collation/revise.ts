import { bySpan, type Span, touches } from '../text/span.ts';

/** A replacement in a text; an insertion has an empty span. */
export interface Revision {
  readonly span: Span;
  readonly text: string;
}

/** A text after revisions, with the way from old offsets to new ones. */
export interface Revised {
  readonly text: string;
  /** Where each of the revisions, in the order given, stands in the new text. */
  readonly places: readonly Span[];
  /** New offset of an old one; an offset inside replaced text moves to the replacement's end. */
  moved(offset: number): number;
  /** New span of an old one. An empty span stays empty. */
  movedSpan(span: Span): Span;
}

/** Applies revisions; they must not overlap (two insertions at one place keep their order). */
export function revise(text: string, revisions: readonly Revision[]): Revised {
  const order = revisions.map((_, i) => i);
  order.sort((a, b) => bySpan(at(revisions, a).span, at(revisions, b).span) || a - b);
  const places: Span[] = new Array(revisions.length);
  const olds: number[] = [];
  const news: number[] = [];
  let out = '';
  let read = 0;
  for (const i of order) {
    const { span, text: inserted } = at(revisions, i);
    out += text.slice(read, span.start);
    places[i] = { start: out.length, end: out.length + inserted.length };
    out += inserted;
    read = span.end;
    olds.push(span.end);
    news.push(out.length);
  }
  out += text.slice(read);
  const moved = (offset: number): number => {
    let low = 0;
    let high = olds.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((olds[mid] as number) <= offset) low = mid + 1;
      else high = mid;
    }
    const shifted = low === 0 ? offset : (news[low - 1] as number) + offset - (olds[low - 1] as number);
    const next = order[low];
    if (next === undefined) return shifted;
    const { span } = at(revisions, next);
    return offset > span.start ? (places[next] as Span).end : shifted;
  };
  const movedSpan = (span: Span): Span => {
    if (span.start === span.end) return { start: moved(span.start), end: moved(span.start) };
    const start = moved(span.start);
    return { start, end: Math.max(start, moved(span.end)) };
  };
  return { text: out, places, moved, movedSpan };
}

const at = (revisions: readonly Revision[], i: number): Revision => revisions[i] as Revision;

/** True where two revisions cannot both be made. */
export const collide = (a: Span, b: Span): boolean =>
  a.start !== a.end && b.start !== b.end
    ? touches(a, b)
    : a.start !== a.end
      ? b.start > a.start && b.start < a.end
      : b.start !== b.end && a.start > b.start && a.start < b.end;
