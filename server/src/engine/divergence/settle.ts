import type { Match } from '../matching/model.ts';
import type { Span } from '../text/span.ts';
import { splitMatch } from './clip.ts';
import type { Texts } from './passageInput.ts';
import { firstEndingAfter } from './search.ts';
import { unitAfter, unitAt, unitBefore } from './side.ts';

/** Two articles that begin with the same words share no more than this, in content units. */
const longestShared = 40;

/**
 * Where a moved passage meets its neighbour in the draft in the middle of a sentence, the words before it may be those
 * of either: the border is put at the sentence's beginning if the moved passage has them too, at its end if the
 * neighbour has. Matches in draft order; those that lose everything are left out.
 */
export function settleBorders(matches: readonly Match[], texts: Texts): readonly Match[] {
  const out: Match[] = [];
  for (const match of matches) {
    const last = out.at(-1);
    const apart = last && follows(last, match, texts) ? undefined : last;
    const settled = apart && (atBeginning(apart, match, texts) ?? atEnd(apart, match, texts));
    if (!settled) {
      out.push(match);
      continue;
    }
    out.pop();
    if (settled.before) out.push(settled.before);
    if (settled.after) out.push(settled.after);
  }
  return out;
}

interface Settled {
  readonly before: Match | undefined;
  readonly after: Match | undefined;
}

const follows = (a: Match, b: Match, { source }: Texts): boolean =>
  b.edition.start >= a.edition.end && unitAfter(source, a.edition.end) >= b.edition.start;

/** Both touch, and the border lies inside a sentence of the draft: that sentence. */
function tornSentence(a: Match, b: Match, { reading, draft }: Texts): Span | undefined {
  if (unitAfter(draft, a.draft.end) < b.draft.start) return undefined;
  const sentence = reading.sentences[firstEndingAfter(reading.sentences, b.draft.start)]?.span;
  return sentence && unitAfter(draft, sentence.start) < b.draft.start && sentence.start < a.draft.end
    ? sentence
    : undefined;
}

function atBeginning(a: Match, b: Match, texts: Texts): Settled | undefined {
  const { draft, source } = texts;
  const sentence = tornSentence(a, b, texts);
  if (!sentence) return undefined;
  let i = b.draft.start;
  let j = b.edition.start;
  for (let n = 0; n < longestShared; n++) {
    const d = unitBefore(draft, i, sentence.start);
    if (d < 0) break;
    const e = unitBefore(source, j);
    if (e < 0 || unitAt(draft, d) !== unitAt(source, e)) return undefined;
    i = d;
    j = e;
  }
  if (unitBefore(draft, i, sentence.start) >= 0) return undefined;
  const [before] = splitMatch(a, [{ start: a.draft.start, end: i }], draft, source);
  const added = b.draft.start - i;
  return {
    before,
    after: {
      ...b,
      draft: { start: i, end: b.draft.end },
      edition: { start: j, end: b.edition.end },
      matched: b.matched + added,
    },
  };
}

function atEnd(a: Match, b: Match, texts: Texts): Settled | undefined {
  const { draft, source } = texts;
  const sentence = tornSentence(a, b, texts);
  if (!sentence || b.draft.end < sentence.end) return undefined;
  let i = a.draft.end;
  let j = a.edition.end;
  for (let n = 0; n < longestShared; n++) {
    const d = unitAfter(draft, i, sentence.end);
    if (d >= sentence.end) break;
    const e = unitAfter(source, j);
    if (e >= source.text.length || unitAt(draft, d) !== unitAt(source, e)) return undefined;
    i = d + 1;
    j = e + 1;
  }
  if (unitAfter(draft, i, sentence.end) < sentence.end) return undefined;
  const [after] = splitMatch(b, [{ start: i, end: b.draft.end }], draft, source);
  const added = i - a.draft.end;
  return {
    before: {
      ...a,
      draft: { start: a.draft.start, end: i },
      edition: { start: a.edition.start, end: j },
      matched: a.matched + added,
    },
    after,
  };
}
