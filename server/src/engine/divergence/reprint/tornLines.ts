import { keyString } from '../../text/key.ts';
import { anyLineBreak, lineBreakAfter } from '../../text/lineBreaks.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Completeness, Divergence, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { countUnits } from '../sides/side.ts';
import { Marks, markEqualIn } from './marks.ts';
import { isPageMatter } from './pageMatter.ts';

/** A column's other half is looked for this far, in UTF-16 units of the draft. */
const farthest = 3000;
/** A shorter rest of a line is found by chance. */
const leastRest = 2;

/**
 * Words that a page only seems to have lost: those behind the place where it turns over to another page, and those that
 * stand on the other side of a foreign article, too few to be found there by themselves.
 */
export function withoutTornLines(
  passages: readonly Passage[],
  texts: Texts,
  completeness: Completeness,
): readonly Passage[] {
  const turn = completeness.continuedElsewhere;
  let own: Marks | undefined;
  return passages.map((p) => {
    const divergences = p.divergences.filter((d) => {
      if (!isEmpty(d.draft) && keyString(d.draftText) !== '') return true;
      if (turn && leadsTo(d.draft.start, turn, texts)) return false;
      if (passages.some((q) => q !== p && has(q, d.edition))) return false;
      if (!anyLineBreak.test(around(texts.draft.text, d.draft))) return true;
      own ??= ownPlaces(passages, texts);
      return !standsApart(d, texts, own);
    });
    return divergences.length === p.divergences.length ? p : alteredPassage(p, { divergences });
  });
}

/** Whether a passage has these words of the source. */
const has = ({ match: m }: Passage, { start, end }: Span): boolean =>
  m.edition.start <= start &&
  end <= m.edition.end &&
  m.edits.every((e) => e.edition.end <= start || e.edition.start >= end);

const leadsTo = (at: number, turn: Span, { draft }: Texts): boolean =>
  at <= turn.end && countUnits(draft, { start: at, end: turn.start }, 1) === 0;

/** The gaps at both sides of an omission. */
function around(text: string, { start, end }: Span): string {
  const before = /[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const after = /^[^\p{L}\p{N}]*/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  return before + after;
}

/** Whether the words that are missing here stand at a line's rim on the other side of what is not the source's. */
function standsApart(
  { draft, editionText }: Divergence,
  { draft: { text }, reading, edition }: Texts,
  own: Marks,
): boolean {
  const words = keyString(editionText);
  if (words.length < leastRest) return false;
  // A running head or a page number may end like the words that are lost beside it.
  const isOther = (line: Span): boolean => !isPageMatter(line, reading, edition);
  for (const line of linesIn(text, draft.end, Math.min(text.length, draft.end + farthest)))
    if (
      keyString(text.slice(line.start, line.end)).startsWith(words) &&
      isFree(line.start, words, text, own) &&
      isOther(line)
    )
      return true;
  for (const line of linesIn(text, Math.max(0, draft.start - farthest), draft.start)) {
    const key = keyString(text.slice(line.start, line.end));
    if (key.endsWith(words) && isFree(line.end - editionText.length, words, text, own) && isOther(line))
      return true;
  }
  return false;
}

function* linesIn(text: string, from: number, to: number): Iterable<Span> {
  let start = from === 0 ? 0 : lineBreakAfter(text, from) + 1;
  while (start < to) {
    const end = lineBreakAfter(text, start);
    yield { start, end };
    start = end + 1;
  }
}

/** Whether the words at a place belong to no passage of the source. */
function isFree(at: number, words: string, text: string, own: Marks): boolean {
  let n = 0;
  for (let i = Math.max(0, at); i < text.length && n < words.length; i++) {
    if (keyString(text[i] as string) === '') continue;
    if (own.has(i)) return false;
    n++;
  }
  return true;
}

function ownPlaces(passages: readonly Passage[], { draft }: Texts): Marks {
  const own = new Marks({ start: 0, end: draft.text.length });
  for (const { match } of passages) markEqualIn('draft', match, own);
  return own;
}
