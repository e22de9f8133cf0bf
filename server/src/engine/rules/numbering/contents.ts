import { labelAt } from '../../document/labels.ts';
import type { Label, LabelForm, OutlineNode, Reading } from '../../document/model.ts';
import { labelWith } from '../../document/relabel.ts';
import type { Finding } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import { containsSpan, type Span, span } from '../../text/span.ts';
import { edit, fix, message, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { findSlips } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/contents',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

interface Entry {
  readonly label?: Label;
  readonly words: Span;
}

/** Leader dots and the page number that close a line of the table of contents. */
const leader = /[\s.．·•…⋯\-—]*(?:[(（]?\d{1,4}[)）]?)?[\s.．·…⋯]*$/;

/** The table of contents names the headings as they stand in the body. */
export const contents: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const blocks = reading.elements.filter((e) => e.kind === 'contents');
    if (blocks.length === 0) return;
    const nodes = labelled(reading.outline);
    const unsettled = new Set(findSlips(reading).map((slip) => slip.run.form));
    // Where the body's own numbers are out of order they come first.
    for (const block of blocks) {
      const parents: OutlineNode[] = [];
      for (const entry of entries(reading.text, block.span)) {
        const { label } = entry;
        // Where the body's own numbers are out of order they come first.
        if (!label || unsettled.has(label.form)) continue;
        while (parents.length > 0 && !isOuter(parents.at(-1)?.label, label)) parents.pop();
        const parent = parents.at(-1);
        const below = parent ? nodes.filter((n) => n !== parent && containsSpan(parent.span, n.span)) : nodes;
        yield* judge(reading, below, entry);
        const own = below.find((n) => n.label && sameLabel(n.label, label));
        if (own) parents.push(own);
      }
    }
  },
};

const order: readonly LabelForm[] = ['part', 'chapter', 'section', 'han', 'hanParen', 'arabic'];

const isOuter = (a: Label | undefined, b: Label): boolean =>
  a !== undefined && order.indexOf(a.form) < order.indexOf(b.form);

const sameLabel = (a: Label, b: Label): boolean =>
  a.form === b.form && a.value === b.value && a.unit === b.unit;

function* judge(reading: Reading, nodes: readonly OutlineNode[], { label, words }: Entry): Iterable<Finding> {
  const { text } = reading;
  if (!label) return;
  const key = keyString(text.slice(words.start, words.end));
  if (key === '') return;
  const sameNumber = nodes.filter(
    (n) => n.label?.form === label.form && n.label.value === label.value && n.label.unit === label.unit,
  );
  if (sameNumber.some((n) => keyOf(text, n) === key)) return;
  const sameWords = nodes.filter((n) => keyOf(text, n) === key && n.label?.form === label.form);
  const [elsewhere] = sameWords;
  if (elsewhere?.label) {
    const good = labelWith(text, label, elsewhere.label.value);
    const args = { bad: text.slice(label.span.start, label.span.end), good };
    yield report(meta, label.span, 'numbering/contents/label', args, {
      fixes: [fix('fix/contents', args, [edit(label.span.start, label.span.end, good)])],
      related: [{ span: elsewhere.label.span, message: message('numbering/contents/here') }],
    });
    return;
  }
  const [there] = sameNumber;
  const at = span(label.span.start, words.end);
  if (!there || keyOf(text, there) === '') {
    if (!there) yield report(meta, at, 'numbering/contents/missing', { text: text.slice(at.start, at.end) });
    return;
  }
  if (sameNumber.length > 1) return; // 第一节 of several chapters: which is meant cannot be told
  const good = text.slice(there.heading.start, there.heading.end).replace(/\s*[\n\r]\s*/g, '');
  const args = { bad: text.slice(words.start, words.end), good };
  yield report(meta, words, 'numbering/contents/words', args, {
    fixes: [fix('fix/contents', args, [edit(words.start, words.end, good)])],
    related: [{ span: there.heading, message: message('numbering/contents/here') }],
  });
}

const keyOf = (text: string, { heading }: OutlineNode): string =>
  keyString(text.slice(heading.start, heading.end));

const labelled = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((n) => [...(n.label && n.label.value > 0 ? [n] : []), ...labelled(n.children)]);

/** The entries of a table of contents; several may stand on one line. */
function* entries(text: string, block: Span): Iterable<Entry> {
  for (const m of text
    .slice(block.start, block.end)
    .matchAll(/\S(?:(?![\s\u3000]第[一二三四五六七八九十百]+[编章节])[^\n\r])*/g)) {
    const start = block.start + m.index;
    const end = start + m[0].replace(leader, '').length;
    if (end <= start) continue;
    const label = labelAt(text, start, end);
    const after = label?.span.end ?? start;
    const lead = text.slice(after, end).search(/\S|$/);
    yield { ...(label ? { label } : {}), words: span(after + lead, end) };
  }
}
