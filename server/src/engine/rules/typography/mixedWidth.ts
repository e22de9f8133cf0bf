import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { manyDefects, type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/mixed-width',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: '5.1', strength: 'standard' },
  fixable: true,
};

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
const han = '\\p{Script=Han}';
const after = `(?<=[${han}〇）》”’〉％%])`;
/** Half-width pause marks on Chinese text: after a Han character or a closing mark; before one, after a figure. */
const pauses = new RegExp(`${after}[,;:?!](?!\\d{3}(?!\\d)|//)|(?<=[\\dA-Za-z])[,;](?=[${han}“《])`, 'gu');
/** A half-width full stop closes a Chinese sentence at a line's end or before the next one. */
const stops = new RegExp(`(?<=[${han}）》”’])\\.(?=[ \\t]*(?:[${han}“《（]|[\\r\\n]|$))(?!\\.)`, 'gu');
const rounds = new RegExp(`\\((?=[^()\\n]{0,80}[${han}])([^()\\n]{0,80})\\)`, 'gu');

/** Marks in Chinese text are full-width: each stands on one character's width. */
export const mixedWidth: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text } = reading;
    const labels = labelMask(reading);
    const places = [...marks(text, pauses), ...marks(text, stops), ...brackets(text)]
      .filter(({ start }) => !labels.has(start))
      .sort((a, b) => a.start - b.start);
    const fullWidth = count(text, /[，。；：？！（）]/g);
    const [first] = places;
    if (!first) return;
    // A scan or a mail that is half-width throughout has one defect, not a thousand.
    if (places.length >= manyDefects && places.length > fullWidth) {
      const args = { count: places.length };
      const edits = places.map((p) => edit(p.start, p.end, p.good));
      yield report(meta, span(first.start, first.end), 'typography/mixed-width/throughout', args, {
        fixes: [fix('fix/full-width', args, edits)],
      });
      return;
    }
    yield* reportReplacements(meta, 'typography/mixed-width', text, places);
  },
};

const marks = (text: string, pattern: RegExp): Replacement[] =>
  Array.from(text.matchAll(pattern), (m) => ({
    start: m.index,
    end: m.index + 1,
    good: full[m[0]] ?? m[0],
  }));

function brackets(text: string): Replacement[] {
  return Array.from(text.matchAll(rounds)).flatMap((m) => {
    const end = m.index + m[0].length;
    // In foreign text and in links the brackets belong to it.
    if (/[A-Za-z\]]/.test(text[m.index - 1] ?? '') && !/\p{Script=Han}/u.test(text[end] ?? '')) return [];
    return [
      { start: m.index, end: m.index + 1, good: '（' },
      { start: end - 1, end, good: '）' },
    ];
  });
}

/** Offsets inside labels; their brackets and points are for the numbering rules. */
function labelMask({ labels }: Reading): ReadonlySet<number> {
  const mask = new Set<number>();
  for (const { span: s } of labels) for (let i = s.start; i < s.end; i++) mask.add(i);
  return mask;
}

const count = (text: string, pattern: RegExp): number => {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
};
