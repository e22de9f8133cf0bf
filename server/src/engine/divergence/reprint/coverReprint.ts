import type { Paragraph, Sentence } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import { isTitleOf } from '../frames/titlesBorne.ts';
import type { Texts } from '../passageInput.ts';
import { countUnits } from '../sides/side.ts';
import { slideEdits } from '../wording/slide.ts';
import { type Coverage, coverageOf } from './completeness.ts';
import { heaviestChain } from './heaviestChain.ts';
import { Marks, type MarksOfBoth, markEqual } from './marks.ts';
import type { Reprinted } from './volume.ts';

/** What of a source its reprint has, and the matches that it is made of in the order of the draft: those in the source's order, and those that were moved. */
export type Covering = Coverage & { readonly made: readonly Match[] };

/** @param matches of the source in its place, in the order of the draft */
export function* coverReprint(
  matches: readonly Match[],
  texts: Texts,
  { part }: Pick<Reprinted, 'part'>,
): Steps<Covering> {
  const pace = new Pace(unitsPerStep);
  const own: Match[] = [];
  for (const m of matches) {
    own.push(slideEdits(m, texts.draft, texts.source));
    if (pace.isDue(perMatch + m.draft.end - m.draft.start)) yield;
  }
  // One long sentence that was moved past three short ones is what was moved, not they.
  const { sentences } = texts.edition.reading;
  const count = (m: Match): number =>
    firstEndingAfter(sentences, m.edition.end) - firstEndingAfter(sentences, m.edition.start);
  const chain = trimEnds(
    heaviestChain(own, (m) => m.matched + perSentence * count(m)),
    texts,
  );
  yield;
  const inChain = new Set(chain);
  const covered: MarksOfBoth = {
    draft: new Marks({
      start: own[0]?.draft.start ?? 0,
      end: own.reduce((end, m) => Math.max(end, m.draft.end), 0),
    }),
    edition: new Marks({ start: 0, end: texts.source.text.length }),
  };
  for (const m of chain) markEqual(m, covered);
  const free = (marks: Marks, { start: from, end: to }: Span): boolean => {
    let n = 0;
    for (let i = from; i < to; i++) if (marks.has(i)) n++;
    return n * 4 <= to - from;
  };
  /** A clause that changed its place within its sentence is a transposition of words. */
  const holdsSentence = ({ edition: { start: from, end: to } }: Match): boolean => {
    for (let i = firstEndingAfter(sentences, from); i < sentences.length; i++) {
      const s = (sentences[i] as Sentence).span;
      if (s.start >= to) return false;
      if ((Math.min(s.end, to) - Math.max(s.start, from)) * 5 >= (s.end - s.start) * 3) return true;
    }
    return false;
  };
  const region = withTouching(chain, own.filter(holdsSentence), texts);
  const { start, end } = region;
  const moved: Match[] = [];
  for (const m of own) {
    if (pace.isDue(perMatch + m.draft.end - m.draft.start)) yield;
    if (inChain.has(m) || m.draft.start < start || m.draft.end > end || m.matched < 8) continue;
    if (!free(covered.draft, m.draft) || !free(covered.edition, m.edition)) continue;
    if (!holdsSentence(m)) continue;
    markEqual(m, covered);
    moved.push(m);
  }
  return {
    ...(yield* coverageOf(texts, { chain, moved, region, part })),
    made: [...chain, ...moved].sort((a, b) => a.draft.start - b.draft.start),
  };
}

/** A label and a blank between two sentences of the source have no more content units than this. */
const longestLabel = 4;

/** From the first to the last match of the chain, and on over what touches them: the last sentence of all may be what was moved. */
function withTouching(chain: readonly Match[], own: readonly Match[], { draft, reading }: Texts): Span {
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  let { start } = first.draft;
  let { end } = last.draft;
  const touch = (a: number, b: number): boolean =>
    a <= b && countUnits(draft, { start: a, end: b }, longestLabel + 1) <= longestLabel;
  const behindMarks = (at: number): number => {
    const sentence = reading.sentences[firstEndingAfter(reading.sentences, at - 1)]?.span;
    return sentence && countUnits(draft, { start: at, end: sentence.end }, 1) === 0 ? sentence.end : at;
  };
  const inOrder = [...own].sort((a, b) => a.draft.start - b.draft.start);
  for (const m of inOrder) if (touch(end, m.draft.start)) end = behindMarks(m.draft.end);
  for (const m of inOrder.reverse()) if (touch(m.draft.end, start)) start = m.draft.start;
  return { start, end };
}

/** What a match costs besides its units. */
const perMatch = 32;

/** What a sentence weighs besides its characters when it is asked which of two stretches was moved. */
const perSentence = 200;

/** Fewer units than this are a phrase. */
const leastAtEnd = 20;

/** A short phrase of the source far from everything else is no part of the reprint, nor is one in the next document of a volume. */
function trimEnds(chain: readonly Match[], texts: Texts): readonly Match[] {
  let from = 0;
  let to = chain.length;
  const far = (a: Match | undefined, b: Match | undefined): boolean =>
    a !== undefined && b !== undefined && b.draft.start - a.draft.end > 150;
  while (to - from > 1 && (chain[from] as Match).matched < leastAtEnd && far(chain[from], chain[from + 1]))
    from++;
  while (to - from > 1) {
    const [before, last] = [chain[to - 2] as Match, chain[to - 1] as Match];
    if (last.matched >= leastAtEnd || !(far(before, last) || opensOther(before, last, texts))) break;
    to--;
  }
  return chain.slice(from, to);
}

/** Whether between two passages, or in the latter, the title of another document stands. */
function opensOther(before: Match, { draft: { end } }: Match, { reading, edition }: Texts): boolean {
  const { paragraphs, text } = reading;
  for (let i = firstEndingAfter(paragraphs, before.draft.end); i < paragraphs.length; i++) {
    const { kind, span } = paragraphs[i] as Paragraph;
    if (span.start >= end) return false;
    const isOther = kind === 'title' && !isTitleOf(text.slice(span.start, span.end), edition.source);
    if (isOther && span.start >= before.draft.end) return true;
  }
  return false;
}
