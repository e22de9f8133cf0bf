import type { Corpus, Edition } from '../../corpus/model.ts';
import { type Resolve, sourcesCited } from '../../divergence/frames/cited.ts';
import { type CitedPlace, citedPlaces } from '../../divergence/frames/citedPlaces.ts';
import { namedBehind } from '../../divergence/frames/namedBehind.ts';
import { areParts } from '../../divergence/frames/partsOfOne.ts';
import type { Passage } from '../../divergence/model.ts';
import { paragraphAt, pathTo } from '../../document/address.ts';
import type { Citation, LabelForm, Paragraph, Reading } from '../../document/model.ts';
import {
  type Chain,
  type Pointer,
  placeNamed,
  resolveIn,
} from '../../document/references/foreignReference.ts';
import { amends } from '../../document/references/references.ts';
import type { ReferenceTarget } from '../../document/references/referenceTargets.ts';
import type { Finding, Fix } from '../../findings/model.ts';
import { Attached } from '../../text/attached.ts';
import { unitSet } from '../../text/characters.ts';
import { keyString } from '../../text/key.ts';
import { formatNumeral } from '../../text/numerals.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Pause, pause, type Rule, type RuleContext } from '../rule.ts';
import { noSuchPlace } from './noSuchPlace.ts';
import { nameOf } from './wording.ts';

/** A quotation of fewer content units may stand anywhere. */
const leastQuoted = 8;

/**
 * 出处条目: a quotation that stands in another article or item of its source than the draft says (《劳动法》第三十五条规定：“…”). Where the
 * named place has the words as well, or where the source has no such places, nothing is said.
 */
export const addressRule: Rule = {
  meta: {
    id: 'source/address',
    severity: 'warning',
    norm: { authority: '循章', clause: '引文须有出处', strength: 'practice' },
    fixable: true,
  },
  check(context) {
    const quoted = inFrames(context);
    return quoted.length === 0 && context.reading.citations.length === 0
      ? nothingFound
      : wrong(quoted, context);
  },
};

function* wrong(
  quoted: readonly (readonly Passage[])[],
  context: RuleContext,
): Generator<Finding | Pause, void> {
  const { reading, corpus, misnamed } = context;
  const places = new PlacesOfParagraphs(reading);
  const cited = sourcesCited(reading, corpus, misnamed);
  const told = new Set<number>();
  for (const finding of misplaced(quoted, context, places, cited)) {
    told.add(finding.span.start);
    yield finding;
  }
  // What a reprinted document says of others is its own.
  if (context.as === 'reprint' || amends(reading)) return;
  yield* impossible(context, places, cited, told);
}

/** Places that their source does not have, wherever they are named outside quotations. */
function* impossible(
  { reading, corpus }: RuleContext,
  places: PlacesOfParagraphs,
  cited: Resolve,
  told: ReadonlySet<number>,
): Iterable<Finding | Pause> {
  const noSuch = noSuchPlace(reading, corpus, cited);
  let last = -1;
  for (const { kind, span } of reading.citations) {
    if (kind === 'number') continue;
    const paragraph = paragraphAt(reading.paragraphs, span.start);
    if (!paragraph || paragraph.index <= last) continue;
    last = paragraph.index;
    yield pause;
    for (const place of places.of(paragraph)) {
      const found = told.has(place.chain.span.start) ? undefined : noSuch(place);
      const pointer = found && place.pointers[found.pointer];
      if (!found || !pointer) continue;
      // What it stands below may be named further back: 第十三条第二款、第三款.
      const { start } = place.chain.span;
      const named = { start, end: pointer.span.end };
      if (pointer.span.start < start) continue;
      yield report(addressRule.meta, named, 'source.address.missing', {
        text: reading.text.slice(named.start, named.end),
        source: nameOf(corpus, found.source.id),
        last: `第${bracketed(formatNumeral(found.last, 'han'), pointer.unit)}${pointer.unit}`,
      });
    }
  }
}

const bracketed = (number: string, unit: string): string => (unit === '项' ? `（${number}）` : number);

/**
 * The passages of each quotation that is long enough, in order; not those that its source does not have. What is attributed without marks
 * counts where it is one sentence of the source word for word: else the writer may put several places in his own words.
 */
function inFrames({ passages, reading, corpus }: RuleContext): readonly (readonly Passage[])[] {
  const out: Passage[][] = [];
  for (const passage of passages) {
    const { frame, match } = passage;
    if (frame.kind !== 'quotation' && frame.kind !== 'attribution') continue;
    // What the writer's own prose is made of has its verdict only where somebody asks.
    if (passage.verdict === 'unfounded') continue;
    const [cited] = frame.cited;
    if (cited !== undefined && cited !== match.source && !isPart(match.source, frame.cited, corpus)) continue;
    const last = out.at(-1);
    if (last?.[0]?.frame.span.start === frame.span.start) last.push(passage);
    else out.push([passage]);
  }
  return out.filter((own) =>
    own[0]?.frame.kind === 'attribution'
      ? own.length === 1 && isWholeSentence(own[0], reading)
      : own.reduce((sum, { match }) => sum + match.matched, 0) >= leastQuoted,
  );
}

const hasPlace = (edition: Edition | undefined, pointers: readonly Pointer[]): boolean =>
  edition !== undefined && resolveIn(edition.reading, pointers, 0).targets.length > 0;

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

/** So many content units are a sentence that is not worded so by chance. */
const leastAttributed = 16;
const endsSentence = unitSet('。；！？');

function isWholeSentence({ frame, match, verdict, liberties = [] }: Passage, { text }: Reading): boolean {
  const { start, end } = match.draft;
  return (
    verdict === 'verbatim' &&
    liberties.length === 0 &&
    match.edits.length === 0 &&
    match.matched >= leastAttributed &&
    start <= frame.span.start + 1 &&
    (endsSentence(text.charCodeAt(end)) || endsSentence(text.charCodeAt(end - 1)))
  );
}

