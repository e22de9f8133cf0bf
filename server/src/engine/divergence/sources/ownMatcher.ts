import { matcherText } from '../../corpus/corpus.ts';
import type { Edition } from '../../corpus/model.ts';
import type { Paragraph, Reading } from '../../document/model.ts';
import { buildMatcher } from '../../matching/matcher.ts';
import type { Match, MatchCache, Matcher } from '../../matching/model.ts';
import { makeKey } from '../../text/key.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { finish } from '../../text/steps.ts';

const known = new WeakMap<Edition, Matcher>();

/**
 * The matches of a stretch of a draft with one source alone, which is indexed the first time; in the draft's order.
 * @param stretch UTF-16 offsets of the draft, as those of the matches are
 * @param cache of the same draft's last state and the same source
 */
export function matchesOf(
  edition: Edition,
  { text, paragraphs }: Reading,
  stretch: Span,
  cache?: MatchCache,
): readonly Match[] {
  const matcher = known.get(edition) ?? buildMatcher([matcherText(edition)]);
  known.set(edition, matcher);
  const paragraphStarts: number[] = [];
  for (
    let i = countBefore(paragraphs, ({ span }) => span.start < stretch.start);
    i < paragraphs.length;
    i++
  ) {
    const { start } = (paragraphs[i] as Paragraph).span;
    if (start >= stretch.end) break;
    paragraphStarts.push(start);
  }
  const key = makeKey(text, stretch.start, stretch.end);
  return finish(matcher.match({ text, key, paragraphStarts }, cache));
}
