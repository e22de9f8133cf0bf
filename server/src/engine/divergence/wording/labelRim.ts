import { labelAt } from '../../document/labels/labels.ts';
import { skipWhite, trimEnd, unitSet } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Side } from '../sides/side.ts';
import { alignSmall } from '../sides/smallAlign.ts';
import { lineLabels } from '../sides/sourceLines.ts';
import type { Rim } from './rests.ts';

const opens = unitSet('（(〔[【［﹙');

/**
 * The first words of a quotation, where they are a label: “……（七）健全…” is held against the label that the source has there, （六）, and where the
 * source has none of its form the label counts as a whole, its brackets included. UTF-16 offsets.
 * @param rest what stands in the draft before the words that both have, from its first content unit on
 * @param at where those words begin in the source
 */
export function labelRim(rest: Span, at: number, draft: Side, edition: Side): Rim | undefined {
  const { text } = draft;
  const start = opens(text.charCodeAt(rest.start - 1)) ? rest.start - 1 : rest.start;
  const own = labelAt(text, start, rest.end);
  if (!own || own.inline || skipWhite(text, own.span.end, rest.end) !== rest.end) return undefined;
  const last = trimEnd(edition.text, at, Math.max(0, at - longestSpace));
  const theirs = lineLabels({ start: Math.max(0, last - 1), end: at }, edition)[0];
  if (theirs?.form !== own.form || trimEnd(edition.text, theirs.span.end, theirs.span.start) !== last)
    return {
      draft: own.span,
      edition: { start: at, end: at },
      edits: [{ draft: own.span, edition: { start: at, end: at } }],
    };
  return {
    draft: rest,
    edition: theirs.span,
    edits: alignSmall(draft, rest, edition, theirs.span),
  };
}

const longestSpace = 8;
