import type { Finding } from '../../findings/model.ts';
import { foldUnit } from '../../text/fold.ts';
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
    const wholes = new Map<string, Span>();
    const beginnings = new Map<string, Span | undefined>();
    for (const { span, kind, index } of paragraphs) {
      if (kind !== 'body' || span.end - span.start < least.paragraph) continue;
      // Statutes say the same twice by rights, in articles that are alike.
      if (profile === 'statute') continue;
      // Only paragraphs that begin alike are folded as a whole.
      const beginning = beginningOf(text, span);
      if (!beginnings.has(beginning)) {
        beginnings.set(beginning, span);
        continue;
      }
      const other = beginnings.get(beginning);
      if (other) wholes.set(keyString(text.slice(other.start, other.end)), other);
      beginnings.set(beginning, undefined);
      const key = keyString(text.slice(span.start, span.end));
      if (key.length < least.paragraph) continue;
      const earlier = wholes.get(key);
      if (!earlier) wholes.set(key, span);
      else {
        reported.add(index);
        yield duplicate('typography/duplicate-paragraph', text, span, earlier);
      }
    }
    let before = '';
    for (const [i, b] of sentences.entries()) {
      const a = sentences[i - 1];
      const beginning = beginningOf(text, b.span);
      const alike = before === beginning;
      before = beginning;
      if (
        !a ||
        !alike ||
        !isProse(a.paragraph) ||
        !isProse(b.paragraph) ||
        !isClosed(text, b.span) ||
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

/** Lines of a form repeat; a sentence ends with its mark. */
const isClosed = (text: string, { start, end }: Span): boolean =>
  /[。！？][”’）]*$/.test(text.slice(Math.max(start, end - 4), end));

/** The first content characters of a stretch, folded. */
function beginningOf(text: string, { start, end }: Span): string {
  let out = '';
  for (let i = start; i < end && out.length < least.adjacent; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== 0) out += String.fromCharCode(unit);
  }
  return out;
}

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
