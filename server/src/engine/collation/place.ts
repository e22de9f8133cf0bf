import type { Span } from '../text/span.ts';
import type { Decision } from './model.ts';
import { type Located, locate, type Quotable } from './quote.ts';

export type Place = Located | { readonly ok: true; readonly span: Span };

/** What a decision concerns: UTF-16 offsets of the base witness. */
export function placeOf(base: Quotable, decision: Decision): Place {
  if (decision.kind === 'join') return gapAt(base, decision.at);
  if (decision.kind !== 'exclusion' || 'at' in decision) return locate(base, (decision as { at: string }).at);
  const first = decision.from === undefined ? undefined : locate(base, decision.from);
  const last = decision.to === undefined ? undefined : locate(base, decision.to);
  if (first && !first.ok) return first;
  if (last && !last.ok) return last;
  const start = first ? base.text.lastIndexOf('\n', first.whole.start - 1) + 1 : 0;
  const lineEnd = last ? base.text.indexOf('\n', last.whole.end) : -1;
  const end = lineEnd < 0 ? base.text.length : lineEnd;
  return start <= end ? { ok: true, span: { start, end } } : { ok: false, kind: 'malformed' };
}

/** The white space around the place, so that a join closes it. */
function gapAt(base: Quotable, at: string): Place {
  const place = locate(base, at);
  if (!place.ok) return place;
  let { start, end } = place.span;
  while (start > 0 && /\s/.test(base.text[start - 1] as string)) start--;
  while (end < base.text.length && /\s/.test(base.text[end] as string)) end++;
  return { ok: true, span: { start, end } };
}

/** Names a decision in problems. */
export const quoteOf = (decision: Decision): string =>
  'at' in decision ? decision.at : `${decision.from ?? ''}…${decision.to ?? ''}`;
