import type { Reading, Sentence } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { lineBreakAfter, lineStartBefore } from '../../text/lineBreaks.ts';
import { countBefore } from '../../text/search.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Divergence, Passage } from '../model.ts';
import { judgePassage } from '../passage.ts';
import type { Texts } from '../passageInput.ts';
import { contentOf, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { alignSmall } from '../sides/smallAlign.ts';
import { widenToRims } from '../wording/edges.ts';
import { joinNeighbours } from '../wording/joinNeighbours.ts';
import type { Covering } from './coverReprint.ts';
import { joinLines } from './joinLines.ts';
import { joinOverLosses } from './joinOverLosses.ts';
import { Marks } from './marks.ts';
import { besidePageBreak, betweenPages, hasPageHead } from './pageBreak.ts';
import { isPageMatter, standsAbove } from './pageMatter.ts';
import { withoutFollowingNumbers } from './renumbered.ts';
import { withTornEnds } from './tornEnds.ts';
import { withoutTornLines } from './tornLines.ts';

export interface ReprintInput {
  /** Parts of its source's matches that no quotation has taken whole. */
  readonly pieces: readonly Match[];
  readonly texts: Texts;
  readonly coverage: Covering;
  /** By UTF-16 offset of the draft: 1 where a passage already stands; new passages are entered. */
  readonly claimed: Uint8Array;
}

/** Judges the passages of the reprinted source inside the reprint. */
export function* judgeReprint({ pieces, texts, coverage, claimed }: ReprintInput): Steps<readonly Passage[]> {
  const { source, draft, edition } = texts;
  const { region, completeness, made } = coverage;
  const own = pieces
    .filter((p) => belongs(p, made) && claimed[p.draft.start] === 0)
    .sort((a, b) => a.draft.start - b.draft.start || b.matched - a.matched);
  const chosen: Match[] = [];
  for (const p of own) {
    const last = chosen.at(-1);
    if (last && p.draft.start < last.draft.end) {
      if (p.matched > last.matched) chosen[chosen.length - 1] = p;
      continue;
    }
    chosen.push(p);
  }
  const taken = (from: number, to: number): boolean => claimed.subarray(from, Math.max(from, to)).includes(1);
  const isFree = (a: Match, b: Match): boolean => !taken(a.draft.end, b.draft.start);
  const close = joinNeighbours(chosen, draft, source, 60, isFree, (_, d, __, e) =>
    hasPageHead(d, texts) ? [{ draft: d, edition: e }] : alignSmall(draft, d, source, e),
  );
  const joined = completeness.abridged ? close : joinOverLosses(close, texts, isFree);
  yield;
  const pace = new Pace(unitsPerStep);
  const passages: Passage[] = [];
  const held = new Marks({ start: 0, end: source.text.length });
  for (const m of made) held.add(m.edition.start, m.edition.end);
  for (const [i, match] of joined.entries()) {
    if (pace.isDue(perPassage + match.draft.end - match.draft.start)) yield;
    const before = Math.max(joined[i - 1]?.draft.end ?? 0, lastClaimed(claimed, match.draft.start));
    const after = Math.min(
      joined[i + 1]?.draft.start ?? region.end + 40,
      firstClaimed(claimed, match.draft.end),
    );
    const within = betweenPages(sentencesAround(texts, match, before, after), match.draft, texts);
    claimed.fill(1, match.draft.start, match.draft.end);
    const isTorn = !completeness.abridged && !completeness.continuedElsewhere && !completeness.part;
    const wide = widenToRims(
      isTorn ? withTornEnds(match, within, { texts, completeness, held }) : match,
      { within, longest: 24, unlike: 16, losses: 12, torn: 12, additions: true },
      draft,
      source,
    );
    const passage = judgePassage({
      match: wide,
      frame: { kind: 'reprint', span: region, cited: [edition.source.id] },
      manner: { frame: 'reprint', marked: false, abridged: completeness.abridged, matched: match.matched },
      texts,
      lacks: coverage.lacks,
      related: true,
      alsoIn: [],
    });
    passages.push(withoutAdditions(joinLines(withoutPageMatter(passage, texts), texts), completeness.added));
  }
  yield;
  return withoutFollowingNumbers(
    withoutTornLines(passages, texts, completeness),
    texts,
    completeness.moved.length,
  );
}

/** What a passage costs besides its units. */
const perPassage = 256;

/** What a page or a web site put between the lines is no insertion into the text. */
function withoutPageMatter(passage: Passage, texts: Texts): Passage {
  const { reading, edition, source } = texts;
  const divergences: Divergence[] = [];
  for (const d of passage.divergences) {
    const isMatter =
      !isEmpty(d.draft) &&
      isMark(d.edition, d.draft, reading, source) &&
      (isPageMatter(d.draft, reading, edition) ||
        isRowNumber(d.draft, reading.text) ||
        standsAbove(d.draft, d.edition.start, reading.text, source));
    const left = isMatter ? undefined : besidePageBreak(d, texts);
    if (left) divergences.push(left);
  }
  return divergences.every((d, i) => d === passage.divergences[i]) &&
    divergences.length === passage.divergences.length
    ? passage
    : alteredPassage(passage, { divergences });
}

/** Whether a stretch is the number of a row, in its first cell. */
const isRowNumber = ({ start, end }: Span, text: string): boolean =>
  /^\d{1,4}$/.test(text.slice(start, end).trim()) &&
  /(?:^|\n)[ \u3000]*$/.test(text.slice(Math.max(0, start - beside), start)) &&
  text[end] === '\t';

/** So far from the lines of a page the mark stands that a sentence has between the pages, in UTF-16 units. */
const beside = 12;

/** Whether a stretch of the source is empty, or a mark that the draft has beside the stretch that stands for it. */
function isMark(edition: Span, { start, end }: Span, { text }: Reading, source: Side): boolean {
  if (isEmpty(edition)) return true;
  const mark = source.text.slice(edition.start, edition.end).trim();
  return (
    contentOf(source, edition) === '' &&
    (text
      .slice(end, end + beside)
      .trimStart()
      .startsWith(mark) ||
      text
        .slice(Math.max(0, start - beside), start)
        .trimEnd()
        .endsWith(mark))
  );
}

/** A sentence that is an addition is not compared with what the source has in its place besides. */
function withoutAdditions(passage: Passage, added: readonly Span[]): Passage {
  const { start, end } = passage.match.draft;
  const inside = added.slice(
    countBefore(added, (s) => s.end <= start),
    countBefore(added, (s) => s.start < end),
  );
  if (inside.length === 0) return passage;
  const isIn = ({ draft }: Divergence): boolean => {
    const s = inside[countBefore(inside, (span) => span.end < draft.end)];
    return !isEmpty(draft) && s !== undefined && s.start <= draft.start;
  };
  const divergences = passage.divergences.filter((d) => !isIn(d));
  return divergences.length === passage.divergences.length
    ? passage
    : alteredPassage(passage, { divergences });
}

const near = 200;

/** The end of what is claimed before `at`, looked for a short way back. */
function lastClaimed(claimed: Uint8Array, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - near; i--) if (claimed[i] === 1) return i + 1;
  return 0;
}

