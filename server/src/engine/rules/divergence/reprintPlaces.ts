import { lacunaMark } from '../../corpus/lacuna.ts';
import type { Edition } from '../../corpus/model.ts';
import type { Completeness } from '../../divergence/model.ts';
import { placeOfTitle } from '../../divergence/reprint/lostTitle.ts';
import { beforePageLines } from '../../divergence/reprint/pageBreak.ts';
import { countUnits, type Side, sideOf, unitAfter, unitBefore } from '../../divergence/sides/side.ts';
import type { Edit } from '../../matching/model.ts';
import { isEmpty, pointAt, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { RuleContext } from '../rule.ts';
import { notedIn } from './byKind.ts';

export interface MissingRun {
  /** From the first to the last missing sentence, UTF-16 offsets of the edition. */
  readonly edition: Span;
  readonly address: string;
  readonly count: number;
}

/** Missing sentences that follow each other in the source, with nothing but labels and white space between them. */
export function missingRuns(
  { missing, source }: Completeness,
  { text }: Edition,
  context: RuleContext,
): readonly MissingRun[] {
  const out: MissingRun[] = [];
  const losses = lossesOf(source, context);
  for (const m of missing) {
    const loss = losses[firstEndingAfter(losses, m.edition.start)]?.span;
    // What is torn from two sentences is told with all that stood between them.
    if (loss && loss.start < m.edition.end) continue;
    const last = out.at(-1);
    if (
      last &&
      m.edition.start - last.edition.end <= 12 &&
      !/[。！？]/.test(text.slice(last.edition.end, m.edition.start))
    )
      out[out.length - 1] = {
        edition: { start: last.edition.start, end: m.edition.end },
        address: last.address,
        count: last.count + 1,
      };
    else out.push({ edition: m.edition, address: m.address, count: 1 });
  }
  return out;
}

/** What is told as lost from within the passages of a reprint: stretches of its source, in order. */
function lossesOf(source: string, { passages, reading }: RuleContext): readonly { readonly span: Span }[] {
  const out: { readonly span: Span }[] = [];
  const draft = sideOf(reading.text);
  for (const placed of notedIn(passages).divergences.values())
    for (const { passage, it } of placed)
      if (
        passage.frame.kind === 'reprint' &&
        passage.match.source === source &&
        countUnits(draft, it.draft, 1) === 0 &&
        it.edition.end <= passage.match.edition.end
      )
        out.push({ span: it.edition });
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** Where in the draft a missing stretch of the source should stand: right behind what stands before it there. */
export function placeFor(missing: Span, context: RuleContext, edition: Edition): number {
  const { text } = context.reading;
  const place = placeOfLoss(missing, context, edition);
  if (place !== undefined)
    return beforePageLines(behindMarks(text, beforeOpening(text, place)), context.reading, edition);
  // Nothing of the source stands before it: behind the lines above the first that has something, a title of the draft's own.
  const first = firstOf(context, edition) ?? 0;
  if (edition.reading.title?.start === missing.start) return placeOfTitle(first, context.reading);
  return text.slice(0, text.lastIndexOf('\n', first - 1) + 1).trimEnd().length;
}

const firstOf = ({ passages }: RuleContext, { source }: Edition): number | undefined =>
  passages.find((p) => p.match.source === source.id && p.frame.kind !== 'plain')?.match.draft.start;

/** Behind the last unit of the draft that stands before a missing stretch in the source; undefined where none does. */
export function placeOfLoss(
  missing: Span,
  { passages, reading }: RuleContext,
  edition: Edition,
): number | undefined {
  const source = sideOf(edition.text, edition.lacunae);
  let last: { readonly edit: Edit; readonly from: number } | undefined;
  for (const { match, frame } of passages) {
    if (match.source !== edition.source.id || frame.kind === 'plain') continue;
    let e = match.edition.start;
    for (const edit of [
      ...match.edits,
      { draft: pointAt(match.draft.end), edition: pointAt(match.edition.end) },
    ]) {
      if (e < missing.start && Math.min(edit.edition.start, missing.start) > (last?.from ?? -1))
        last = { edit, from: Math.min(edit.edition.start, missing.start) };
      e = edit.edition.end;
    }
  }
  if (!last) return undefined;
  const { draft, edition: at } = last.edit;
  // Words that the missing stretch begins or ends with as its neighbour does may be taken for either's.
  const own = sideOf(reading.text);
  if (at.start > missing.start)
    return steppedBack(own, draft.start, countUnits(source, { start: missing.start, end: at.start }));
  if (!isEmpty(draft) || at.end <= missing.start || unitAfter(source, at.end) >= missing.end)
    return draft.start;
  return steppedOn(own, draft.start, countUnits(source, { start: at.start, end: missing.start }));
}

function steppedBack(side: Side, from: number, units: number): number {
  let at = from;
  for (let n = 0; n < units && at > 0; n++) at = Math.max(0, unitBefore(side, at));
  return units === 0 ? from : Math.max(0, unitBefore(side, at)) + 1;
}

function steppedOn(side: Side, from: number, units: number): number {
  let at = from;
  for (let n = 0; n < units && at < side.text.length; n++) at = unitAfter(side, at) + 1;
  return at;
}

/** Before the marks that open what stands behind a place: 〔缺文〕, “…. */
function beforeOpening(text: string, at: number): number {
  let i = at;
  while (i > 0 && /[〔［【（(《〈“‘「『]/.test(text[i - 1] as string)) i--;
  return i;
}

/** Behind the punctuation that closes the sentence or the item before. */
function behindMarks(text: string, at: number): number {
  // Where the source breaks off, the draft may as well.
  let i = text.startsWith(lacunaMark, at) ? at + lacunaMark.length : at;
  while (i < text.length && /[。！？；：，、…;:,!?”’」』）)》〉]/.test(text[i] as string)) i++;
  return i;
}