function* misplaced(
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
      (frame.cited.length > 0 ? placeBehind(reading, frame.span, isMeant) : undefined);
    const edition = place && corpus.edition(match.source);
    if (!edition) continue;
    const { chain, pointers } = place;
    const { targets, missing } = resolveIn(edition.reading, pointers, match.edition.start);
    const isPartly = isPart(match.source, frame.cited, corpus);
    const isInOther =
      isPartly && targets.length === 0 && frame.cited.some((id) => hasPlace(corpus.edition(id), pointers));
    // What is in none of the parts that the corpus has may be in another one.
    if (targets.length === 0 && !isInOther && (isPartly || missing.length === 0)) continue;
    const out = outside(passages, targets, edition, contents);
    if (!out) continue;
    yield report(
      addressRule.meta,
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

type IsMeant = (citation: Citation | undefined) => citation is Citation;

/** The places that paragraphs name, each looked through once. */
class PlacesOfParagraphs {
  readonly #reading: Reading;
  readonly #known = new Map<number, readonly CitedPlace[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  of(paragraph: Paragraph): readonly CitedPlace[] {
    const places = this.#known.get(paragraph.index) ?? citedPlaces(this.#reading, paragraph);
    this.#known.set(paragraph.index, places);
    return places;
  }

  /** The place that is named right before an offset; undefined where several are. */
  rightBefore(at: number): CitedPlace | undefined {
    const { paragraphs, text } = this.#reading;
    const paragraph = paragraphAt(paragraphs, at);
    if (!paragraph) return undefined;
    const places = this.of(paragraph);
    const place = places[countBefore(places, ({ chain }) => chain.span.end <= at) - 1];
    if (!place || place.joined) return undefined;
    const { end } = place.chain.span;
    return at - end <= longestBetween && beforeQuotation.test(text.slice(end, at)) ? place : undefined;
  }
}

/** 《…》第三条规定：“…”, or behind another quotation 第三条规定：“…”. */
function placeBefore(places: PlacesOfParagraphs, { start }: Span, isMeant: IsMeant): CitedPlace | undefined {
  const place = places.rightBefore(start);
  return place && isMeant(place.citation) ? place : undefined;
}

/** So far behind a document's name its place is named, in UTF-16 units. */
const longestPlace = 40;

/** “…”（《…》第三条） */
function placeBehind(
  reading: Reading,
  { end }: Span,
  isMeant: IsMeant,
): Pick<CitedPlace, 'chain' | 'pointers'> | undefined {
  const [citation, another] = namedBehind(reading, end + 1);
  if (!isMeant(citation) || another) return undefined;
  const { text } = reading;
  const from = citation.span.end;
  const line = text.indexOf('\n', from);
  const to = Math.min(from + longestPlace, line < 0 ? text.length : line);
  const chain = placeNamed(reading, from, to);
  return chain && behindName.test(text.slice(from, chain.span.start))
    ? { chain, pointers: chain.pointers }
    : undefined;
}

const behindName = /^(?:\s*[（(][^（()）\n]{0,40}[）)])?\s*(?:的|中的?|之)?\s*$/;
const beforeQuotation = /^[^。；！？\n“”《》]{0,16}[“「『"]?$/;
const longestBetween = 20;

/** The forms of labels that a counting word means without brackets, the likeliest first. */
const forms: Readonly<Record<string, readonly LabelForm[]>> = {
  编: ['part'],
  部分: ['part', 'han'],
  章: ['chapter'],
  节: ['section'],
  条: ['article', 'hanParen', 'han'],
  项: ['hanParen', 'arabic'],
};

const running = new Attached<Reading, boolean>();

/** Whether a document numbers its items （一） to （二十七） through all its parts, so that they are what 第二十五条 means. */
function runsOn(reading: Reading): boolean {
  const known = running.get(reading);
  if (known !== undefined) return known;
  const values = reading.labels.filter((l) => l.form === 'hanParen' && !l.inline).map((l) => l.value);
  const parts = reading.labels.filter((l) => l.form === 'han' && !l.inline).length;
  const found = parts > 1 && values.length > parts && new Set(values).size === values.length;
  running.set(reading, found);
  return found;
}

/** Puts the number of the place where the words stand, where the draft names one place by one number. */
function fixesFor(text: string, { pointers }: Chain, source: Reading, at: number): readonly Fix[] {
  const [pointer, ...deeper] = pointers;
  const [number, ...others] = pointer?.numbers ?? [];
  if (!pointer || !number || deeper.length + others.length > 0 || pointer.sub !== undefined) return [];
  const labels = pathTo(source.outline, at).flatMap(({ label }) => label ?? []);
  const meant: readonly LabelForm[] =
    pointer.bracket === 'none'
      ? (forms[pointer.unit] ?? [])
      : [pointer.bracket === 'han' ? 'hanParen' : 'arabicParen'];
  // Items that begin anew in each part are no articles: 第三条 of such a document is its 三、.
  const isMeant = (form: LabelForm): boolean =>
    form !== 'hanParen' || pointer.unit !== '条' || pointer.bracket !== 'none' || runsOn(source);
  const label = meant.filter(isMeant).flatMap((form) => labels.filter((one) => one.form === form))[0];
  if (!label || label.sub !== undefined || label.value === number.value) return [];
  const { start, end } = number.span;
  const own = text.slice(start, end);
  const reading = formatNumeral(label.value, /\d/.test(own) ? 'arabic' : 'han');
  return [fix('divergence.fix.adopt', { text: own, reading }, [edit(start, end, reading)])];
}
