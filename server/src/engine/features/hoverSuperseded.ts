import type { Corpus, Edition, Source } from '../corpus/model.ts';
import type { Passage } from '../divergence/model.ts';
import { supersessionIndexOf } from '../divergence/supersession/set.ts';
import { keyOf } from '../text/key.ts';
import { overlap, type Span, shift } from '../text/span.ts';
import { finish } from '../text/steps.ts';

/** Older wording of a sentence, and where it was right. */
export interface OlderWording {
  /** UTF-16 offsets into the draft. */
  readonly draft: Span;
  /** What has its place in the edition that is shown; absent where that is another one. */
  readonly edition?: Span;
  readonly source: Source;
  readonly address: string;
}

/** What is looked at on either side of the sentence, since older wording is known by the words around it. */
const around = 64;

/** The older wordings of a sentence of a passage that has some. */
export function olderWordings(
  passage: Passage,
  text: string,
  sentence: Span,
  edition: Edition,
  corpus: Corpus,
): readonly OlderWording[] {
  if (passage.verdict !== 'superseded') return [];
  const start = Math.max(0, sentence.start - around);
  const window = text.slice(start, sentence.end + around);
  // Whoever judged the passage has made the index.
  const found = finish(finish(supersessionIndexOf(corpus)).scan(window, keyOf(window)));
  return found.flatMap(({ pair: { older, newer }, span, newer: reading }) => {
    const draft = shift(span, start);
    const source = corpus.source(older.source);
    if (!source || overlap(draft, sentence) === 0) return [];
    const at = newer.source === edition.source.id ? edition.text.indexOf(newer.text) : -1;
    const from = at + Math.max(0, newer.text.indexOf(reading));
    return {
      draft,
      ...(at >= 0 && { edition: { start: from, end: from + reading.length } }),
      source,
      address: older.address,
    };
  });
}
