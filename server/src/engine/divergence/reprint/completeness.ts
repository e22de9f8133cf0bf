import type { Edition } from '../../corpus/model.ts';
import { addressAt } from '../../document/address.ts';
import type { Reading, Sentence } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { lineBreakAfter, lineBreaks } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import type { Completeness } from '../model.ts';
import { isCredit } from '../sides/credit.ts';
import { contentOf, countUnits, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { endsLine } from '../sides/sourceLines.ts';
import { addedBehind } from './addedBehind.ts';
import { lostTitle } from './lostTitle.ts';
import { Marks, type MarksOfBoth, markEqual } from './marks.ts';
import { isPageMatter, markPageLines } from './pageMatter.ts';

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
}

/** A sentence of which less than this part is there is missing; what is there of it is chance. */
const leastPart = 0.3;
/** More unmatched paragraphs than this in a row are another article, not an addition. */
const longestAddition = 2;

const turnsOver =
  /[（(【[]?\s*(?:下转|转|未完|接下页|下接|紧接|继续)[^\n]{0,4}?第?\s*[\dA-Z〇一二三四五六七八九十]{0,3}\s*[版页]?[^\n]{0,6}[）)】\]]/;
/** Such a note stands at most so far behind the last passage, and is at most so long. */
const farthestTurn = 400;
const longestTurn = 200;

/**
 * Which sentences of the source a reprint has.
 */
