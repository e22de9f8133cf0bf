import type { Citation, Reading } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { flatMap } from '../../text/flatMap.ts';
import { inOrder } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps } from '../../text/steps.ts';
import { blockQuoteBehind } from './blockQuote.ts';
import type { Resolve } from './cited.ts';
import { isFormer } from './formerWords.ts';
import { extractBefore } from './namedBehind.ts';
import { afterCitation, afterPlace, preposition } from './saying.ts';
import { byStart, meant, sentenceStart, type Zone, zonesPerStep } from './zone.ts';

/** What a document is said to say without quotation marks, and blocks of quoted lines below its name. Linear in the text. */
export function* attributionZones(reading: Reading, resolve: Resolve): Steps<Zone[]> {
  const pace = new Pace(zonesPerStep);
  const { text } = reading;
  const endOfSentence = sentenceEnds(text);
  const out: Zone[] = [];
  for (const citation of reading.citations) {
    if (pace.isDue()) yield;
    const extract = extractBefore(reading, citation);
    if (extract) {
      out.push({
        kind: 'attribution',
        span: extract,
        ...meant([citation], resolve),
        whole: true,
        sure: extract.end,
      });
      continue;
    }
    const paragraph = paragraphEnd(reading, citation.span.end);
    const rest = text.slice(citation.span.end, Math.min(paragraph, citation.span.end + 60));
    // A copy that lost the closing bracket has often lost a character of the verb with it.
    const broken =
      text[citation.span.end - 1] !== '》' && citation.kind === 'title'
        ? /^[要求]{0,2}(?<mark>[：:])\s*/.exec(rest)
        : null;
    const intro = afterCitation.exec(rest) ?? afterPlace.exec(rest) ?? broken;
    if (!intro) continue;
    const colon = /[：:]/.test(intro.groups?.['mark'] ?? '');
    const before = text.slice(sentenceStart(text, citation.span.start), citation.span.start);
    if (!colon && preposition.test(before) && !/规定/.test(intro[0])) continue;
    const named = meant([citation], resolve);
    const block = colon ? blockQuoteBehind(text, citation.span.end + intro[0].trimEnd().length) : undefined;
    if (block) {
      out.push({
        kind: 'quotation',
        span: block,
        ...named,
        whole: true,
        sure: block.end,
      });
      continue;
    }
    const start = citation.span.end + intro[0].length;
    if (start >= paragraph || /[“"「『]/.test(text[start] as string)) continue;
    if (!colon && (isSaidOf.test(before) || beginsAt(reading.citations, start))) continue;
    const sure = endOfSentence(start, paragraph);
    if (!colon && tellsChange(reading, start, sure)) continue;
    out.push({
      kind: 'attribution',
      span: { start, end: colon && !named.foreign ? paragraph : sure },
      ...named,
      whole: colon,
      sure,
    });
  }
  return disjoint(inOrder(out, byStart));
}

/** “…”早在《方案》中就已提出，: what the document says stands before it. */
const isSaidOf = /[”』」][^，。；]{0,6}(?:在|由|见于|出自|来自)$/;

/** 《方案》中已提出，《意见》…: another document is what the next clause is about. */
const beginsAt = (citations: readonly Citation[], at: number): boolean =>
  citations[firstEndingAfter(citations, at)]?.span.start === at;

/** 《意见》提出，将“…”改为“…”: who tells so does not say what the document says. */
function tellsChange({ text, quotations }: Reading, start: number, end: number): boolean {
  const first = quotations[firstEndingAfter(quotations, start)]?.span;
  return first !== undefined && first.start < end && isFormer(text, start, first);
}

/** An attribution ends where the next one begins. */
function disjoint(zones: readonly Zone[]): Zone[] {
  return flatMap(zones, (zone, i) => {
    const next = zones[i + 1];
    const end = next ? Math.min(zone.span.end, next.span.start) : zone.span.end;
    return end > zone.span.start
      ? [{ ...zone, span: { start: zone.span.start, end }, sure: Math.min(zone.sure, end) }]
      : [];
  });
}

const isEnd = unitSet('。！？');

/** Tells where the sentence ends that a place lies in, at `limit` at the latest. Places in order cost the text once, however long its sentences. */
function sentenceEnds(text: string): (at: number, limit: number) => number {
  let from = 0;
  let end = -1;
  return (at, limit) => {
    if (at < from || at > end) {
      from = at;
      end = at;
      while (end < text.length && !isEnd(text.charCodeAt(end))) end++;
    }
    return Math.min(limit, end + 1);
  };
}

const paragraphEnd = ({ paragraphs, text }: Reading, at: number): number =>
  Math.max(at, paragraphs[firstEndingAfter(paragraphs, at)]?.span.end ?? text.length);
