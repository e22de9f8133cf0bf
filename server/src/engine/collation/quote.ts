import { isContent } from '../text/fold.ts';
import { keyString, makeKey } from '../text/key.ts';
import { pointAt, type Span } from '../text/span.ts';

/** A text in which places are looked up by quoting them. */
export interface Quotable {
  readonly text: string;
  readonly offsets: Uint32Array;
  /** The content units as a string, unit `i` standing at `offsets[i]` of the text. */
  readonly content: string;
}

export function quotable(text: string): Quotable {
  const key = makeKey(text);
  return { text, offsets: key.offsets, content: keyString(text) };
}

export type Located =
  | {
      readonly ok: true;
      readonly span: Span;
      /** The whole quotation's span. */
      readonly whole: Span;
      readonly before: string;
      readonly inner: string;
      readonly after: string;
    }
  | { readonly ok: false; readonly kind: 'notFound' | 'ambiguous' | 'malformed' };

const open = '⟦';
const close = '⟧';

/**
 * Finds the place that `quote` names: the span (UTF-16 offsets of the text) of the words between ⟦ and ⟧, or the empty
 * span behind the word before ⟦⟧, or the whole quotation where it has no marks. Content must be equal and occur once;
 * of punctuation and signs only the number is compared, of white space nothing.
 */
export function locate(source: Quotable, quote: string): Located {
  const from = quote.indexOf(open);
  const to = quote.indexOf(close);
  if (from < 0 !== to < 0 || to < from) return { ok: false, kind: 'malformed' };
  const before = from < 0 ? '' : quote.slice(0, from);
  const inner = from < 0 ? quote : quote.slice(from + 1, to);
  const after = from < 0 ? '' : quote.slice(to + 1);
  const content = keyString(before + inner + after);
  if (content === '') return { ok: false, kind: 'malformed' };
  const first = source.content.indexOf(content);
  if (first < 0) return { ok: false, kind: 'notFound' };
  if (source.content.indexOf(content, first + 1) >= 0) return { ok: false, kind: 'ambiguous' };
  const places = placesOf(source, before + inner + after, first);
  if (!places) return { ok: false, kind: 'notFound' };
  const b = visible(before);
  const i = visible(inner);
  const whole = { start: places[0] as number, end: (places.at(-1) as number) + 1 };
  const span =
    inner !== '' && i === 0 && b > 0 && b < places.length
      ? { start: (places[b - 1] as number) + 1, end: places[b] as number } // white space quoted
      : i > 0
        ? { start: places[b] as number, end: (places[b + i - 1] as number) + 1 }
        : b > 0
          ? pointAt((places[b - 1] as number) + 1)
          : pointAt(places[0] as number);
  return { ok: true, span, whole, before, inner, after };
}

const white = /\s/;
const visible = (text: string): number => text.replace(/\s/g, '').length;

/** The text's offset of every character of the quotation that is not white space; its content begins at unit `first`. */
function placesOf(source: Quotable, quote: string, first: number): readonly number[] | undefined {
  const places: number[] = [];
  let unit = first;
  /** Signs before the first content unit are counted backwards from it. */
  const lead = leadingSigns(quote);
  let at = source.offsets[first] as number;
  for (let n = lead; n > 0; ) {
    at--;
    if (at < 0) return undefined;
    if (!white.test(source.text[at] as string)) n--;
  }
  for (let i = 0; i < quote.length; i++) {
    if (white.test(quote[i] as string)) continue;
    if (isContent(quote.charCodeAt(i))) {
      at = source.offsets[unit] as number;
      unit++;
    } else {
      while (at < source.text.length && white.test(source.text[at] as string)) at++;
      if (at >= source.text.length || isContent(source.text.charCodeAt(at))) return undefined;
    }
    places.push(at);
    at++;
  }
  return places;
}

function leadingSigns(quote: string): number {
  let n = 0;
  for (let i = 0; i < quote.length && !isContent(quote.charCodeAt(i)); i++) {
    if (!white.test(quote[i] as string)) n++;
  }
  return n;
}
