import type { Paragraph, Sentence } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { lineBreakAfter, lineBreaks } from '../../text/lineBreaks.ts';
import { lengthOf, type Span, textOf } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import type { Texts } from '../passageInput.ts';
import { isCredit } from '../sides/credit.ts';
import { contentOf, countUnits, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { leastPart, type Marks, share } from './marks.ts';
import { isPageMatter, isTranslated, markPageLines } from './pageMatter.ts';

/** More unmatched paragraphs than this in a row are another article, not an addition. */
const longestAddition = 2;

/**
 * Sentences of the draft inside the region that the source does not have, and what is foreign to the document.
 * @param own what of the draft is the source's
 */
export function* additions(
  texts: Texts,
  own: Marks,
  region: Span,
  chain: readonly Match[],
): Steps<{ added: Span[]; foreign: Span[] }> {
  const { reading, draft, source, edition } = texts;
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
    else added.push(...run.spans.filter((s) => !isTranslated(textOf(reading.text, s))));
    run = undefined;
  };
  const pace = new Pace(unitsPerStep);
  for (const { paragraph, lacking, has } of yield* paragraphsIn(texts, region, own, page)) {
    if (pace.isDue(lengthOf(paragraph.span))) yield;
    if (has) {
      close();
      added.push(...lacking.filter((s) => countUnits(draft, s, 4) >= 4 && !isAside(s)));
    } else if (lacking.length > 0) {
      const { span, kind } = paragraph;
      const furniture = kind === 'furniture' || lacking.every(isAside);
      run ??= { spans: [], paragraphs: 0, furniture: true, from: span.start, to: span.end };
      run.spans.push(...lacking);
      run.paragraphs++;
      run.furniture &&= furniture;
      run.to = span.end;
    }
  }
  close();
  return { added: added.sort((a, b) => a.start - b.start), foreign };
}

/** A paragraph of the draft as it is held against the source. */
interface Held {
  readonly paragraph: Paragraph;
  /** Its sentences that the source does not have. */
  readonly lacking: readonly Span[];
  /** Whether the source has another one of them. */
  readonly has: boolean;
}

/** The paragraphs that have sentences in the region. */
function* paragraphsIn(
  { reading: { sentences, paragraphs }, draft }: Texts,
  region: Span,
  own: Marks,
  page: Marks,
): Steps<readonly Held[]> {
  const pace = new Pace(unitsPerStep);
  const out: Held[] = [];
  let i = firstEndingAfter(sentences, region.start);
  while (i > 0 && sentences[i - 1]?.paragraph === sentences[i]?.paragraph) i--;
  while (i < sentences.length && (sentences[i] as Sentence).span.start < region.end) {
    const index = (sentences[i] as Sentence).paragraph;
    const lacking: Span[] = [];
    let has = false;
    for (; i < sentences.length && (sentences[i] as Sentence).paragraph === index; i++) {
      const { span } = sentences[i] as Sentence;
      if (pace.isDue(span.end - span.start)) yield;
      const { units, covered } = share(draft, span, own, page);
      if (covered >= leastPart * units && covered > 0) has = true;
      else if (units >= 2 && span.start >= region.start && span.end <= region.end) lacking.push(span);
    }
    out.push({ paragraph: paragraphs[index] as Paragraph, lacking, has });
  }
  return out;
}

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

/** So much of what is repeated has no slip of its own. */
const leastRepeated = 0.7;
/** Shorter sentences stand in other articles as well, in content units. */
const leastTelling = 8;

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
  for (let i = start; i < end; i++) if (!marks.has(i) && unitAt(side, i) !== 0) return false;
  return true;
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
