import type { Location, LocationLink, Position, Range } from 'vscode-languageserver';
import { isLineBreak, type Span } from '../../engine/index.ts';
import type { Located, LocatedTarget, Offset } from '../../workspace/queries.ts';
import type { TextView } from '../../workspace/session/textView.ts';

/** LSP positions are made and read in this folder only; they count UTF-16 units, as the engine does. */
export const rangeOf = (view: TextView, span: Span): Range => ({
  start: view.lines.positionAt(span.start),
  end: view.lines.positionAt(span.end),
});

export const offsetOf =
  (position: Position): Offset =>
  (view) =>
    view.lines.offsetAt(position);

export const spanOf =
  (range: Range) =>
  (view: TextView): Span => ({
    start: view.lines.offsetAt(range.start),
    end: view.lines.offsetAt(range.end),
  });

export const locationOf = ({ view, span }: Located): Location => ({
  uri: view.uri,
  range: rangeOf(view, span),
});

export const locationLinkOf = (asked: TextView, target: LocatedTarget): LocationLink => ({
  originSelectionRange: rangeOf(asked, target.origin),
  targetUri: target.view.uri,
  targetRange: rangeOf(target.view, target.span),
  targetSelectionRange: rangeOf(target.view, target.selection),
});

/**
 * A span that can be seen: an empty one takes the character behind it, or at a line's end the one before it. Characters
 * outside the BMP are taken whole.
 */
export function visibleSpan(text: string, span: Span): Span {
  if (span.start < span.end) return span;
  const at = span.start;
  const next = text.codePointAt(at);
  if (next !== undefined && !isLineBreak(text.charCodeAt(at)))
    return { start: at, end: at + (next > 0xffff ? 2 : 1) };
  const low = text.charCodeAt(at - 1);
  if (at === 0 || isLineBreak(low)) return span;
  return { start: at - (low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1), end: at };
}
