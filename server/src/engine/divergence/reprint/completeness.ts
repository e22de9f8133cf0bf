import type { Edition } from '../../corpus/model.ts';
import { addressAt } from '../../document/address.ts';
import { someElementAt } from '../../document/elementsAt.ts';
import type { Reading, Sentence } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import type { Completeness } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { extractWords } from '../sides/extracts.ts';
import { contentOf, type Side } from '../sides/side.ts';
import { endsLine } from '../sides/sourceLines.ts';
import { addedBehind } from './addedBehind.ts';
import { additions } from './additions.ts';
import { lostTitle } from './lostTitle.ts';
import { leastPart, Marks, type MarksOfBoth, markEqual, share } from './marks.ts';

/** How a reprint lies over its source. Spans of the draft are UTF-16 offsets into it. */
export interface Coverage {
  readonly completeness: Completeness;
  /** From the first to the last passage of the source. */
  readonly region: Span;
  /** By index of the edition's sentences: whether the reprint lacks it. */
  readonly lacks: readonly boolean[];
}

/** Which passages a reprint is made of. */
export interface Layout {
  /** The passages of the source in the order of both texts. */
  readonly chain: readonly Match[];
  /** Passages of the source that stand elsewhere than in the source. */
  readonly moved: readonly Match[];
  /** From the first to the last passage of the source in the draft. */
  readonly region: Span;
  /** The draft has a part of the source under no title. */
  readonly part?: true | undefined;
}

const turnsOver =
  /[（(【[]?\s*(?:下转|转|未完|接下页|下接|紧接|继续)[^\n]{0,4}?第?\s*[\dA-Z〇一二三四五六七八九十]{0,3}\s*[版页]?[^\n]{0,6}[）)】\]]/;
/** Such a note stands at most so far behind the last passage, and is at most so long. */
const farthestTurn = 400;
const longestTurn = 200;

/** Which sentences of the source a reprint has. */
export function* coverageOf(texts: Texts, { chain, moved, region, part }: Layout): Steps<Coverage> {
  const { reading, draft, edition, source } = texts;
  const marks: MarksOfBoth = {
    draft: new Marks(region),
    edition: new Marks({ start: 0, end: edition.text.length }),
  };
  for (const m of [...chain, ...moved]) markEqual(m, marks);
  const last = chain.at(-1);
  yield;
  const turn = last ? turnOver(reading.text, last.draft.end) : undefined;
  const first = chain[0];
  const { lacks, missing, present, considered, counted } = yield* sentencesHad(texts, marks.edition, {
    start: part ? (first?.edition.start ?? 0) : 0,
    end: turn || part ? (last?.edition.end ?? 0) : edition.text.length,
    turns: turn !== undefined,
  });
  const { added, foreign } = yield* additions(texts, marks.draft, region, chain);
  if (last && !turn && !part && endsLine(last.edition.end, source))
    for (const span of addedBehind(reading, draft, region.end)) added.push(span);
  const shifted = pairMoved(missing, added, chain, draft, source);
  const isExtract = saysAbridged(reading.text, region.start);
  const title = last && !isExtract && !part && lostTitle({ reading, draft, edition }, region, marks.edition);
  const many = shifted.missing.length >= 5 && shifted.missing.length >= 0.15 * considered;
  const abridged =
    (many && gapsIn(shifted.missing, edition) >= leastGaps) || (shifted.missing.length > 0 && isExtract);
  return {
    completeness: {
      source: edition.source.id,
      sentences: counted,
      present: present + shifted.moved.length + shifted.inPlace,
      missing: title && !abridged ? [title, ...shifted.missing] : shifted.missing,
      added: shifted.added,
      moved: [
        ...shifted.moved,
        ...moved.map((m) => {
          const whole = wholeSentences(edition.reading, m.edition);
          const { text: address } = addressAt(edition.reading, whole.start);
          return { draft: wholeSentences(reading, m.draft), address, edition: whole };
        }),
      ].sort((a, b) => a.draft.start - b.draft.start),
      abridged,
      ...(turn ? { continuedElsewhere: turn } : {}),
      ...(part ? { part } : {}),
      ...(foreign.length > 0 ? { foreign } : {}),
    },
    region,
    lacks,
  };
}

/** How many sentences of a source there are, and which of them a reprint has. */
interface Had {
  readonly lacks: readonly boolean[];
  readonly missing: Completeness['missing'];
  readonly present: number;
  /** Those that it may have had, and all. */
  readonly considered: number;
  readonly counted: number;
}

/** What of the edition (UTF-16 offsets) a reprint is asked for. */
interface Asked extends Span {
  /** Whether it turns over to another page at the end: of a sentence there the rest is on that page. */
  readonly turns: boolean;
}

