import { markupOf } from '../document/frame/markupOf.ts';
import type { Element, Paragraph, Reading } from '../document/model.ts';
import type { Finding } from '../findings/model.ts';
import { countBefore } from '../text/search.ts';
import { bySpan, containsOffset, type Span, span } from '../text/span.ts';
import { firstEndingAfter } from '../text/spanSearch.ts';
import { type Pause, pause, type Rule, type RuleContext } from './rule.ts';

/** Whether an offset of the draft is in the text that is checked. */
export type IsOwn = (offset: number) => boolean;

const everything: IsOwn = () => true;
const cache = new WeakMap<readonly unknown[], IsOwn>();

/**
 * What of a draft is checked: all that is text in it. Of a reprint on a page of other articles it is the reprint: the paragraphs from the
 * first passage of the reprinted source to the last, without the stretches between that belong to something else. What stands before
 * and behind it counts where it is an official document, as the letter that passes a text on, or the next one of a volume.
 */
export function ownText(context: RuleContext): IsOwn {
  const own = checkedText(context);
  const isMarkup = inMarkup(context.reading);
  return isMarkup ? (offset) => !isMarkup(offset) && own(offset) : own;
}

/** Whether an offset is in front matter, code or a comment; undefined where there is none. */
function inMarkup(reading: Reading): IsOwn | undefined {
  const markup = markupOf(reading);
  return markup.length === 0 ? undefined : (offset) => isIn(markup, offset);
}

function checkedText(context: RuleContext): IsOwn {
  if (context.as !== 'reprint') return everything;
  const known = cache.get(context.passages);
  if (known) return known;
  const own = reprintOnly(context);
  cache.set(context.passages, own);
  return own;
}

function reprintOnly({ reading, passages, reprints }: RuleContext): IsOwn {
  const regions = new Map<string, { start: number; end: number }>();
  for (const { frame, match } of passages) {
    if (frame.kind !== 'reprint') continue;
    const { start, end } = match.draft;
    const region = regions.get(match.source);
    regions.set(match.source, {
      start: Math.min(start, region?.start ?? start),
      end: Math.max(end, region?.end ?? end),
    });
  }
  if (regions.size === 0) return everything;
  const own = [...regions.values()].map(({ start, end }) =>
    span(startOfParagraph(reading.paragraphs, start), end),
  );
  const reprinted = together(own);
  const letters = between(reprinted, reading.text.length).filter((stretch) => isOfficial(stretch, reading));
  const checked = together([...reprinted, ...letters]);
  const foreign = together(reprints.flatMap((reprint) => reprint.foreign ?? []));
  return (offset) => isIn(checked, offset) && !isIn(foreign, offset);
}

/** Stretches in order, those that touch as one. */
function together(stretches: readonly Span[]): readonly Span[] {
  const out: { readonly start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort(bySpan)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** Whether an offset lies in one of some stretches that are in order and apart. */
function isIn(stretches: readonly Span[], offset: number): boolean {
  const last = stretches[countBefore(stretches, ({ start }) => start <= offset) - 1];
  return last !== undefined && containsOffset(last, offset);
}

/** What some stretches, in their order, leave of a text. */
function between(stretches: readonly Span[], length: number): Span[] {
  const out: Span[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    if (start > from) out.push(span(from, start));
    from = Math.max(from, end);
  }
  return from < length ? [...out, span(from, length)] : out;
}

/** Whether a stretch has what no article of a newspaper has: a document number, or those to whom it is addressed. */
function isOfficial(stretch: Span, { elements }: Reading): boolean {
  for (let i = countBefore(elements, (e) => e.span.start < stretch.start); i < elements.length; i++) {
    const {
      kind,
      span: { start },
    } = elements[i] as Element;
    if (start >= stretch.end) return false;
    if (kind === 'documentNumber' || kind === 'addressee') return true;
  }
  return false;
}

/** The label or heading mark before the first passage belongs to it. */
function startOfParagraph(paragraphs: readonly Paragraph[], offset: number): number {
  const own = paragraphs[firstEndingAfter(paragraphs, offset)]?.span;
  return own && own.start <= offset && offset - own.start < 40 ? own.start : offset;
}

/** The rule, pointing only into the text that is checked. */
export const withinOwnText = (rule: Rule): Rule => ({
  ...rule,
  check: (context) => (context.as === 'reprint' ? checkWithin(rule, context) : rule.check(context)),
});

function* checkWithin(rule: Rule, context: RuleContext): Iterable<Finding | Pause> {
  const own = ownText(context);
  for (const finding of rule.check(context))
    if (finding === pause || own(finding.span.start) || isCopyOf(finding, own)) yield finding;
}

/** What was pasted behind a reprint once more is the reprint's. */
const isCopyOf = ({ rule, related }: Finding, own: IsOwn): boolean =>
  rule === 'typography/duplicate-sentence' &&
  related !== undefined &&
  related.some(({ span }) => own(span.start));
