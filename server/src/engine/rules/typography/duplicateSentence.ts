import type { Finding } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { edit, fix, message, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'typography/duplicate-sentence',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** Shorter ones repeat for good reasons (headings, formulas, answers). Counted in content characters. */
const least = { adjacent: 10, paragraph: 60 } as const;

/** The same sentence twice running, or the same long paragraph twice: a slip of copy and paste. */
export const duplicateSentence: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text, sentences, paragraphs, profile } = reading;
    const isProse = (paragraph: number): boolean => paragraphs[paragraph]?.kind === 'body';
    const reported = new Set<number>();
    const first = new Map<string, Span>();
    for (const { span, kind, index } of paragraphs) {
      if (kind !== 'body' || span.end - span.start < least.paragraph) continue;
      // Statutes say the same twice by rights, in articles that are alike.
      if (profile === 'statute') continue;
      const key = keyString(text.slice(span.start, span.end));
      if (key.length < least.paragraph) continue;
      const earlier = first.get(key);
      if (!earlier) first.set(key, span);
      else {
        reported.add(index);
        yield duplicate('typography/duplicate-paragraph', text, span, earlier);
      }
    }
    for (let i = 1; i < sentences.length; i++) {
      const [a, b] = [sentences[i - 1], sentences[i]];
      if (
        !a ||
        !b ||
        !isProse(a.paragraph) ||
        !isProse(b.paragraph) ||
        reported.has(b.paragraph) ||
        b.span.end - b.span.start < least.adjacent
      )
        continue;
      const key = keyString(text.slice(b.span.start, b.span.end));
      if (key.length < least.adjacent || key !== keyString(text.slice(a.span.start, a.span.end))) continue;
      yield duplicate('typography/duplicate-sentence', text, b.span, a.span);
    }
  },
};

function duplicate(key: string, text: string, at: Span, earlier: Span): Finding {
  const quoted = text.slice(at.start, at.end);
  const args = { text: quoted.length > 24 ? `${quoted.slice(0, 22)}……` : quoted };
  const severity = key === 'typography/duplicate-paragraph' ? 'information' : meta.severity;
  return report(meta, at, key, args, {
    ...(severity !== 'off' ? { severity } : {}),
    fixes: [fix('fix/delete-duplicate', {}, [edit(at.start, at.end, '')], false)],
    related: [{ span: earlier, message: message('typography/duplicate-earlier') }],
  });
}
