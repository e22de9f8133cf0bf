import type { Sentence } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { foldUnit } from '../../text/fold.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
import { edit, fix, message, report } from '../report.ts';
import { type Pause, pause, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'typography/duplicate-sentence',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** Shorter ones repeat for good reasons (headings, formulas, answers). Counted in content characters. */
const least = { adjacent: 10, paragraph: 60 } as const;

const sentencesPerStep = 4096;

/** The same sentence twice running, or the same long paragraph twice: a slip of copy and paste. */
export const duplicateSentence: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const { text, sentences, paragraphs, profile } = reading;
    const isProse = (paragraph: number): boolean => paragraphs[paragraph]?.kind === 'body';
    const reported = new Set<number>();
    const wholes = new Map<string, Span>();
    const beginnings = new Map<number, Span | undefined>();
    const pace = new Pace(sentencesPerStep);
    for (const { span, kind, index } of paragraphs) {
      if (pace.isDue()) yield pause;
      if (kind !== 'body' || span.end - span.start < least.paragraph) continue;
      // Statutes say the same twice by rights, in articles that are alike.
      if (profile === 'statute') continue;
      // Only paragraphs that begin alike are folded as a whole.
      const beginning = hashOfBeginning(text, span);
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
    for (let i = 1; i < sentences.length; i++) {
      if (pace.isDue()) yield pause;
      const a = sentences[i - 1] as Sentence;
      const b = sentences[i] as Sentence;
      if (
        b.span.end - b.span.start < least.adjacent ||
        commonContent(text, a.span, b.span) < least.adjacent ||
        !isProse(a.paragraph) ||
        !isProse(b.paragraph) ||
        !isClosed(text, b.span) ||
        reported.has(b.paragraph)
      )
        continue;
      yield duplicate('typography/duplicate-sentence', text, b.span, a.span);
    }
  },
};

/** Lines of a form repeat; a sentence ends with its mark. */
const isClosed = (text: string, { start, end }: Span): boolean =>
  /[。！？][”’）]*$/.test(text.slice(Math.max(start, end - 4), end));

/** Equal where the first content characters of two stretches are. */
function hashOfBeginning(text: string, { start, end }: Span): number {
  let hash = 0;
  let seen = 0;
  for (let i = start; i < end && seen < least.adjacent; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 0) continue;
    hash = (Math.imul(hash, 31) + unit) | 0;
    seen++;
  }
  return hash;
}

/** How many content characters two stretches have that say the same; -1 where they differ. */
function commonContent(text: string, a: Span, b: Span): number {
  let i = nextContent(text, a.start, a.end);
  let k = nextContent(text, b.start, b.end);
  let common = 0;
  for (; i < a.end && k < b.end; common++) {
    if (foldUnit(text.charCodeAt(i)) !== foldUnit(text.charCodeAt(k))) return -1;
    i = nextContent(text, i + 1, a.end);
    k = nextContent(text, k + 1, b.end);
  }
  return i < a.end || k < b.end ? -1 : common;
}

function nextContent(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && foldUnit(text.charCodeAt(at)) === 0) at++;
  return at;
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
