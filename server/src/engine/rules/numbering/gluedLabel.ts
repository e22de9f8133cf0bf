import type { Change } from '../../document/lasting.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { bySpan } from '../../text/span.ts';
import { paragraphBreakOf } from '../lineBreak.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { mayBeGlued, midLineDivisions, midLineItems } from './midLine.ts';
import { ownLabels, runsOf } from './own.ts';
import { slipRule } from './slipRule.ts';
import { slipsStand } from './slips.ts';
import { gluedLabels } from './sourceFindings.ts';
import { isGlued } from './sourceLabels.ts';

const meta: RuleMeta = {
  id: 'numbering/glued-label',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** From this many on the ends of lines are lost throughout, and one finding says so. */
const many = 6;

const behindSlips = slipRule(meta, ({ glued: [first] }) =>
  first ? { key: 'numbering/glued-label', at: first.label.span } : undefined,
);

/**
 * A label is there, but in the middle of a line: the line's end before it was lost. Chapters and articles always begin a line;
 * items may stand in the running text, and count as glued only where their series has a hole without them, or where all around them
 * in a paper begin lines.
 */
export const gluedLabel: Rule = {
  meta,
  stands: (change) =>
    slipsStand(change) &&
    !opensBefore(change) &&
    paragraphBreakOf(change.old) === paragraphBreakOf(change.now),
  *check(context: RuleContext): Iterable<Finding | Pause> {
    yield* behindSlips.check(context);
    yield* gluedLabels(meta, context);
    const { reading } = context;
    const runs = yield* pausing(runsOf.inSteps(reading));
    const glued = [
      ...midLineDivisions(reading, ownLabels(reading)),
      ...flatMap(isPaper(reading) ? runs : [], (run) => midLineItems(reading, run)),
    ]
      .filter((label) => !isGlued(label.span, context))
      .sort((a, b) => bySpan(a.span, b.span));
    const shown = glued.length < many ? glued : glued.slice(0, 1);
    for (const label of shown) {
      const edits = (shown.length === glued.length ? [label] : glued).map((l) => breakBefore(reading, l));
      const args = { good: reading.text.slice(label.span.start, label.span.end), count: edits.length };
      const key = edits.length > 1 ? 'numbering/glued-label/many' : 'numbering/glued-label';
      yield report(meta, label.span, key, args, { fixes: [fix('fix/break-line', args, edits)] });
    }
  },
};

/** The columns of a newspaper and the pages of a book run on. */
const isPaper = ({ profile }: Reading): boolean => profile === 'official' || profile === 'statute';

/** Whether an edited line has a label behind the edit that begins a line or should. */
function opensBefore({ now, to }: Change): boolean {
  const newline = now.text.indexOf('\n', to);
  const end = newline < 0 ? now.text.length : newline;
  for (const label of now.labels) {
    if (label.span.start >= end) return false;
    if (label.span.start >= to && mayBeGlued(label)) return true;
  }
  return false;
}

function breakBefore(reading: Reading, { span }: Label) {
  const { text } = reading;
  let from = span.start;
  while (/[ \t\u3000]/.test(text[from - 1] ?? '')) from--;
  return edit(from, span.start, paragraphBreakOf(reading));
}