function firstClaimed(claimed: Uint8Array, at: number): number {
  for (let i = at; i < claimed.length && i < at + near; i++) if (claimed[i] === 1) return i;
  return claimed.length;
}

/** Whether a piece is (a part of) one of the matches, which are in draft order and disjoint. */
function belongs({ draft, edition }: Match, made: readonly Match[]): boolean {
  const m = made[countBefore(made, (match) => match.draft.end <= draft.start)];
  return (
    m !== undefined &&
    m.draft.start <= draft.start &&
    draft.end <= m.draft.end &&
    m.edition.start <= edition.start &&
    edition.end <= m.edition.end
  );
}

/** From the beginning of the sentence that the match begins in to the end of the one it ends in. */
function sentencesAround({ reading, draft }: Texts, match: Match, from: number, to: number): Span {
  const first = sentenceAt(reading.sentences, match.draft.start);
  const last = sentenceAt(reading.sentences, match.draft.end - 1);
  const start = Math.max(from, first?.start ?? lineStartBefore(draft.text, match.draft.start));
  const end = Math.min(to, last?.end ?? lineBreakAfter(draft.text, match.draft.end));
  return {
    start: Math.min(match.draft.start, unitAfter(draft, start)),
    end: Math.max(match.draft.end, unitBefore(draft, end) + 1),
  };
}

function sentenceAt(sentences: readonly Sentence[], at: number): Span | undefined {
  const found = sentences[firstEndingAfter(sentences, at)]?.span;
  return found && found.start <= at ? found : undefined;
}