export function* coverageOf(
  reading: Reading,
  draft: Side,
  edition: Edition,
  source: Side,
  { chain, moved, region }: Layout,
): Steps<Coverage> {
  const pace = new Pace(unitsPerStep);
  const marks: MarksOfBoth = {
    draft: new Marks(region),
    edition: new Marks({ start: 0, end: edition.text.length }),
  };
  for (const m of [...chain, ...moved]) markEqual(m, marks);
  const last = chain.at(-1);
  yield;
  const turn = last ? turnOver(reading.text, last.draft.end) : undefined;
  const lastPresent = last?.edition.end ?? 0;
  const lacks: boolean[] = [];
  const missing: { address: string; text: string; edition: Span }[] = [];
  let present = 0;
  let considered = 0;
  let counted = 0;
  for (const sentence of edition.reading.sentences) {
    if (pace.isDue(sentence.span.end - sentence.span.start)) yield;
    const { units, covered } = share(source, sentence.span, marks.edition);
    const lacking = units > 0 && covered < leastPart * units;
    lacks.push(lacking);
    if (units === 0 || isFrameMatter(edition.reading, sentence)) continue;
    counted++;
    if (turn && (lacking ? sentence.span.end : sentence.span.start + 1) > lastPresent) continue;
    considered++;
    if (!lacking) present++;
    else
      missing.push({
        address: addressAt(edition.reading, sentence.span.start).text,
        text: edition.text.slice(sentence.span.start, sentence.span.end),
        edition: sentence.span,
      });
  }
  const { added, foreign } = yield* additions(reading, draft, marks.draft, region, chain, source, edition);
  if (last && !turn && endsLine(last.edition.end, source))
    for (const span of addedBehind(reading, draft, region.end)) added.push(span);
  const shifted = pairMoved(missing, added, draft, source);
  const isExtract = saysAbridged(reading.text, region.start);
  const title =
    last && !isExtract && lostTitle({ reading, draft, edition }, region, marks.edition, shifted.missing);
  const many = shifted.missing.length >= 5 && shifted.missing.length >= 0.15 * considered;
  const abridged =
    (many && gapsIn(shifted.missing, edition) >= leastGaps) || (shifted.missing.length > 0 && isExtract);
  return {
    completeness: {
      source: edition.source.id,
      sentences: counted,
      present: present + shifted.moved.length,
      missing: title && !abridged ? [title, ...shifted.missing] : shifted.missing,
      added: shifted.added,
      moved: [
        ...shifted.moved,
        ...moved.map((m) => ({
          draft: wholeSentences(reading, m.draft),
          address: addressAt(edition.reading, m.edition.start).text,
          edition: wholeSentences(edition.reading, m.edition),
        })),
      ].sort((a, b) => a.draft.start - b.draft.start),
      abridged,
      ...(turn ? { continuedElsewhere: turn } : {}),
      ...(foreign.length > 0 ? { foreign } : {}),
    },
    region,
    lacks,
  };
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
  /节选|节录|摘登|摘录|摘编|摘要如下|选登|[（(【]摘要[）)】]/.test(
    text.slice(Math.max(0, start - 200), start + 100),
  );

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

/** A sentence that is missing in its place and has been added in another one was moved. */
function pairMoved(
  missing: Completeness['missing'],
  added: readonly Span[],
  draft: Side,
  source: Side,
): Pick<Completeness, 'missing' | 'added' | 'moved'> {
  const free = new Map<string, Span[]>();
  for (const span of added.slice(0, mostPairs)) {
    const key = contentOf(draft, span);
    free.set(key, [...(free.get(key) ?? []), span]);
  }
  const moved: Completeness['moved'][number][] = [];
  const gone = new Set<Span>();
  const left = missing.filter((m) => {
    const key = contentOf(source, m.edition);
    const found = key.length >= 4 ? free.get(key)?.shift() : undefined;
    if (!found) return true;
    moved.push({ draft: found, address: m.address, edition: m.edition });
    gone.add(found);
    return false;
  });
  return { missing: left, added: added.filter((s) => !gone.has(s)), moved };
}

/** @param aside what is not the text's, though it stands between its words; it counts where there is nothing else */
function share(
  side: Side,
  { start, end }: Span,
  marks: Marks,
  aside?: Marks,
): { units: number; covered: number } {
  let units = 0;
  let passed = 0;
  let covered = 0;
  for (let i = start; i < end; i++) {
    if (unitAt(side, i) === 0) continue;
    if (marks.at(i) !== 0) covered++;
    else if (aside && aside.at(i) !== 0) {
      passed++;
      continue;
    }
    units++;
  }
  return { units: units || passed, covered };
}

/** So much of what is repeated has no slip of its own. */
const leastRepeated = 0.7;
/** Shorter sentences stand in other articles as well, in content units. */
const leastTelling = 8;

/** Whether sentences of the draft are for the most part among those of the source. */
function isMostly(spans: readonly Span[], draft: Side, known: ReadonlySet<string>): boolean {
  let all = 0;
  let same = 0;
  for (const span of spans) {
    const words = contentOf(draft, span);
    all += words.length;
    if (words.length >= leastTelling && known.has(words)) same += words.length;
  }
  return same > 0 && same >= leastRepeated * all;
}

/** What parts it from the rows below it; the first of these where tabs part the cells. */
const underHead = new RegExp(
  `(?:\\r\\n|[${lineBreaks}])(?:[ \\t]*\\|?[ \\t]*:?-{2,}[-:|\\s]*(?:[${lineBreaks}]|$)|[ \\u3000]*1\\t)`,
  'y',
);

/** Whether a stretch stands in the row with which a table begins: what its columns are called is not the text's. */
function isHeadOfTable({ end }: Span, text: string): boolean {
  underHead.lastIndex = lineBreakAfter(text, Math.max(0, end - 1), Math.min(text.length, end + longestRow));
  return underHead.test(text);
}

const longestRow = 200;

/** Whether all that a stretch says is marked. */
function isMarked(side: Side, { start, end }: Span, marks: Marks): boolean {
  for (let i = start; i < end; i++) if (marks.at(i) === 0 && unitAt(side, i) !== 0) return false;
  return true;
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
function isFrameMatter(reading: Reading, { paragraph, span }: Sentence): boolean {
  const kind = reading.paragraphs[paragraph]?.kind;
  if (kind === 'title' || kind === 'furniture') return true;
  return reading.elements.some(
    (e) => matter.has(e.kind) && e.span.start <= span.start && span.start < e.span.end,
  );
}

function turnOver(text: string, from: number): Span | undefined {
  const found = turnsOver.exec(text.slice(from, from + farthestTurn + longestTurn));
  if (!found || found.index > farthestTurn) return undefined;
  const start = from + found.index;
  return { start, end: start + found[0].length };
}

/** Sentences of the draft inside the region that the source does not have, and what is foreign to the document. */
function* additions(
  reading: Reading,
  draft: Side,
  own: Marks,
  region: Span,
  chain: readonly Match[],
  source: Side,
  edition: Edition,
): Steps<{ added: Span[]; foreign: Span[] }> {
  const pace = new Pace(unitsPerStep);
  const added: Span[] = [];
  const foreign: Span[] = [];
  const page = markPageLines(region, reading, edition);
  yield;
  const isAside = (s: Span): boolean =>
    isCredit(reading.text, s) ||
    isPageMatter(s, reading, edition) ||
    isMarked(draft, s, page) ||
    isHeadOfTable(s, draft.text);
  // Many paragraphs of the source itself are no other article: they were pasted once more.
  let known: ReadonlySet<string> | undefined;
  const isOfSource = (spans: readonly Span[]): boolean => {
    known ??= new Set(edition.reading.sentences.map((s) => contentOf(source, s.span)));
    return isMostly(spans, draft, known);
  };
  let run: { spans: Span[]; paragraphs: number; furniture: boolean; from: number; to: number } | undefined;
  const close = (): void => {
    if (!run) return;
    const alien =
      run.paragraphs > longestAddition || run.furniture || splitsSentence(run.from, run.to, chain, source);
    if (alien && (run.furniture || !isOfSource(run.spans))) foreign.push({ start: run.from, end: run.to });
    else added.push(...run.spans);
    run = undefined;
  };
  const { sentences, paragraphs } = reading;
  let i = firstEndingAfter(sentences, region.start);
  while (i > 0 && sentences[i - 1]?.paragraph === sentences[i]?.paragraph) i--;
  while (i < sentences.length && (sentences[i] as Sentence).span.start < region.end) {
    const paragraph = (sentences[i] as Sentence).paragraph;
    let n = i;
    const lacking: Span[] = [];
    let has = false;
    for (; n < sentences.length && (sentences[n] as Sentence).paragraph === paragraph; n++) {
      const { span } = sentences[n] as Sentence;
      if (pace.isDue(span.end - span.start)) yield;
      const { units, covered } = share(draft, span, own, page);
      if (covered >= leastPart * units && covered > 0) has = true;
      else if (units >= 2 && span.start >= region.start && span.end <= region.end) lacking.push(span);
    }
    i = n;
    const whole = paragraphs[paragraph];
    if (!whole) continue;
    if (has) {
      close();
      added.push(...lacking.filter((s) => countUnits(draft, s, 4) >= 4 && !isAside(s)));
    } else if (lacking.length > 0) {
      const furniture = whole.kind === 'furniture' || lacking.every(isAside);
      run ??= { spans: [], paragraphs: 0, furniture: true, from: whole.span.start, to: whole.span.end };
      run.spans.push(...lacking);
      run.paragraphs++;
      run.furniture &&= furniture;
      run.to = whole.span.end;
    }
  }
  close();
  return { added: added.sort((a, b) => a.start - b.start), foreign };
}

/** Whether the source goes on in the middle of a sentence across a stretch of the draft. */
function splitsSentence(from: number, to: number, chain: readonly Match[], source: Side): boolean {
  let before: number | undefined;
  let after: number | undefined;
  for (const m of chain) {
    if (m.draft.end <= from) before = m.edition.end;
    else if (m.draft.start >= to) {
      after ??= m.edition.start;
      break;
    } else
      for (const e of m.edits)
        if (e.draft.start <= from && e.draft.end >= to - 2) {
          before = e.edition.start;
          after = e.edition.end;
        }
  }
  if (before === undefined || after === undefined) return false;
  // What ends the sentence may stand within the match as well as between two of them.
  const between = source.text.slice(unitBefore(source, before) + 1, unitAfter(source, after));
  return !/[。！？\n]/.test(between);
}
