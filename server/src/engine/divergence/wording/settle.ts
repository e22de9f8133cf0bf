import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Texts } from '../passageInput.ts';
import { unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { splitMatch } from '../sides/splitMatch.ts';

/** Two articles that begin with the same words share no more than this, in content units. */
const longestShared = 40;

/**
 * Where a moved passage meets its neighbour in the draft in the middle of a sentence, the words before it may be those
 * of either: the border is put at the sentence's beginning if the moved passage has them too, at its end if the
 * neighbour has. Takes and gives matches of one source; those that lose everything are left out.
 */
export function settleBorders(matches: readonly Match[], texts: Texts): readonly Match[] {
  const out = [...matches].sort((a, b) => a.draft.start - b.draft.start);
  /** By the unit of the draft that follows a match: indexes of those that end there. */
  const ending = new Map<number, number[]>();
  out.forEach((m, i) => {
    const next = unitAfter(texts.draft, m.draft.end);
    ending.set(next, [...(ending.get(next) ?? []), i]);
  });
  const gone = new Set<number>();
  for (let i = 0; i < out.length; i++) {
    for (const j of ending.get((out[i] as Match).draft.start) ?? []) {
      const before = out[j] as Match;
      const match = out[i] as Match;
      if (gone.has(j) || gone.has(i) || follows(before, match, texts)) continue;
      const settled = atBeginning(before, match, texts) ?? atEnd(before, match, texts);
      if (!settled) continue;
      if (settled.before) out[j] = settled.before;
      else gone.add(j);
      if (settled.after) out[i] = settled.after;
      else gone.add(i);
      break;
    }
  }
  return gone.size === 0 ? out : out.filter((_, i) => !gone.has(i));
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
