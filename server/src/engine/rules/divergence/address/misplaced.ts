import type { Corpus, Edition } from '../../../corpus/model.ts';
import type { Resolve } from '../../../divergence/frames/cited.ts';
import { areParts } from '../../../divergence/frames/partsOfOne.ts';
import type { Passage } from '../../../divergence/model.ts';
import type { Citation, Reading } from '../../../document/model.ts';
import { pathTo } from '../../../document/outlinePath.ts';
import { type Pointer, resolveIn } from '../../../document/references/foreignReference.ts';
import type { ReferenceTarget } from '../../../document/references/referenceTargets.ts';
import type { Finding } from '../../../findings/model.ts';
import { unitSet } from '../../../text/characters.ts';
import { keyString } from '../../../text/key.ts';
import { lengthOf, type Span } from '../../../text/span.ts';
import { report } from '../../report.ts';
import type { RuleContext } from '../../rule.ts';
import { nameOf } from '../wording.ts';
import { fixesFor } from './fixes.ts';
import { meta } from './meta.ts';
import { type PlacesOfParagraphs, placeAlone, placeBefore, placeBehind } from './places.ts';

/** A quotation of fewer content units may stand anywhere. */
const leastQuoted = 8;

/**
 * The passages of each quotation that is long enough, in order; not those that its source does not have. What is attributed without marks
 * counts where it is one sentence of the source nearly word for word: else the writer may put several places in his own words. So does what
 * a place leads to without a pause (第二十二条提出实施…).
 */
export function inFrames({ passages, reading, corpus }: RuleContext): readonly (readonly Passage[])[] {
  const out: Passage[][] = [];
  for (const passage of passages) {
    const { frame, match } = passage;
    if (frame.kind === 'plain') {
      if (isLedTo(passage, reading)) out.push([passage]);
      continue;
    }
    if (frame.kind !== 'quotation' && frame.kind !== 'attribution') continue;
    // What the writer's own prose is made of has its verdict only where somebody asks.
    if (passage.verdict === 'unfounded') continue;
    const [cited] = frame.cited;
    if (cited !== undefined && cited !== match.source && !isPart(match.source, frame.cited, corpus)) continue;
    const last = out.at(-1);
    if (last?.[0]?.frame.span.start === frame.span.start) last.push(passage);
    else out.push([passage]);
  }
  return out.filter(([first, ...more]) => {
    if (first?.frame.kind === 'plain') return true;
    if (first?.frame.kind === 'attribution') return more.length === 0 && isWholeSentence(first, reading);
    return [first, ...more].reduce((sum, one) => sum + (one?.match.matched ?? 0), 0) >= leastQuoted;
  });
}

const hasPlace = (edition: Edition | undefined, pointers: readonly Pointer[], { text }: Reading): boolean =>
  edition !== undefined && resolveIn(edition.reading, pointers, text, 0).targets.length > 0;

/** Whether a source is one of several that are parts of one document. */
function isPart(source: string, cited: readonly string[], corpus: Corpus): boolean {
  return (
    cited.includes(source) &&
    areParts(
      cited.flatMap((id) => corpus.source(id) ?? []),
      corpus,
    )
  );
}

/** So many content units are a sentence that is not worded so by chance; so many where not one of them is another. */
const leastAttributed = 16;
const leastVerbatim = 12;
const endsSentence = unitSet('。；！？');

/** Of a sentence so few units may be worded otherwise: 企业要按规定…，60%以上… for 企业按规定…，确保60%以上…. */
const mostReworded = 4;

const leadsOn = /[条款项](?:还|也|又)?(?:提出|要求|规定|明确|强调|部署)$/u;
const longestLead = 4;

/** Whether a place is named right before some words of the writer's own prose and said to have them. */
function isLedTo({ frame, match }: Passage, { text }: Reading): boolean {
  const { start } = match.draft;
  return (
    match.matched >= leastVerbatim &&
    match.edits.length === 0 &&
    frame.cited.includes(match.source) &&
    leadsOn.test(text.slice(Math.max(0, start - longestLead), start))
  );
}

