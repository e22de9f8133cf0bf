import type { Change } from '../../document/lasting.ts';
import type { Label, Line, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { paragraphBreakOf } from '../lineBreak.ts';
import { edit, fix, report } from '../report.ts';
import type { Pause, Rule, RuleContext, RuleMeta } from '../rule.ts';
import { ownLabels } from './own.ts';
import { slipRule } from './slipRule.ts';
import { slipsStand } from './slips.ts';
import { gluedLabels } from './sourceFindings.ts';

const meta: RuleMeta = {
  id: 'numbering/glued-label',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** From this many on the ends of lines are lost throughout, and one finding says so. */
const many = 6;

const behindSlips = slipRule(meta, ({ glued: [first] }) =>
  first ? { key: 'numbering/glued-label', at: first.label.span } : undefined,
);

/**
 * A label is there, but in the middle of a line: the line's end before it was lost. Chapters and articles always begin a line;
 * items may stand in the running text, and count as glued only where their series has a hole without them.
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
    const glued = midLineDivisions(reading);
    const shown = glued.length < many ? glued : glued.slice(0, 1);
    for (const label of shown) {
      const edits = (shown.length === glued.length ? [label] : glued).map((l) => breakBefore(reading, l));
      const args = { good: reading.text.slice(label.span.start, label.span.end), count: edits.length };
      const key = edits.length > 1 ? 'numbering/glued-label/many' : 'numbering/glued-label';
      yield report(meta, label.span, key, args, { fixes: [fix('fix/break-line', args, edits)] });
    }
  },
};

/** Whether an edited line has a division's label behind the edit. */
function opensBefore({ now, to }: Change): boolean {
  const newline = now.text.indexOf('\n', to);
  const end = newline < 0 ? now.text.length : newline;
  for (const label of now.labels) {
    if (label.span.start >= end) return false;
    if (label.span.start >= to && isDivision(label)) return true;
  }
  return false;
}

const isDivision = ({ form, inline }: Label): boolean =>
  !inline && (form === 'part' || form === 'chapter' || form === 'section' || form === 'article');

function midLineDivisions(reading: Reading): Label[] {
  const { lines } = reading;
  let line = 0;
  return ownLabels(reading).filter((label) => {
    if (!isDivision(label)) return false;
    while (line + 1 < lines.length && (lines[line + 1] as Line).span.start <= label.span.start) line++;
    return isMidLine(reading, lines[line]?.span.start ?? 0, label);
  });
}

const bookmarks = /\s*(?:\[bookmark:[^\]]{0,200}\]\s*)*/y;

/** Something other than marks of layout stands before it on its line. */
function isMidLine({ text }: Reading, lineStart: number, { span }: Label): boolean {
  if (lineStart === span.start) return false;
  bookmarks.lastIndex = lineStart;
  const marked = lineStart + (bookmarks.exec(text)?.[0].length ?? 0);
  return /[\p{L}\p{N}。；：]/u.test(text.slice(marked > span.start ? lineStart : marked, span.start));
}

function breakBefore(reading: Reading, { span }: Label) {
  const { text } = reading;
  let from = span.start;
  while (/[ \t\u3000]/.test(text[from - 1] ?? '')) from--;
  return edit(from, span.start, paragraphBreakOf(reading));
}
