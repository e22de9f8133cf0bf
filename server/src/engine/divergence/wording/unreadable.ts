import { unitSet } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { countUnits } from '../sides/side.ts';

/** What copies and scans put for characters that could not be read: boxes, and the sign for what could not be decoded. */
const isUnreadable = unitSet('□■◻◼\ufffd');

/** Lost words with the signs that stand in their place, so that putting them back leaves none of these. */
export const withUnreadable = (changes: readonly Change[], texts: Texts): readonly Change[] =>
  changes.map((c) => {
    if (c.kind !== 'content' || countUnits(texts.draft, c.core.draft, 1) > 0) return c;
    const core = withSigns(c.core.draft, texts);
    if (core === c.core.draft) return c;
    const draft = { start: Math.min(c.draft.start, core.start), end: Math.max(c.draft.end, core.end) };
    return { ...c, draft, core: { ...c.core, draft: core } };
  });

function withSigns(at: Span, { draft: { text } }: Texts): Span {
  let { start, end } = at;
  while (start > 0 && isUnreadable(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isUnreadable(text.charCodeAt(end))) end++;
  return start === at.start && end === at.end ? at : { start, end };
}
