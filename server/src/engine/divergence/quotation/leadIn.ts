import type { Edition } from '../../corpus/model.ts';
import { pathTo } from '../../document/outlinePath.ts';
import type { Match } from '../../matching/model.ts';
import { isContent } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Divergence, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { contentOf, unitAfter } from '../sides/side.ts';
import { splitMatch } from '../sides/splitMatch.ts';

/** Items hang on no more words, in UTF-16 units. */
const longest = 240;
/** No subject is longer. */
const longestSubject = 24;
/** Fewer content units may be any word. */
const least = 2;

/** What an item of a statute hangs on: 职工有下列情形之一的，应当认定为工伤：. */
interface LeadIn {
  /** UTF-16 offsets of the edition, up to its first item. */
  readonly span: Span;
  readonly item: Span;
  readonly label: Span;
}

function leadInOf({ reading }: Edition, at: number): LeadIn | undefined {
  const path = pathTo(reading.outline, at);
  const [parent, item] = path.slice(-2);
  if (!parent || !item?.label || !path.some(({ label }) => label?.form === 'article')) return undefined;
  if (item.label.form === 'article') return undefined;
  const first = parent.children[0] as typeof item;
  const span = {
    start: Math.max(parent.label?.span.end ?? 0, first.span.start - longest),
    end: first.span.start,
  };
  return { span, item: item.span, label: item.label.span };
}

/**
 * What goes with an item that is told without marks in a sentence of its own: its subject and its conclusion stand in what it hangs on, from
 * where a sentence has to take them (职工在上下班途中…的，应当认定为工伤).
 */
export class LeadIns {
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** Whether words of the draft stand in what the item at a place of the edition hangs on. */
  has(words: Span, at: number): boolean {
    if (words.end - words.start > longest) return false;
    const own = contentOf(this.#texts.draft, words);
    if (own.length < least) return false;
    const leadIn = leadInOf(this.#texts.edition, at);
    return leadIn !== undefined && contentOf(this.#texts.source, leadIn.span).includes(own);
  }

  /** Behind the words at the beginning of a stretch of the draft that stand there; its own start where none do. */
  behind({ start, end }: Span, at: number): number {
    for (let to = Math.min(end, start + longestSubject); to > start; to--)
      if (isContent(this.#texts.draft.text.charCodeAt(to - 1)) && this.has({ start, end: to }, at)) return to;
    return start;
  }

  /**
   * The pieces without those that only have from elsewhere what the item of another one hangs on; a piece that goes on to such words in the
   * next item ends with its own.
   */
  without(pieces: readonly Match[]): readonly Match[] {
    const own = pieces.map((piece) => this.#withinItem(piece));
    if (own.length < 2) return own;
    return own.filter(
      (piece, i) =>
        ![own[i - 1], own[i + 1]].some(
          (other) => other && other.matched > piece.matched && this.has(piece.draft, other.edition.start),
        ),
    );
  }

  #withinItem(piece: Match): Match {
    const { draft, source, edition } = this.#texts;
    const { start, end } = piece.edition;
    const leadIn = piece.edits.length > 0 ? leadInOf(edition, start) : undefined;
    const over =
      leadIn && end > leadIn.item.end && piece.edits.find((edit) => edit.edition.end > leadIn.item.end);
    if (!over || !this.has({ start: over.draft.end, end: piece.draft.end }, start)) return piece;
    return (
      splitMatch(piece, [{ start: piece.draft.start, end: over.draft.start }], draft, source)[0] ?? piece
    );
  }

  /** A passage without what it leaves out between the subject that an item hangs on and the item. */
  joined(passage: Passage): Passage {
    const divergences = passage.divergences.filter((one) => !this.#leads(one));
    if (divergences.length === passage.divergences.length) return passage;
    return alteredPassage(passage, { divergences, verdict: divergences.length > 0 ? 'variant' : 'adapted' });
  }

  #leads({ draftText, edition }: Divergence): boolean {
    if (draftText.trim() !== '') return false;
    // It ends before the item's label or within it.
    const next = unitAfter(this.#texts.source, edition.end);
    const leadIn = leadInOf(this.#texts.edition, next);
    if (!leadIn || edition.start < leadIn.span.start || edition.start >= leadIn.span.end) return false;
    return edition.end <= leadIn.label.end;
  }
}
