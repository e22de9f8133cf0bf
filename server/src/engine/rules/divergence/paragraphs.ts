import { otherBreaks } from '../../divergence/reprint/paragraphing.ts';
import { sideOf } from '../../divergence/sides/side.ts';
import type { Finding } from '../../findings/model.ts';
import { lineStartBefore } from '../../text/lineBreaks.ts';
import { paragraphBreakOf } from '../lineBreak.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { addressIn } from './addresses.ts';
import { nameOf } from './wording.ts';

const meta: Rule['meta'] = {
  id: 'reprint/paragraph',
  severity: 'information',
  norm: { authority: '循章', clause: '转载须与原文一致', strength: 'practice' },
};

/** Paragraphs of the source that a reprint parts in two, or has as one. */
export const paragraphRule: Rule = {
  meta,
  check: (context) => (context.reprints.length === 0 ? nothingFound : checkEach(context)),
};

function* checkEach(context: RuleContext): Iterable<Finding> {
  const { corpus, passages, reading, reprints } = context;
  const { text } = reading;
  const draft = sideOf(text);
  for (const { source, abridged } of reprints) {
    const edition = abridged ? undefined : corpus.edition(source);
    if (!edition) continue;
    const own = passages.filter((p) => p.frame.kind === 'reprint' && p.match.source === source);
    const breaks = otherBreaks(
      own.map((p) => p.match),
      { reading, draft, source: sideOf(edition.text, edition.lacunae), edition },
    );
    for (const { as, draft: at, edition: place } of breaks) {
      const newText = as === 'split' ? '' : paragraphBreakOf(reading) + indentOf(text, at.start);
      yield {
        rule: meta.id,
        severity: meta.severity as Finding['severity'],
        // A line break alone is nothing that an editor could underline.
        span: as === 'split' ? { start: at.start - 1, end: at.end } : at,
        message: {
          key: `reprint.paragraph.${as}`,
          args: { source: nameOf(corpus, source), address: addressIn(edition, place) },
        },
        evidence: {
          source,
          address: addressIn(edition, place),
          edition: { start: place, end: place },
          reading: '',
        },
        fixes: [{ title: { key: `reprint.fix.${as}`, args: {} }, edits: [{ span: at, newText }] }],
      };
    }
  }
}

/** The white space that the line of a place begins with. */
const indentOf = (text: string, at: number): string =>
  /^[ \t\u3000]*/.exec(text.slice(lineStartBefore(text, at), at))?.[0] ?? '';
