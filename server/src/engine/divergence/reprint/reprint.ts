import type { Edition } from '../../corpus/model.ts';
import type { Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import type { Steps } from '../../text/steps.ts';
import { isNearlyTitleOf } from '../frames/titlesBorne.ts';
import { areasIn } from '../locality/areas.ts';
import { isElsewhere, placeOf } from '../locality/elsewhere.ts';
import type { AnalyseOptions } from '../options.ts';
import type { JudgeMemory } from '../passageCache.ts';
import { likest } from '../sources/crowd.ts';
import { isReissue } from '../sources/reissue.ts';
import { isRevised, revisionsIn } from '../sources/revision.ts';
import { type Candidate, candidatesOf, leastOwn } from './candidates.ts';
import { beginsOnItsOwn } from './ownBeginning.ts';
import { isWhole, mayBePart, placesOf, type Reprinted, sharePlace } from './volume.ts';

/** What a draft was taken for. */
export interface ReprintVerdict {
  readonly as: 'draft' | 'reprint';
  /** What it reprints, in its order; nothing where no source fits. */
  readonly reprinted: readonly Reprinted[];
  /** The source that is most of it. */
  readonly main?: string;
}

const draft: ReprintVerdict = { as: 'draft', reprinted: [] };

/**
 * Whether the draft reprints a source: it bears the source's title over a good part of its text, or it is nearly all of
 * it under no title of its own; and which others it has besides, as a volume does. A draft of a new issue reprints no old one.
 * What the user says counts first.
 * @param memory with the totals of these matches
 */
export function* detectReprint(
  reading: Reading,
  matches: readonly Match[],
  memory: JudgeMemory,
  options: AnalyseOptions,
): Steps<ReprintVerdict> {
  const { corpus } = memory.state;
  if (options.as === 'draft') return draft;
  const forced = options.as === 'reprint' || options.source !== undefined;
  const { source } = options;
  if (source !== undefined && corpus.source(source)) return reprintOf(source, reading);
  const all = yield* candidatesOf(reading, matches, memory, forced);
  const revisions = revisionsIn(reading);
  const candidates = forced
    ? all
    : all.filter(({ edition }) => !isRevised(revisions, edition.source, () => edition.text));
  const ranked = [...candidates].sort((a, b) => weight(b) - weight(a) || byId(a, b));
  const wholes = apart(ranked.filter(isWhole));
  const fitting = forced ? ranked : ranked.filter((c) => isReprint(c, reading, wholes));
  const [first] = fitting;
  if (!first) {
    const part = forced ? undefined : ranked.find((c) => isPartAlone(c, reading));
    if (part)
      return reprintOf((yield* likestIssue(part, ranked, reading, memory)).edition.source.id, reading, true);
    return forced ? { as: 'reprint', reprinted: [] } : draft;
  }
  const main = yield* likestIssue(first, fitting, reading, memory);
  const parts = [main];
  const possible = ranked.filter(mayBePart);
  for (const c of possible) {
    if (parts.some((part) => sharePlace(part, c))) continue;
    parts.push(yield* likestIssue(c, possible, reading, memory));
  }
  const { id } = main.edition.source;
  return parts.length === 1
    ? reprintOf(id, reading)
    : { as: 'reprint', reprinted: placesOf(parts, reading), main: id };
}

/** The first of those that are in one place of the draft. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const c of candidates) if (!out.some((other) => sharePlace(other, c))) out.push(c);
  return out;
}

const reprintOf = (source: string, { text }: Reading, isPart = false): ReprintVerdict => ({
  as: 'reprint',
  reprinted: [{ source, within: { start: 0, end: text.length }, ...(isPart && { part: true as const }) }],
  main: source,
});

/** Of the issues of one document in one place of the draft, the one that is most like it; where one is named, of those that are. */
function* likestIssue(
  first: Candidate,
  fitting: readonly Candidate[],
  { text }: Reading,
  { state: { corpus } }: JudgeMemory,
): Steps<Candidate> {
  const issues = fitting.filter(
    (c) =>
      rivalry * weight(c) >= weight(first) &&
      (c.named || !first.named) &&
      sharePlace(first, c) &&
      isReissue(corpus, c.edition.source.id, first.edition.source.id),
  );
  if (issues.length < 2) return first;
  // In a volume another issue may stand elsewhere.
  const best = yield* likest(
    text.slice(first.chain[0]?.draft.start, first.chain.at(-1)?.draft.end),
    issues.map((c) => c.edition),
    corpus,
  );
  return issues.find((c) => c.edition === best) ?? first;
}

/** An issue of the same document with less than this part of the weight is not the one that is reprinted. */
const rivalry = 4;

const byId = (a: Candidate, b: Candidate): number => (a.edition.source.id < b.edition.source.id ? -1 : 1);
const weight = (c: Candidate): number => c.matched * (c.titled ? 3 : 1);

/** What a draft has under a title that says that an extract follows is a reprint of it if it is this part of the draft. */
const leastOwnOfExtract = 0.3;

/** The same where its title stands in the draft, but not at the draft's head: a volume has many texts with theirs. */
const leastOwnWithin = 0.2;

/** @param wholes sources that the draft has whole, each in a place of its own */
function isReprint(c: Candidate, reading: Reading, wholes: readonly Candidate[]): boolean {
  const own = c.own + (isWhole(c) ? ownOfOthers(c, wholes) : 0);
  if (c.titled) {
    if (c.faithful < 0.6) return false;
    if (c.share >= 0.08 && (c.heads || own >= leastOwnWithin)) return true;
    return c.extract && own >= leastOwnOfExtract;
  }
  if (reading.title && own < 0.97 && !bearsNearly(reading, c.edition)) return false;
  if (isOfAnotherPlace(reading, c.edition) || beginsOnItsOwn(reading, c.edition.source)) return false;
  return c.share >= 0.6 && c.faithful >= 0.95 && own >= leastOwn;
}

/** So much of a source, so faithfully and with so little beside it is under no title a part of it: a page, a chapter. */
const leastPart = { matched: 500, faithful: 0.98, own: 0.95 };

/** Whether a draft without a title is a part of one source, and nothing else to speak of. */
const isPartAlone = (c: Candidate, reading: Reading): boolean =>
  !reading.title &&
  c.matched >= leastPart.matched &&
  c.faithful >= leastPart.faithful &&
  c.own >= leastPart.own &&
  !isOfAnotherPlace(reading, c.edition) &&
  !beginsOnItsOwn(reading, c.edition.source);

/** The part of a draft that other sources are which it has whole elsewhere. */
const ownOfOthers = (c: Candidate, wholes: readonly Candidate[]): number =>
  wholes.reduce((n, other) => n + (sharePlace(c, other) ? 0 : other.own), 0);

/** Whether the draft bears the title of rules of another place than the source's: one takes over from the other what it likes. */
const isOfAnotherPlace = ({ text, title }: Reading, { source }: Edition): boolean =>
  title !== undefined &&
  isElsewhere(areasIn(source.title), placeOf(areasIn(text.slice(title.start, title.end))));

/** So many lines are looked at for a title with a slip: covering letters are short. */
const linesAbove = 40;

/** Whether the draft begins with the source's title, which has a slip itself. */
const bearsNearly = ({ text, lines }: Reading, { source }: Edition): boolean =>
  lines
    .slice(0, linesAbove)
    .some(({ content }) => isNearlyTitleOf(text.slice(content.start, content.end), source));
