import { shortNameOf } from '../../corpus/shortName.ts';
import { addressAt } from '../../document/address.ts';
import type { Finding, TextEdit } from '../../findings/model.ts';
import { trimEnd } from '../../text/characters.ts';
import { isEmpty, span } from '../../text/span.ts';
import { paragraphBreakOf } from '../lineBreak.ts';
import { edit, fix, report } from '../report.ts';
import type { RuleContext, RuleMeta } from '../rule.ts';
import { type LostLabel, sourceLabels } from './sourceLabels.ts';

/** From this many on, where they are most of the source's, its labels are lost throughout, and one finding says so. */
const many = 6;

/** The labels of the source that a reprint has lost, or of which it has only parts. */
export function* lostLabels(meta: RuleMeta, context: RuleContext): Iterable<Finding> {
  for (const { labels, known } of sourceLabels(context).lost) yield* lostOf(labels, known, meta, context);
}

/** @param known how many labels of the same source the reprint has */
function* lostOf(
  lost: readonly LostLabel[],
  known: number,
  meta: RuleMeta,
  context: RuleContext,
): Iterable<Finding> {
  const [first] = lost;
  if (!first) return;
  if (lost.length < many || lost.length < known) {
    for (const one of lost) yield lostOne(meta, context, one);
    return;
  }
  // A medium that prints excerpts under headings of its own make-up.
  const isAbridged = context.reprints.some((r) => r.source === first.edition.source.id && r.abridged);
  if (isAbridged) return;
  const edits = lost.map((one) => putBack(one, context));
  const args = { label: first.text.trim(), count: lost.length };
  yield {
    ...lostOne(meta, context, first),
    fixes: [fix('fix/restore-label', args, edits)],
    message: { key: 'numbering/lost-label/source/many', args: argsOf(first, context, lost.length) },
  };
}

function lostOne(meta: RuleMeta, context: RuleContext, one: LostLabel): Finding {
  const { text } = context.reading;
  const { start, end } = one.at;
  const isPart = !isEmpty(one.at) && !one.isMidLine;
  // What is lost has no extent: the first words of the item show where it is.
  const at = isPart
    ? span(start, start + text.slice(start, end).trimEnd().length)
    : span(end, Math.min(text.length, end + shownWords));
  const key = isPart ? 'fix/complete-label/one' : 'fix/restore-label/one';
  const fixes = [fix(key, { label: one.text.trim() }, [putBack(one, context)])];
  const said = isPart ? 'numbering/lost-label/source/part' : 'numbering/lost-label/source';
  const args = argsOf(one, context, 1);
  return {
    ...report(meta, at, said, args, { fixes }),
    evidence: {
      source: one.edition.source.id,
      address: args.address,
      edition: one.label.span,
      reading: args.good,
    },
  };
}

const shownWords = 8;

const argsOf = ({ label, edition }: LostLabel, { corpus }: RuleContext, count: number) => ({
  good: edition.text.slice(label.span.start, label.span.end),
  address: addressAt(edition.reading, label.span.end).text,
  source: shortNameOf(corpus, edition.source.id),
  count,
});

function putBack({ at, text, isMidLine }: LostLabel, { reading }: RuleContext): TextEdit {
  return edit(at.start, at.end, isMidLine ? paragraphBreakOf(reading) + text : text);
}

/** The labels of the source that a reprint has in the middle of a line. */
export function* gluedLabels(meta: RuleMeta, context: RuleContext): Iterable<Finding> {
  const { reading } = context;
  const { text } = reading;
  for (const at of sourceLabels(context).glued.values()) {
    const from = trimEnd(text, at.start, 0);
    const args = { good: text.slice(at.start, at.end).trim(), count: 1 };
    const edits = [edit(from, at.start, paragraphBreakOf(reading))];
    yield report(meta, at, 'numbering/glued-label', args, { fixes: [fix('fix/break-line', args, edits)] });
  }
}
