import type { Corpus, Edition } from '../../corpus/model.ts';
import type { Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { keyOf, makeKey } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { type Borne, titlesBorne } from '../frames/titlesBorne.ts';
import type { JudgeMemory } from '../passageCache.ts';
import { heaviestChain } from './heaviestChain.ts';

/** A source that a draft may be a reprint of. */
export interface Candidate {
  readonly edition: Edition;
  /** What the draft has of it in its order, in the order of the draft. */
  readonly chain: readonly Match[];
  /** Where in the draft it stands, without the rims of the chain: its phrases stand in other texts, too. UTF-16 offsets. */
  readonly stretch: Span;
  /** Where the passage begins with which half of the chain is reached. */
  readonly middle: number;
  /** Content units that are equal in both. */
  readonly matched: number;
  /** The part of the source's content that these are. */
  readonly share: number;
  /** The part of the draft's content that these are. */
  readonly own: number;
  /** Of what the draft has of the source, the part that is equal. */
  readonly faithful: number;
  /** The draft bears its title. */
  readonly titled: boolean;
  /** The title that the draft bears is the draft's own. */
  readonly heads: boolean;
  /** Its title fills a line of the draft, be it in 《》 as in a list of references. */
  readonly named: boolean;
  /** The title that the draft bears says that an extract follows; the chain is what stands between it and the next title. */
  readonly extract: boolean;
}

/** Fewer equal units than this prove nothing about the document. */
const leastMatched = 100;

/** So much of a chain at either end is its rim. */
export const rim = 0.1;

/** So much of a source, and as faithfully, is a part of a volume under no title or a wrong one, if it stands there as one text. */
export const leastUntitled = { matched: 300, share: 0.8, faithful: 0.95, dense: 0.6 };

/** What fills less of a draft than this is not what the draft is a reprint of, if no title says so. */
export const leastOwn = 0.5;

/**
 * Sources of which the draft bears a title, or that are much of it.
 * @param forced whether the user says that it is a reprint
 */
export function* candidatesOf(
  reading: Reading,
  matches: readonly Match[],
  memory: JudgeMemory,
  forced: boolean,
): Steps<readonly Candidate[]> {
  const { state } = memory;
  const least = forced ? 1 : leastMatched;
  const large: { readonly edition: Edition; readonly total: number }[] = [];
  for (const [id, total] of state.totals.bySource) {
    const edition = total >= least ? state.source(id)?.edition : undefined;
    if (edition) large.push({ edition, total });
  }
  const borne = yield* titlesBorne(
    reading,
    large.map((c) => c.edition),
    memory,
  );
  yield;
  const draftUnits = keyOf(reading.text).units.length;
  yield;
  // Under no title of its own only a source that is much of the draft, or nearly all of which it has, may be what it reprints.
  const likely = large.filter(
    ({ edition, total }) =>
      forced ||
      borne.has(edition) ||
      total >= leastOwn * draftUnits ||
      total >= leastUntitled.share * unitsOf(state.corpus, edition),
  );
  const bySource = new Map(likely.map(({ edition }) => [edition.source.id, [] as Match[]]));
  if (likely.length > 0) for (const m of matches) bySource.get(m.source)?.push(m);
  const candidates: Candidate[] = [];
  for (const { edition } of likely) {
    yield;
    const title = borne.get(edition);
    const own = bySource.get(edition.source.id) as Match[];
    const extract = title?.extract === true && !forced;
    const chain = heaviestChain(extract ? belowTitle(own, title.at, borne) : own);
    const matched = chain.reduce((n, m) => n + m.matched, 0);
    const changed = chain.reduce((n, m) => n + changedUnits(m), 0);
    candidates.push({
      edition,
      chain,
      stretch: {
        start: placeAt(chain, matched, rim)?.draft.start ?? 0,
        end: placeAt(chain, matched, 1 - rim)?.draft.end ?? 0,
      },
      middle: placeAt(chain, matched, 0.5)?.draft.start ?? 0,
      matched,
      share: matched / Math.max(1, unitsOf(state.corpus, edition)),
      faithful: matched / Math.max(1, matched + changed),
      heads: title?.as === 'head',
      titled:
        title?.as === 'head' ||
        title?.as === 'title' ||
        (title?.as === 'citation' && matched >= leastUnderCitation * draftUnits),
      named: title !== undefined,
      extract,
      own: matched / Math.max(1, draftUnits),
    });
  }
  return candidates;
}

/** The passage with which so great a part of a chain is reached. */
function placeAt(chain: readonly Match[], matched: number, part: number): Match | undefined {
  let rest = part * matched;
  return chain.find((m) => {
    rest -= m.matched;
    return rest <= 0;
  });
}

/** Those of the matches that stand between a title and the next one that the draft bears. */
function belowTitle(matches: readonly Match[], at: number, borne: ReadonlyMap<Edition, Borne>): Match[] {
  let end = Number.POSITIVE_INFINITY;
  for (const other of borne.values()) if (other.at > at && other.at < end) end = other.at;
  return matches.filter((m) => m.draft.start >= at && m.draft.start < end);
}

/** Characters of the draft that are other than in the source, long foreign insertions counted as a few. */
const changedUnits = (m: Match): number =>
  m.edits.reduce((n, e) => n + Math.min(20, e.draft.end - e.draft.start), 0);

/** Content units of a source: as the index has them, so that no text is read for it. */
function unitsOf(corpus: Corpus, edition: Edition): number {
  const known = units.get(edition);
  if (known !== undefined) return known;
  const found = corpus.matcher.contentOf?.(edition.source.id)?.length ?? makeKey(edition.text).units.length;
  units.set(edition, found);
  return found;
}

const units = new WeakMap<Edition, number>();

/** A title in 《》 on a line of its own may head a list of references: the source must then be so much of the draft. */
const leastUnderCitation = 0.6;
