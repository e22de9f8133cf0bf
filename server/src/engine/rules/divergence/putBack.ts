import type { Edition } from '../../corpus/model.ts';
import { contentAfter, sideOf, unitAfter } from '../../divergence/sides/side.ts';
import type { Reading } from '../../document/model.ts';
import type { TextEdit } from '../../findings/model.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { RuleContext } from '../rule.ts';
import { placeFor, placeOfLoss } from './reprintPlaces.ts';

/**
 * Edits that put missing sentences of the source back to where they stand there: behind what stands before them, on lines
 * of their own where they are whole paragraphs, and before the rest of its paragraph where they begin one.
 * @param missing from the beginning of one sentence of the edition to the end of the same or another (UTF-16 offsets)
 */
export function putBack(missing: Span, edition: Edition, context: RuleContext): readonly TextEdit[] {
  const { text } = edition;
  const { sentences } = edition.reading;
  const behind = placeFor(missing, context, edition);
  const reading = text.slice(missing.start, missing.end);
  const line = lineStart(text, missing.start);
  const lastLine = lineStart(text, missing.end);
  const first = firstEndingAfter(sentences, missing.start);
  const next = countBefore(sentences, ({ span }) => span.end <= missing.end);
  const beginsLine = (sentences[first - 1]?.span.end ?? 0) <= line;
  const endsLine = (sentences[next]?.span.start ?? text.length) >= lineEnd(text, missing.end);
  const before = endsLine ? undefined : placeBefore(missing, edition, context);
  const isOneLine = before !== undefined && !context.reading.text.slice(behind, before).includes('\n');
  if (before === undefined || (!beginsLine && (line === lastLine || isOneLine))) {
    const label = text.slice(line, missing.start);
    const isWhole = beginsLine && endsLine;
    if (!isWhole || isBehindLabel(behind, label, context.reading.text))
      return [insertion(behind, reading, context)];
    const whole = text.slice(line, missing.end);
    const at = beforeLabel(behind, context.reading);
    if (at === 0) return [insertion(at, whole + breakBehind(text, missing.end), context)];
    return [insertion(at, (breakBefore(text, line) || '\n') + whole, context)];
  }
  // The sentence that the last line of what is missing begins with: a label may stand before it.
  const lastBegun = line === lastLine ? missing.start : sentenceFrom(edition, lastLine);
  const hasHead = context.reading.text.slice(lineStart(context.reading.text, before), before).trim() !== '';
  const last = insertion(before, text.slice(hasHead ? lastBegun : lastLine, missing.end), context);
  if (line === lastLine) return [last];
  const upTo = lastLine - breakBefore(text, lastLine).length;
  const head = beginsLine
    ? breakBefore(text, line) + text.slice(line, upTo)
    : text.slice(missing.start, upTo);
  return [insertion(behind, head, context), last];
}

/** Whether a place is behind the label of a heading, and nothing but that stands in the line before it. */
const isBehindLabel = (at: number, label: string, text: string): boolean =>
  label.trim() !== '' && text.slice(lineStart(text, at), at).trim() === label.trim();

/** Where a place is behind the label of an item, and before its words: behind the line before. */
function beforeLabel(at: number, { text, labels }: Reading): number {
  const line = lineStart(text, at);
  const label = labels[firstEndingAfter(labels, line)];
  if (!label || label.inline || label.span.end > at) return at;
  const isBehind =
    text.slice(line, label.span.start).trim() === '' && text.slice(label.span.end, at).trim() === '';
  return isBehind ? text.slice(0, line).trimEnd().length : at;
}

/** With line ends as the draft has them. */
function insertion(at: number, newText: string, { reading }: RuleContext): TextEdit {
  const own = reading.text.includes('\r\n') ? newText.replace(/\r?\n/g, '\r\n') : newText;
  return { span: { start: at, end: at }, newText: own };
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The line breaks before a line; none before the first. */
const breakBefore = (text: string, line: number): string => /\s*$/.exec(text.slice(0, line))?.[0] ?? '';

/** The line breaks behind a line; one behind the last. */
const breakBehind = (text: string, end: number): string =>
  /^\s*\n/.exec(text.slice(end, end + 16))?.[0] ?? '\n';

const sentenceFrom = ({ reading }: Edition, at: number): number =>
  reading.sentences[countBefore(reading.sentences, ({ span }) => span.start < at)]?.span.start ?? at;

/** So many units tell that a stretch of the draft is what follows in the source. */
const alike = 6;

/** Where the draft has what goes on in the same line of the source behind a missing stretch. */
function placeBefore(missing: Span, edition: Edition, context: RuleContext): number | undefined {
  const { passages, reading } = context;
  const { end: at } = missing;
  const draft = sideOf(reading.text);
  const source = sideOf(edition.text, edition.lacunae);
  const next = unitAfter(source, at);
  if (next >= lineEnd(edition.text, at)) return undefined;
  const loss = placeOfLoss(missing, context, edition);
  const own = loss === undefined ? undefined : unitAfter(draft, loss);
  if (own !== undefined && contentAfter(draft, own, alike) === contentAfter(source, next, alike))
    return beforeMarks(own, next, reading.text, edition.text);
  for (const { match, frame } of passages) {
    if (match.source !== edition.source.id || frame.kind === 'plain') continue;
    const { draft: d, edition: e, edits } = match;
    if (next < e.start || next >= e.end) continue;
    let places = { draft: d.start, edition: e.start };
    for (const edit of edits) {
      if (edit.edition.end > next) break;
      places = { draft: edit.draft.end, edition: edit.edition.end };
    }
    if (unitAfter(source, places.edition) !== next) continue;
    return beforeMarks(unitAfter(draft, places.draft), next, reading.text, edition.text);
  }
  return undefined;
}

/** Before the marks that open what stands at two places, as far as both texts have them. */
function beforeMarks(at: number, other: number, draft: string, source: string): number {
  let n = 0;
  while (/[“‘「『《〈（(]/.test(draft[at - n - 1] ?? '') && draft[at - n - 1] === source[other - n - 1]) n++;
  return at - n;
}