/** @param present what of the edition the reprint has */
function* sentencesHad({ edition, source }: Texts, present: Marks, { start, end, turns }: Asked): Steps<Had> {
  const pace = new Pace(unitsPerStep);
  const lacks: boolean[] = [];
  const missing: Completeness['missing'][number][] = [];
  let had = 0;
  let considered = 0;
  let counted = 0;
  for (const sentence of edition.reading.sentences) {
    const { span } = sentence;
    if (pace.isDue(span.end - span.start)) yield;
    const { units, covered } = share(source, span, present);
    const lacking = units > 0 && covered < leastPart * units;
    lacks.push(lacking);
    if (units === 0 || isOfMedium(edition.reading, sentence)) continue;
    counted++;
    if (span.end <= start || span.start >= end || (turns && lacking && span.end > end)) continue;
    considered++;
    if (!lacking) had++;
    else
      missing.push({
        address: addressAt(edition.reading, span.start).text,
        text: edition.text.slice(span.start, span.end),
        edition: span,
      });
  }
  return { lacks, missing, present: had, considered, counted };
}

/** Sentences left out at fewer places are a loss, or a part of the text, that can be named one by one. */
const leastGaps = 4;

/** At how many places of the source sentences are missing; neighbours count once. */
function gapsIn(missing: Completeness['missing'], { text }: Edition): number {
  return missing.filter((m, i) => {
    const before = missing[i - 1];
    return !before || /[。！？]/.test(text.slice(before.edition.end, m.edition.start));
  }).length;
}

/** （节选）, 摘登 and the like over the text or in its first lines. */
const saysAbridged = (text: string, start: number): boolean =>
  abridged.test(text.slice(Math.max(0, start - 200), start + 100));
const abridged = new RegExp(`${extractWords}|摘要如下|[（(【]摘要[）)】]`);

/** From the first to the last sentence that lies in a stretch for the better part; the stretch where there is none. */
function wholeSentences({ sentences }: Reading, at: Span): Span {
  const inside: Span[] = [];
  for (let i = firstEndingAfter(sentences, at.start); i < sentences.length; i++) {
    const { span } = sentences[i] as Sentence;
    if (span.start >= at.end) break;
    if ((Math.min(span.end, at.end) - Math.max(span.start, at.start)) * 2 >= span.end - span.start)
      inside.push(span);
  }
  const first = inside[0];
  const last = inside.at(-1);
  return first && last ? { start: first.start, end: last.end } : at;
}

/** More of either than this is no matter of sentences that changed places. */
const mostPairs = 200;

/** A sentence that is missing in its place and has been added in another one was moved; in the same one it is there after all. */
function pairMoved(
  missing: Completeness['missing'],
  added: readonly Span[],
  chain: readonly Match[],
  draft: Side,
  source: Side,
): Pick<Completeness, 'missing' | 'added' | 'moved'> & { readonly inPlace: number } {
  const free = new Map<string, Span[]>();
  for (const span of added.slice(0, mostPairs)) {
    const key = contentOf(draft, span);
    free.set(key, [...(free.get(key) ?? []), span]);
  }
  const moved: Completeness['moved'][number][] = [];
  const gone = new Set<Span>();
  let inPlace = 0;
  const left = missing.filter((m) => {
    const key = contentOf(source, m.edition);
    const found = key.length >= 4 ? free.get(key)?.shift() : undefined;
    if (!found) return true;
    gone.add(found);
    if (isInPlace(found, m.edition, chain)) {
      inPlace++;
      return false;
    }
    moved.push({ draft: found, address: m.address, edition: m.edition });
    return false;
  });
  return { missing: left, added: added.filter((s) => !gone.has(s)), moved, inPlace };
}

/** Whether a sentence stands between the same passages in both texts: among foreign lines one of a few words is found by nobody else. */
function isInPlace(own: Span, theirs: Span, chain: readonly Match[]): boolean {
  const at = countBefore(chain, ({ draft }) => draft.end <= own.start);
  const [before, behind] = [chain[at - 1], chain[at]];
  return (
    (before === undefined || before.edition.end <= theirs.start) &&
    (behind === undefined || (own.end <= behind.draft.start && theirs.end <= behind.edition.start))
  );
}

const matter = new Set([
  'title',
  'datedNote',
  'documentNumber',
  'issuerMark',
  'signature',
  'date',
  'imprint',
  'copyTo',
  'note',
]);

/** Title, date line and the like come and go with the medium. */
function isOfMedium(reading: Reading, { paragraph, span }: Sentence): boolean {
  const kind = reading.paragraphs[paragraph]?.kind;
  if (kind === 'title' || kind === 'furniture') return true;
  const { start } = span;
  return someElementAt(
    reading.elements,
    { start, end: start },
    (e) => matter.has(e.kind) && start < e.span.end,
  );
}

function turnOver(text: string, from: number): Span | undefined {
  const found = turnsOver.exec(text.slice(from, from + farthestTurn + longestTurn));
  if (!found || found.index > farthestTurn) return undefined;
  const start = from + found.index;
  return { start, end: start + found[0].length };
}
