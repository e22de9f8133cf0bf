import type { Span } from './span.ts';

/**
 * Binary search: the first item that ends behind `at`. Judging asks for it all the time, and `countBefore`, which calls whatever it is
 * given, takes nearly twice as long.
 */
export function firstEndingAfter(items: readonly { readonly span: Span }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((items[mid] as { readonly span: Span }).span.end <= at) low = mid + 1;
    else high = mid;
  }
  return low;
}
