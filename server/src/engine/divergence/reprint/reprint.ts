import type { Corpus, Edition } from '../../corpus/model.ts';
import type { Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { keyOf, makeKey } from '../../text/key.ts';
import type { Steps } from '../../text/steps.ts';
import { isNearlyTitleOf, titlesBorne } from '../frames/titlesBorne.ts';
import type { AnalyseOptions } from '../options.ts';
import type { JudgeMemory } from '../passageCache.ts';
import { likest } from '../sources/crowd.ts';
import { isReissue } from '../sources/reissue.ts';
import { heaviestChain } from './heaviestChain.ts';

/** What a draft was taken for. */
export interface ReprintVerdict {
  readonly as: 'draft' | 'reprint';
  readonly source?: string;
}

interface Candidate {
  readonly edition: Edition;
  readonly matched: number;
  readonly share: number;
  readonly faithful: number;
  readonly titled: boolean;
  /** The title that the draft bears is the draft's own. */
  readonly heads: boolean;
  /** Part of the draft's own content that is in the source. */
  readonly own: number;
}

/** Fewer equal units than this prove nothing about the document. */
const leastMatched = 100;

/**
 * Whether the draft reprints a source: it bears the source's title over a good part of its text, or it is nearly all of
 * it under no title of its own. What the user says counts first.
 * @param memory with the totals of these matches
 */
export function* detectReprint(
  reading: Reading,
  matches: readonly Match[],
  memory: JudgeMemory,
  options: AnalyseOptions,
): Steps<ReprintVerdict> {
  const { corpus } = memory.state;
  if (options.as === 'draft') return { as: 'draft' };
  const forced = options.as === 'reprint' || options.source !== undefined;
  if (options.source !== undefined && corpus.source(options.source))
    return { as: 'reprint', source: options.source };
  const candidates = yield* candidatesOf(reading, matches, memory, forced);
  const ranked = [...candidates].sort((a, b) => weight(b) - weight(a) || byId(a, b));
  const fitting = forced ? ranked : ranked.filter((c) => isReprint(c, reading));
  const [first] = fitting;
  if (!first) return { as: forced ? 'reprint' : 'draft' };
  const issues = fitting.filter(
    (c) =>
      rivalry * weight(c) >= weight(first) && isReissue(corpus, c.edition.source.id, first.edition.source.id),
  );
  const found =
    issues.length > 1
      ? yield* likest(
          reading.text,
          issues.map((c) => c.edition),
          corpus,
        )
      : first.edition;
  return { as: 'reprint', source: found.source.id };
}

/** An issue of the same document with less than this part of the weight is not the one that is reprinted. */
const rivalry = 4;

const byId = (a: Candidate, b: Candidate): number => (a.edition.source.id < b.edition.source.id ? -1 : 1);
const weight = (c: Candidate): number => c.matched * (c.titled ? 3 : 1);

/** What fills less of a draft than this is not what the draft is a reprint of, if no title says so. */
const leastOwn = 0.5;
/** The same where its title stands in the draft, but not at the draft's head: a volume has many texts with theirs. */
const leastOwnWithin = 0.2;

function isReprint(c: Candidate, reading: Reading): boolean {
  if (c.titled) return c.share >= 0.08 && c.faithful >= 0.6 && (c.heads || c.own >= leastOwnWithin);
  if (reading.title && c.own < 0.97 && !bearsNearly(reading, c.edition)) return false;
  return c.share >= 0.6 && c.faithful >= 0.95 && c.own >= leastOwn;
}

/** So many lines are looked at for a title with a slip: covering letters are short. */
const linesAbove = 40;

/** Whether the draft begins with the source's title, which has a slip itself. */
const bearsNearly = ({ text, lines }: Reading, { source }: Edition): boolean =>
  lines
    .slice(0, linesAbove)
    .some(({ content }) => isNearlyTitleOf(text.slice(content.start, content.end), source));

function* candidatesOf(
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
  // Under no title of its own only a source that is much of the draft may be what it reprints.
  const likely = large.filter(
    ({ edition, total }) => forced || borne.has(edition) || total >= leastOwn * draftUnits,
  );
  const bySource = new Map(likely.map(({ edition }) => [edition.source.id, [] as Match[]]));
  if (likely.length > 0) for (const m of matches) bySource.get(m.source)?.push(m);
  const candidates: Candidate[] = [];
  for (const { edition } of likely) {
    yield;
    const chain = heaviestChain(bySource.get(edition.source.id) as Match[]);
    const named = borne.get(edition);
    const matched = chain.reduce((n, m) => n + m.matched, 0);
    const changed = chain.reduce((n, m) => n + changedUnits(m), 0);
    candidates.push({
      edition,
      matched,
      share: matched / Math.max(1, unitsOf(state.corpus, edition)),
      faithful: matched / Math.max(1, matched + changed),
      heads: named === 'head',
      titled:
        named === 'head' ||
        named === 'title' ||
        (named === 'citation' && matched >= leastUnderCitation * draftUnits),
      own: matched / Math.max(1, draftUnits),
    });
  }
  return candidates;
}

/** Characters of the draft that are other than in the source, long foreign insertions counted as a few. */
const changedUnits = (m: Match): number =>
  m.edits.reduce((n, e) => n + Math.min(20, e.draft.end - e.draft.start), 0);

/** Content units of a source: as the index has them, so that no text is read for it. */
const unitsOf = (corpus: Corpus, edition: Edition): number =>
  corpus.matcher.contentOf?.(edition.source.id)?.length ?? makeKey(edition.text).units.length;

/** A title in 《》 on a line of its own may head a list of references: the source must then be so much of the draft. */
const leastUnderCitation = 0.6;