function isWholeSentence({ frame, match, divergences, liberties = [] }: Passage, { text }: Reading): boolean {
  const { start, end } = match.draft;
  const reworded = match.edits.reduce((n, e) => n + Math.max(lengthOf(e.draft), lengthOf(e.edition)), 0);
  return (
    divergences.length === 0 &&
    liberties.every(({ kind }) => kind !== 'joined') &&
    reworded <= mostReworded &&
    match.matched >= (reworded === 0 ? leastVerbatim : leastAttributed) &&
    start <= frame.span.start + 1 &&
    (endsSentence(text.charCodeAt(end)) || endsSentence(text.charCodeAt(end - 1)))
  );
}

export function* misplaced(
  quoted: readonly (readonly Passage[])[],
  { reading, corpus }: RuleContext,
  places: PlacesOfParagraphs,
  cited: Resolve,
): Iterable<Finding> {
  const contents = new Contents();
  for (const passages of quoted) {
    const [{ frame, match }] = passages as [Passage];
    const isMeant = (citation: Citation | undefined): citation is Citation => {
      const ids = citation ? cited(citation).map(({ id }) => id) : [];
      return ids[0] === match.source || isPart(match.source, ids, corpus);
    };
    const place =
      placeBefore(places, frame.span, isMeant) ??
      (frame.cited.length > 0
        ? placeBehind(reading, frame.span, isMeant)
        : placeAlone(places, reading, frame.span, isMeant));
    const edition = place && corpus.edition(match.source);
    if (!edition) continue;
    const { chain, pointers } = place;
    const { targets, missing } = resolveIn(edition.reading, pointers, reading.text, match.edition.start);
    const isPartly = isPart(match.source, frame.cited, corpus);
    const isInOther =
      isPartly &&
      targets.length === 0 &&
      frame.cited.some((id) => hasPlace(corpus.edition(id), pointers, reading));
    // What is in none of the parts that the corpus has may be in another one.
    if (targets.length === 0 && !isInOther && (isPartly || missing.length === 0)) continue;
    const out = outside(passages, targets, edition, contents);
    if (!out) continue;
    yield report(
      meta,
      chain.span,
      `source.address.${targets.length === 0 && !isInOther ? 'nowhere' : 'elsewhere'}`,
      {
        text: reading.text.slice(chain.span.start, chain.span.end),
        source: nameOf(corpus, match.source),
        address: out.address,
      },
      { fixes: fixesFor(reading.text, chain, edition.reading, out.match.edition.start) },
    );
  }
}

/**
 * Of the passages of a quotation the first that none of the places has; undefined where they have it, since what a quotation leaves out
 * does not move it. What an item hangs on may be quoted before it (有下列情形之一的：……（六）…), and says nothing about the place.
 */
function outside(
  passages: readonly Passage[],
  targets: readonly ReferenceTarget[],
  edition: Edition,
  contents: Contents,
): Passage | undefined {
  const paths = targets.map(({ span }) => pathTo(edition.reading.outline, span.start).slice(0, -1));
  /** Whether a place is one of the words that a target's items hang on. */
  const leads = (at: number): boolean => {
    const node = pathTo(edition.reading.outline, at).at(-1);
    return node !== undefined && paths.some((path) => path.includes(node));
  };
  const first = passages.find(({ match }) => !leads(match.edition.start)) ?? passages[0];
  return first && isHeld(first.match.edition) ? undefined : first;

  function isHeld({ start, end }: Span): boolean {
    const from = leads(start)
      ? targets.find(({ span }) => span.start > start && span.start < end)
      : undefined;
    const words = keyString(edition.text.slice(from?.span.start ?? start, end));
    return targets.some(({ span }) => contents.of(edition, span).includes(words));
  }
}

/** What places of sources hold: many quotations may be from one of them. */
class Contents {
  readonly #known = new Map<string, string>();

  of({ source, text }: Edition, { start, end }: Span): string {
    const place = `${source.id} ${start} ${end}`;
    const held = this.#known.get(place) ?? keyString(text.slice(start, end));
    this.#known.set(place, held);
    return held;
  }
}
