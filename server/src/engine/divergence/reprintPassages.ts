import type { Match } from '../matching/model.ts';
import type { Coverage } from './completeness.ts';
import type { Texts } from './dissect.ts';
import { joinNeighbours, widenToRims } from './edges.ts';
import type { Passage } from './model.ts';
import { judgePassage } from './passage.ts';
import { unitAfter, unitBefore } from './side.ts';

export interface ReprintInput {
  /** Parts of matches, of all sources, that no quotation has taken whole. */
  readonly pieces: readonly Match[];
  readonly texts: Texts;
  readonly coverage: Coverage;
  /** By UTF-16 offset of the draft: 1 where a passage already stands; new passages are entered. */
  readonly claimed: Uint8Array;
}

/** Judges the passages of the reprinted source inside the reprint. */
export function judgeReprint({ pieces, texts, coverage, claimed }: ReprintInput): readonly Passage[] {
  const { source, draft, edition, reading } = texts;
  const { region, completeness } = coverage;
  const own = pieces
    .filter(
      (p) =>
        p.source === edition.source.id &&
        p.draft.start >= region.start &&
        p.draft.end <= region.end &&
        claimed[p.draft.start] === 0,
    )
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
  const joined = joinNeighbours(chosen, draft, source, 60);
  return joined.map((match, i) => {
    claimed.fill(1, match.draft.start, match.draft.end);
    const before = joined[i - 1]?.draft.end ?? region.start;
    const after = joined[i + 1]?.draft.start ?? region.end + 40;
    const within = sentenceAround(texts, match, before, after);
    const wide = widenToRims(match, { within, longest: 16, losses: 12, additions: true }, draft, source);
    return judgePassage({
      match: wide,
      frame: { kind: 'reprint', span: region, cited: [edition.source.id] },
      manner: { frame: 'reprint', marked: false, abridged: completeness.abridged },
      texts: { reading, draft, edition, source },
      lacks: coverage.lacks,
      related: true,
      alsoIn: [],
    });
  });
}

/** From the beginning of the sentence that the match begins in to the end of the one it ends in. */
function sentenceAround(
  { reading, draft }: Texts,
  match: Match,
  from: number,
  to: number,
): { start: number; end: number } {
  const first = sentenceAt(reading.sentences, match.draft.start);
  const last = sentenceAt(reading.sentences, match.draft.end - 1);
  const start = Math.max(from, first?.start ?? match.draft.start);
  const end = Math.min(to, last?.end ?? match.draft.end);
  return {
    start: Math.min(match.draft.start, unitAfter(draft, start)),
    end: Math.max(match.draft.end, unitBefore(draft, end) + 1),
  };
}

function sentenceAt(
  sentences: readonly { readonly span: { readonly start: number; readonly end: number } }[],
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sentences[mid]?.span.end ?? 0) <= at) low = mid + 1;
    else high = mid;
  }
  const found = sentences[low]?.span;
  return found && found.start <= at ? found : undefined;
}
