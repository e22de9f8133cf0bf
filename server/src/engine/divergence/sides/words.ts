import type { Span } from '../../text/span.ts';

const window = 16;
let segmenter: Intl.Segmenter | undefined;

/**
 * The span widened so that it cuts no word of `text` in two: by the platform's dictionary, at most to the punctuation
 * around it. For the look of what is shown, and for what a quotation begins and ends with; whether two texts differ is not decided by it.
 */
export function wordBounds(text: string, { start, end }: Span): Span {
  if (typeof Intl.Segmenter !== 'function') return { start, end };
  segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const from = edge(text, start, -1);
  const to = edge(text, end, 1);
  const words = segmenter.segment(text.slice(from, to));
  const first = words.containing(start - from);
  const firstEnd = first ? from + first.index + first.segment.length : start;
  // Asking takes a microsecond, and the word at the beginning is often the one at the end.
  const last = end < firstEnd || end === start ? first : words.containing(end - from);
  return {
    start: first ? from + first.index : start,
    end: last && from + last.index < end ? from + last.index + last.segment.length : end,
  };
}

/** The nearest end of the run of letters around an offset, no further than the window. */
function edge(text: string, at: number, step: -1 | 1): number {
  let i = at;
  for (let n = 0; n < window; n++) {
    const next = step < 0 ? i - 1 : i;
    if (next < 0 || next >= text.length || !isLetter(text.charCodeAt(next))) break;
    i += step;
  }
  return i;
}

const letterOrNumber = /[\p{L}\p{N}]/u;
const isLetter = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || letterOrNumber.test(String.fromCharCode(unit));
