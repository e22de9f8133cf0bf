import { markupOf } from '../document/frame/markupOf.ts';
import type { Reading } from '../document/model.ts';
import type { Finding } from '../findings/model.ts';
import { countBefore } from '../text/search.ts';
import { containsOffset, type Span, span } from '../text/span.ts';
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
  if (markup.length === 0) return undefined;
  return (offset) => {
    const last = markup[countBefore(markup, ({ start }) => start <= offset) - 1];
    return last !== undefined && offset < last.end;
  };
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
  const own = [...regions.values()]
    .map(({ start, end }) => span(startOfParagraph(reading.paragraphs, start), end))
    .sort((a, b) => a.start - b.start);
  own.push(...between(own, reading.text.length).filter((stretch) => isOfficial(stretch, reading)));
  const foreign = reprints.flatMap((reprint) => reprint.foreign ?? []);
  const isIn = (spans: readonly Span[], offset: number): boolean =>
    spans.some((s) => containsOffset(s, offset));
  return (offset) => isIn(own, offset) && !isIn(foreign, offset);
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
const isOfficial = (stretch: Span, { elements }: Reading): boolean =>
  elements.some(
    ({ kind, span: { start } }) =>
      (kind === 'documentNumber' || kind === 'addressee') && containsOffset(stretch, start),
  );

/** The label or heading mark before the first passage belongs to it. */
function startOfParagraph(paragraphs: readonly { readonly span: Span }[], offset: number): number {
  const own = paragraphs.find((p) => p.span.start <= offset && offset < p.span.end);
  return own && offset - own.span.start < 40 ? own.span.start : offset;
}

/** The rule, pointing only into the text that is checked. */
export const withinOwnText = (rule: Rule): Rule => ({
  ...rule,
  check: (context) => (context.as === 'reprint' ? checkWithin(rule, context) : rule.check(context)),
});

function* checkWithin(rule: Rule, context: RuleContext): Iterable<Finding | Pause> {
  const own = ownText(context);
  for (const finding of rule.check(context)) if (finding === pause || own(finding.span.start)) yield finding;
}
