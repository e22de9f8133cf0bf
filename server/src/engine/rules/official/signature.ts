import type { Element } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { anyLineBreak, isBlank, lineStartBefore } from '../../text/lineBreaks.ts';
import { lineEndOf } from '../lineBreak.ts';
import { numberingStands } from '../numbering/standing.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/signature',
  severity: 'hint',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** 署名 stands above 成文日期, each on a line of its own. */
export const signature: Rule = {
  meta,
  stands: numberingStands,
  *check({ reading }: RuleContext): Iterable<Finding> {
    if (reading.profile !== 'official') return;
    const { text } = reading;
    for (const { signatures, date } of closings(reading.elements)) {
      const [first] = signatures;
      const last = signatures.at(-1);
      if (!first || !last) continue;
      const between =
        last.span.end <= date.span.start ? text.slice(last.span.end, date.span.start) : undefined;
      if (between === undefined) {
        const gap = text.slice(date.span.end, first.span.start);
        if (!isBlank(gap)) continue;
        const names = text.slice(first.span.start, last.span.end);
        const written = text.slice(date.span.start, date.span.end);
        yield report(
          meta,
          date.span,
          'official/signature/order',
          { bad: written },
          {
            fixes: [
              fix('fix/signature-order', {}, [edit(date.span.start, last.span.end, names + gap + written)]),
            ],
          },
        );
      } else if (!anyLineBreak.test(between)) {
        const lineStart = lineStartBefore(text, last.span.start);
        const indent = /^[ \t\u3000]*/.exec(text.slice(lineStart, last.span.start))?.[0] ?? '';
        yield report(
          meta,
          date.span,
          'official/signature/line',
          {},
          {
            fixes: [
              fix('fix/signature-line', {}, [
                edit(last.span.end, date.span.start, lineEndOf(reading) + indent),
              ]),
            ],
          },
        );
      }
    }
  },
};

interface Closing {
  readonly signatures: Element[];
  readonly date: Element;
}

/**
 * Of each paper the first date that closes it, with the signatures around it; a line behind that one may be the printer's, and one below
 * 抄送 is.
 */
function* closings(elements: readonly Element[]): Iterable<Closing> {
  let signatures: Element[] = [];
  let date: Element | undefined;
  let isImprint = false;
  for (const element of elements) {
    if (element.kind === 'copyTo') isImprint = true;
    else if (element.kind === 'title' || element.kind === 'annex') isImprint = false;
    if (element.kind === 'title' || element.kind === 'imprint' || element.kind === 'annex') {
      if (date) yield { signatures, date };
      signatures = [];
      date = undefined;
    } else if (element.kind === 'signature' && !isImprint) {
      if (!date || signatures.length === 0 || signatures[0]!.span.start > date.span.start)
        signatures.push(element);
    } else if (element.kind === 'date' && !isImprint) date ??= element;
  }
  if (date) yield { signatures, date };
}
